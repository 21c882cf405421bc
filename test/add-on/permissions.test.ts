import { describe, expect, test } from '@jest/globals';
import type { RemindersView } from '../../src/panel/contract';
import type { AddOn } from '../support/add-on';
import { OWNER, addOnWithBook, instant } from '../support/add-on';

const ZONE = 'America/New_York';
const BOOK = [
  'Client name,Contract type,Renewal start date,Status,Communication owner,Owner email,Current MRR',
  'Nordlicht,Renewal,2026-03-20,Pending,Partner,ana@agency.example,100.5',
].join('\n');

/** A part of each scope, and of what is said where it is missing. */
const SCOPES = {
  'spreadsheets.currentonly': 'See and edit this spreadsheet',
  'script.container.ui': 'Show panels and dialogs',
  'script.scriptapp': 'Run when you are not there',
  'script.send_mail': 'Send email as you',
  'userinfo.email': 'See your email address',
  'script.external_request': 'Connect to an external service',
} as const;
type Scope = keyof typeof SCOPES;
const ALL = Object.keys(SCOPES) as Scope[];

const messageOf = (error: unknown): string => (error as Error).message;

/** What a person is shown or refused; "" where all went well. */
async function fromPanel(addOn: AddOn, name: string, request: object = {}): Promise<string> {
  try {
    const answer = (await addOn.callFromPanel(name, [request])) as { refused?: string };
    return answer.refused ?? '';
  } catch (error) {
    return messageOf(error);
  }
}

function fromMenu(addOn: AddOn, name: string): string {
  const shown: string[] = [];
  addOn.onAlert((_, message) => {
    shown.push(message);
    return 'OK';
  });
  try {
    addOn.run(name);
  } catch (error) {
    shown.push(messageOf(error));
  }
  return shown.join('\n');
}

/** Reminders are on before the permission is taken back. */
async function daily(addOn: AddOn): Promise<string> {
  const before = addOn.outbox.length;
  addOn.advanceTo(instant('2026-01-17T09:30', ZONE));
  const [mail] = addOn.outbox.slice(before);
  if (mail?.to[0] === 'ana@agency.example') return '';
  if (mail) return mail.text;
  // Whoever may not be written to reads it in the panel; the red header and the menu say that the run is late.
  const { heartbeat } = (await addOn.callFromPanel('previewReminders', [{}])) as RemindersView;
  return heartbeat.warnings.join();
}

const FEATURES: Readonly<Record<string, (addOn: AddOn) => Promise<string> | string>> = {
  'importing a file': (addOn) => fromPanel(addOn, 'importFile', { fileName: 'book.csv', text: BOOK }),
  'looking at the reminders': (addOn) => fromPanel(addOn, 'previewReminders'),
  'switching reminders on': (addOn) => fromPanel(addOn, 'confirmReminders'),
  'the daily run': daily,
  'the client panel': (addOn) => fromMenu(addOn, 'openClientPanel'),
  'what the client panel shows': (addOn) => fromPanel(addOn, 'viewSelectedClient'),
  'the HubSpot panel': (addOn) => fromMenu(addOn, 'openHubSpotPanel'),
  'HubSpot every day': (addOn) => fromPanel(addOn, 'setHubSpotDaily', { on: true }),
  'the menu: set up': (addOn) => fromMenu(addOn, 'setUpSpreadsheet'),
  'the menu: refresh': (addOn) => fromMenu(addOn, 'refreshNow'),
  'the menu: mine': (addOn) => fromMenu(addOn, 'showMine'),
  'a custom function': ({ document }) => {
    const computed = document.evaluate('=RENEWAL_DEADLINE(DATE(2026,3,1))');
    return 'rows' in computed ? '' : computed.error;
  },
};

const DAILY: readonly Scope[] = [
  'spreadsheets.currentonly',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
];

/** For want of which scopes a feature does not work; it works without all others. */
const NEEDS: Readonly<Record<string, readonly Scope[]>> = {
  'importing a file': ['spreadsheets.currentonly'],
  'looking at the reminders': ['spreadsheets.currentonly'],
  'switching reminders on': DAILY,
  'the daily run': DAILY,
  'the client panel': ['script.container.ui'],
  'what the client panel shows': ['spreadsheets.currentonly'],
  'the HubSpot panel': ['spreadsheets.currentonly', 'script.container.ui', 'script.external_request'],
  'HubSpot every day': [...DAILY, 'script.external_request'],
  'the menu: set up': ['spreadsheets.currentonly'],
  'the menu: refresh': ['spreadsheets.currentonly'],
  'the menu: mine': ['spreadsheets.currentonly', 'userinfo.email'],
  'a custom function': [],
};

/** What is on once is on: each scope needs a book in which it is not. */
const ONCE = ['switching reminders on', 'the daily run', 'HubSpot every day'];

const freshBook = (): Promise<AddOn> => addOnWithBook(BOOK, { at: '2026-01-16T07:00', timeZone: ZONE });
let sharedBook: AddOn | undefined;

describe.each(Object.keys(FEATURES))('%s', (feature) => {
  test.each(ALL)('without %s', async (scope) => {
    const addOn = ONCE.includes(feature) ? await freshBook() : (sharedBook ??= await freshBook());
    if (feature === 'the daily run') await fromPanel(addOn, 'confirmReminders');
    const withheld = [`https://www.googleapis.com/auth/${scope}`];
    addOn.revokeConsent(OWNER, withheld);
    const said = await FEATURES[feature]!(addOn);
    addOn.grantConsent(OWNER, withheld);
    if (NEEDS[feature]!.includes(scope)) expect(said).toContain(SCOPES[scope]);
    else expect(said).toBe('');
  });
});
