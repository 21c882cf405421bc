import { readRenewalsFile } from '../../src/files/renewals-file';
import { ClientQuestions } from '../../src/jobs/client-questions';
import { planImport } from '../../src/jobs/plan-import';
import type { Language } from '../../src/locale/language';
import { textsIn } from '../../src/locale/texts';
import type { ImportPreview } from '../../src/panel/contract';
import { aboutReading } from '../../src/panel/import-view';
import type { RenewalValues } from '../../src/sheets/renewals';
import { day } from '../support/days';
import { importPreview } from './import-views';

/** A table in which whatever is asked, left blank, skipped or noted comes up, and one that lacks a name for its clients. */
const ASKS = [
  'Client name,Renewal start date,Renewal deadline,Notice days,Accepted on,Snooze until,Current MRR,Max contacts,Contract type,Última actividad del empleado de la agencia,Owner email',
  'Bäckerei Sonnenschein Spezialitätenmanufaktur GmbH & Co. KG,2026-04-01,2026-01-02,45,02/01/2026,46082,1.234,"2,000",Handshake,2026-01-02,kim@agency.example',
  'Acme,2026-05-01,,,03/01/2026,46090,2.345,many,Renewal,2026-01-03,nobody',
  'Total,2026-05-01,,,,,3.579,,,,',
  'Birch,soon,,,,,,,,,',
].join('\n');
const LACKS = 'Alpha,Renewal start date\nAcme,2026-03-01\nBirch,2026-04-01';

/** Whose rows these are, only a person can say. */
const WHOSE = [
  'Client name,Contract type,Renewal start date,Website,Hub ID',
  'Mop Shop,Renewal,2026-04-01,facebook.example/shop,',
  'Bäckerei Sonnenschein Spezialitätenmanufaktur GmbH & Co. KG,Renewal,2026-05-01,,9001',
  'Acme,Renewal,2026-09-01,acme.example,',
].join('\n');
const TABLE: readonly RenewalValues[] = [
  { rowKey: 'R1', clientName: 'Pop Shop', website: 'facebook.example/shop', renewalStart: day('2026-04-01') },
  { rowKey: 'R2', clientName: 'Harbor Group UK', hubId: '9001', renewalStart: day('2026-05-01') },
  {
    ...{ rowKey: 'R3', clientName: 'Acme', website: 'acme.example', renewalStart: day('2026-04-01') },
    acceptedOn: day('2026-01-10'),
  },
];

const FILES = { asks: ASKS, lacks: LACKS, 'asks whose': WHOSE };
export type RealFile = keyof typeof FILES;

/** What the panel is given for such a file, in the very words of the add-on. */
export function realPreview(language: Language, file: RealFile): ImportPreview {
  const today = day('2026-01-16');
  const reading = readRenewalsFile(FILES[file], { today, textsIn: language, takeLikely: true });
  const added = reading.rows.length;
  const records = TABLE.map((values, index) => ({ index, values, problems: [] }));
  const rules = { questions: new ClientQuestions({}, textsIn(language).identity.inLine) };
  const { questions } = planImport(
    reading,
    file === 'asks whose' ? records : [],
    today,
    textsIn(language),
    rules,
  );
  return importPreview({
    ...{ language: 'en', delimiter: ',', added, changed: 0, unchanged: 0, changes: [], changesInAll: 0 },
    ...{
      rejected: reading.rejected,
      addedClients: reading.rows.map(({ values }) => String(values.clientName)),
    },
    ...aboutReading(reading),
    questions: [...reading.questions, ...questions],
  });
}
