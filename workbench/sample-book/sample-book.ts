import type { User, Workbench } from '../runtime/contract';
import { morningOf } from '../runtime/zoned-time';

/** Sample exports of the partner's portal, and the sheet and people that go with their language. */
export interface SampleBook {
  readonly language: string;
  /** The language's own name. */
  readonly label: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Tables beside the renewals of which there is a sample in this language. */
  readonly otherTables: readonly string[];
}

export const ENGLISH_SAMPLE: SampleBook = {
  language: 'en',
  label: 'English',
  locale: 'en_US',
  timeZone: 'America/New_York',
  otherTables: ['clients', 'contacts', 'subscriptions', 'points'],
};

export const SAMPLE_BOOKS: readonly SampleBook[] = [
  ENGLISH_SAMPLE,
  { language: 'fr', label: 'Français', locale: 'fr_FR', timeZone: 'Europe/Paris', otherTables: ['points'] },
  { language: 'es', label: 'Español', locale: 'es_ES', timeZone: 'Europe/Madrid', otherTables: ['points'] },
  { language: 'de', label: 'Deutsch', locale: 'de_DE', timeZone: 'Europe/Berlin', otherTables: ['points'] },
  {
    language: 'pt',
    label: 'Português',
    locale: 'pt_BR',
    timeZone: 'America/Sao_Paulo',
    otherTables: ['points'],
  },
];

/** The day on which every sample book begins: the last one for the terms of renewals that start on 2026-03-01. */
export const SAMPLE_DAY = '2026-01-15';

/** The owner of the file first, then a colleague who may edit it: both look after clients of the sample. */
export function peopleOf(sample: SampleBook): readonly User[] {
  const locale = sample.locale.replace('_', '-');
  return [
    { email: 'ana.ferreira@example.com', name: 'Ana Ferreira', locale },
    { email: 'jonas.weber@example.com', name: 'Jonas Weber', locale },
  ];
}

/** Just before the daily job of the first day, so that it runs there and then. */
export function beginningOf(sample: SampleBook): number {
  return morningOf(SAMPLE_DAY, sample.timeZone) - 2 * 60 * 60 * 1000;
}

/** How the sample's own text is come by: by the server that serves the page, or from the disk. */
export type ReadSample = (fileName: string) => Promise<string>;

/**
 * Does in the fresh workbench what a partner does by hand: set the spreadsheet up, import the exports, switch the
 * reminders on; then lets the first daily job run.
 */
export async function fillWithSample(
  workbench: Workbench,
  sample: SampleBook,
  read: ReadSample,
): Promise<void> {
  workbench.document.name =
    sample === ENGLISH_SAMPLE
      ? 'Client renewals (sample book)'
      : `Client renewals (sample book, ${sample.label})`;
  workbench.open();
  await workbench.runAside('setUpSpreadsheet', { source: 'menu' });
  for (const table of ['renewals', ...sample.otherTables]) {
    const fileName = `${table}-${sample.language}.csv`;
    await called(workbench, 'importFile', { fileName, text: await read(fileName) });
  }
  await called(workbench, 'confirmReminders', {});
  await workbench.advanceAside(morningOf(SAMPLE_DAY, sample.timeZone));
}

async function called(workbench: Workbench, functionName: string, request: unknown): Promise<void> {
  const answer = (await workbench.callFromPanel(functionName, [request])) as {
    readonly refused?: string;
  } | null;
  if (answer?.refused) throw new Error(`${functionName}: ${answer.refused}`);
}
