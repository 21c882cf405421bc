import { readRenewalsFile } from '../../src/files/renewals-file';
import type { Language } from '../../src/locale/language';
import type { ImportPreview } from '../../src/panel/contract';
import { aboutReading } from '../../src/panel/import-view';
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

/** What the panel is given for such a file, in the very words of the add-on. */
export function realPreview(language: Language, file: 'asks' | 'lacks'): ImportPreview {
  const options = { today: day('2026-01-16'), textsIn: language, takeLikely: true };
  const reading = readRenewalsFile(file === 'asks' ? ASKS : LACKS, options);
  const added = reading.rows.length;
  return importPreview({
    ...{ language: 'en', delimiter: ',', added, changed: 0, unchanged: 0, changes: [], changesInAll: 0 },
    ...{
      rejected: reading.rejected,
      addedClients: reading.rows.map(({ values }) => String(values.clientName)),
    },
    ...aboutReading(reading),
  });
}
