import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../src/locale/language';
import { LANGUAGES } from '../../src/locale/language';
import { textsIn } from '../../src/locale/texts';

type TextFunction = (...given: readonly unknown[]) => string;
type Text = string | TextFunction;

const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

/** Texts by their path: "menu.setUp". */
function textsByPath(group: object, path = ''): Map<string, Text> {
  const found = new Map<string, Text>();
  for (const [key, value] of Object.entries(group)) {
    if (value !== null && typeof value === 'object') {
      for (const [below, text] of textsByPath(value, `${path}${key}.`)) found.set(below, text);
    } else {
      found.set(`${path}${key}`, value);
    }
  }
  return found;
}

const english = textsByPath(textsIn('en'));
const functionPaths = [...english].filter(([, text]) => typeof text === 'function').map(([path]) => path);

/** What each text with parameters is given here; every value is told apart from the others and from all fixed words. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  'views.shown': [57, 123],
  'heartbeat.columnPutBack': ['<column>'],
  'setting.unread': ['<setting>', '<entries>'],
  'setting.expected': ['<what>'],
  'setting.oneOf': ['<list>'],
  'setting.wholeNumber': [57, 123],
  'setting.example': ['<example>'],
  'unwatched.count': [57],
  'unwatched.inTable': [57],
  'unwatched.subject': [57, 'Acme', '2026-01-15'],
  'unwatched.greeting': [57],
  'unwatched.line': ['Acme', '<why>'],
  'unwatched.notADate': ['<value>'],
  'unwatched.more': [57],
  'views.alerts': [57, '2026-01-15', 'Acme'],
  'setUp.adopted': ['<tab>'],
  'refusal.pastSnooze': ['2026-01-10'],
  'log.copyNote': [7],
  'setUp.step': ['Renewals', 1, 4],
  'setUp.tabsMadeAnew': ['<tabs>'],
  'setUp.columnsPutBack': ['<columns>', 57],
  'setUp.settingsReset': ['<settings>'],
  'setUp.missing': ['<parts>'],
  'setUp.useTab': ['<tab>', '<all>'],
  'setUp.useColumn': ['<column>', '<header>', 'B3'],
  'log.adopted': ['<tab>'],
  'setUp.dated': [57, 4],
  'setUp.convert': ['<cells>'],
  'log.layout': [57],
  'problem.associationEnded': ['2026-01-15'],
  'association.confirmEnd': ['Acme', 57],
  'association.ended': ['Acme', 57],
  'association.confirmBack': ['Acme', 57],
  'association.broughtBack': ['Acme', 57],
  'problem.severalRows': [2],
  'problem.whoseLine': ['42', 'Acme', 'Borealis'],
  'identity.nameless': ['42'],
  'identity.quoted': ['Acme'],
  'identity.inLine': [57, '<question>'],
  'identity.sameWebsite': ['Acme', '<known>'],
  'identity.isSame': ['<known>', 'Acme'],
  'identity.isEnded': ['<known>', '2026-01-15'],
  'identity.whichClient': ['Acme'],
  'identity.whichLine': ['Acme', '<known>'],
  'newStart.question': ['<rows>', 2],
  'identity.hubId': ['42'],
  'identity.whoseLine': ['42', 'Acme', 'Borealis'],
  'identity.lineOf': ['Acme'],
  'identity.whichName': ['42', '<known>', 'Acme'],
  'identity.keepName': ['<known>'],
  'identity.takeName': ['Acme'],
  'problem.rowTaken': ['Acme'],
  'run.done': [4, 57],
  'run.changes': [4, 57, 123, 58],
  'run.leftAsIs': [57, '<names>'],
  'log.imported': ['clients.csv'],
  'log.rejectedLine': [57],
  'log.dailyRunResult': [123, 4, 57],
  'log.mailSent': ['ana@partner.example'],
  'log.mailRepeated': ['ana@partner.example'],
  'log.mailUnknown': ['ana@partner.example'],
  'log.mailFailed': ['ana@partner.example', '550 mailbox full'],
  'log.mailPostponed': ['ana@partner.example'],
  'problem.invalidEmail': ['ana.partner'],
  'problem.unreadable': ['32/13/2026', '<wanted>'],
  'problem.missing': ['Hub ID'],
  'refusal.changedMeanwhile': ['<column>', '<now>'],
  'refusal.holdsFormula': ['<column>'],
  'refusal.otherRows': ['Acme', 57],
  'refusal.unknownChoice': ['<value>', ['<first>', '<second>']],
  'refusal.badRequest': ['<what>'],
  'refusal.unknownLanguage': ['klingon'],
  'whatNow.untilDeadline': ['2026-01-15', 57],
  'whatNow.autoRenews': ['2026-01-16'],
  'whatNow.autoRenewed': ['2026-01-16'],
  'whatNow.deadlinePassed': ['2026-01-15'],
  'mail.subject': [57, 'Acme', '2026-01-16'],
  'mail.greeting': [57],
  'mail.daysLeft': [57],
  'mail.actBy': ['Friday 16 January 2026'],
  'mail.todo.appears': ['2026-01-15'],
  'mail.todo.upcoming': ['2026-01-15'],
  'mail.todo.clientNoticeHubspot': ['2026-01-15'],
  'mail.todo.clientNoticePartner': ['2026-01-15'],
  'mail.otherwise.renewal': ['2026-01-16'],
  'mail.toldBy': ['<owner>'],
  'heartbeat.late': ['2026-01-16'],
  'heartbeat.postponed': [57],
  'heartbeat.failed': ['<reason>'],
  'heartbeat.triggerRefused': ['<reason>'],
  'permission.grant': ['<url>'],
  'run.someOffered': [500, 612],
  'heartbeat.lastRun': ['2026-01-16'],
  'heartbeat.runBy': ['ana@partner.example'],
  'heartbeat.nextRun': ['2026-01-16', 57],
  'mail.todo.escalation': ['2026-01-15'],
  'mail.ownedBy': ['<owner>'],
  'mail.findRow': ['Acme'],
  'run.undoQuestion': ['<event>', '<when>', '<changes>'],
  'mail.noOwner': ['<reason>'],
  'mail.standIn': ['<owner>'],
  'mail.standInUntil': ['<owner>', '2026-01-20'],
  'log.blankedCell': [57],
  'log.setAside': ['rows.1'],
  'problem.currentMrrUnknown': [57],
  'problem.otherCurrency': ['<currency>', '<known>'],
  'mail.left': [57],
  'mail.calendarEntry': ['Acme'],
  'mail.quiet.subject': [57, '2026-01-16'],
  'mail.quiet.greeting': [57],
  'mail.quiet.more': [57],
};

/** Proper names, and words that the languages share. */
const SAME_AS_ENGLISH: Readonly<Partial<Record<Language, readonly string[]>>> = {
  fr: ['addOn', 'run.title', 'identity.nameless'],
  es: ['addOn', 'run.title'],
  de: ['addOn', 'run.title'],
  pt: ['addOn', 'run.title', 'identity.quoted', 'identity.lineOf'],
};

const givenTo = (path: string): readonly unknown[] => GIVEN[path] ?? [];

const sentence = (text: Text | undefined, given: readonly unknown[]): string =>
  typeof text === 'function' ? text(...given) : (text ?? '');

const withoutNumbers = (text: string): string => text.replace(/-?\d+/g, '#');

/** The wording around the numbers, when one of the given values is replaced. */
const wording = (
  text: Text | undefined,
  given: readonly unknown[],
  position: number,
  value: number,
): string => withoutNumbers(sentence(text, given.with(position, value)));

const arity = (text: Text | undefined): number | undefined =>
  typeof text === 'function' ? text.length : undefined;

/** The paths of the texts that break a rule; a test wants none. */
const pathsWhere = (texts: ReadonlyMap<string, Text>, breaksRule: (text: Text, path: string) => boolean) =>
  [...texts].filter(([path, text]) => breaksRule(text, path)).map(([path]) => path);

test('every text with parameters, and no other, is tried with values here', () => {
  const given = Object.entries(GIVEN).map(([path, values]) => `${path} (${values.length})`);
  expect(given.sort()).toEqual(functionPaths.map((path) => `${path} (${arity(english.get(path))})`).sort());
});

describe.each(LANGUAGES)('texts in %s', (language) => {
  const texts = textsByPath(textsIn(language));

  test('have the keys of the English ones', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('take the parameters that the English ones take', () => {
    expect(pathsWhere(texts, (text, path) => typeof text !== typeof english.get(path))).toEqual([]);
    expect(pathsWhere(texts, (text, path) => arity(text) !== arity(english.get(path)))).toEqual([]);
  });

  test('say something, without stray spaces', () => {
    const isBlank = (text: string) => !/\p{Letter}/u.test(text);
    const isUntidy = (text: string) => text !== text.trim() || / {2}|undefined|NaN|\[object/.test(text);
    expect(pathsWhere(texts, (text, path) => isBlank(sentence(text, givenTo(path))))).toEqual([]);
    expect(pathsWhere(texts, (text, path) => isUntidy(sentence(text, givenTo(path))))).toEqual([]);
  });

  test('say all that they are given', () => {
    const leavesOut = (text: Text, path: string) =>
      givenTo(path)
        .flat()
        .some((value) => !sentence(text, givenTo(path)).includes(String(value)));
    expect(pathsWhere(texts, leavesOut)).toEqual([]);
  });

  test('name the menu entry that sets the spreadsheet up as the menu does', () => {
    const { menu, run } = textsIn(language);
    expect(run.notSetUp).toContain(menu.setUp);
  });

  test('tell one from two where English does', () => {
    const tellsOneFromTwo = (text: Text | undefined, path: string, position: number, one: number) =>
      wording(text, givenTo(path), position, one) !== wording(text, givenTo(path), position, 2 * one);
    const losesNumber = (text: Text, path: string) =>
      givenTo(path).some(
        (value, position) =>
          typeof value === 'number' &&
          [1, -1].some(
            (one) =>
              tellsOneFromTwo(english.get(path), path, position, one) &&
              !tellsOneFromTwo(text, path, position, one),
          ),
      );
    expect(pathsWhere(texts, losesNumber)).toEqual([]);
  });

  test.each(['run.done', 'log.dailyRunResult'])('%s counts nought as the grammar does', (path) => {
    const isSingular = new Intl.PluralRules(language).select(0) === 'one';
    givenTo(path).forEach((_, position) => {
      const [nought, one] = [0, 1].map((count) => wording(texts.get(path), givenTo(path), position, count));
      expect([position, nought === one]).toEqual([position, isSingular]);
    });
  });
});

test.each(TRANSLATIONS)('nothing is left in English in %s but what the languages share', (language) => {
  const isSame = (text: Text, path: string) =>
    sentence(text, givenTo(path)) === sentence(english.get(path), givenTo(path));
  expect(pathsWhere(textsByPath(textsIn(language)), isSame)).toEqual(SAME_AS_ENGLISH[language]);
});

test('French has a no-break space before high punctuation and inside its quotation marks', () => {
  const breaksTypography = (text: Text, path: string) =>
    /[^\u00a0][;:!?»]|«[^\u00a0]|["']/.test(sentence(text, givenTo(path)));
  expect(pathsWhere(textsByPath(textsIn('fr')), breaksTypography)).toEqual([]);
});

test('Spanish says tú', () => {
  const USTED =
    /(?<!\p{L})(usted|suy[oa]s?|elija|seleccione|introduzca|compruebe|inténtelo|vuelva a (cargar|intentar)\w*)(?!\p{L})/iu;
  const saysUsted = (text: Text, path: string) => USTED.test(sentence(text, givenTo(path)));
  expect(pathsWhere(textsByPath(textsIn('es')), saysUsted)).toEqual([]);
});
