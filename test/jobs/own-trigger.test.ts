import { beforeEach, describe, expect, test } from '@jest/globals';
import { knownTriggers, readHeartbeat } from '../../src/jobs/heartbeat';
import { hasOwnTrigger, joinDailyRun } from '../../src/jobs/own-trigger';
import { switchRemindersOff, switchRemindersOn } from '../../src/jobs/switch-reminders';
import { runFromTrigger } from '../../src/jobs/triggered-run';
import { openWorkbook } from '../../src/sheets/workbook';
import type { LeanBook, LeanRun } from '../support/lean-services';
import { LeanProject } from '../support/lean-services';
import { stateOf } from '../support/stored-state';
import { COLLEAGUE, TRIGGER_OWNER, factsOf, makeBook, runDay } from '../support/reliability';

const ANSWERS = ['of the user', 'of the document'] as const;

let project: LeanProject;
let now: number;

beforeEach(() => {
  project = new LeanProject();
  now = 0;
});

/** A spreadsheet whose reminders are off. */
function bookNamed(id: string, settings: Parameters<typeof makeBook>[0]['settings'] = {}): LeanBook {
  const book = Object.assign(makeBook({ facts: factsOf(3, 30), settings }), { id, project });
  book.properties.delete('remindersConfirmedOn');
  return book;
}

function act(book: LeanBook, work: () => void, user = TRIGGER_OWNER): LeanRun {
  const run = runDay(book, work, 0, { user, time: `07:${String((now += 1)).padStart(2, '0')}` });
  return run;
}

function done(book: LeanBook, work: () => void, user?: string): void {
  const { failed, error } = act(book, work, user);
  if (failed) throw error;
}

const switchOn = (): void => switchRemindersOn(openWorkbook());
const switchOff = (): void => switchRemindersOff(openWorkbook());
const storedIn = (book: LeanBook): Record<string, string> => Object.fromEntries(book.properties);
const idsOf = (book: LeanBook): string[] =>
  project.triggers.filter(({ bookId }) => bookId === book.id).map(({ id }) => id);

/** Each trigger of the book comes once, each under its owner's account. */
function nextDay(book: LeanBook, offset = 1): void {
  for (const { id, owner } of project.triggers.filter(({ bookId }) => bookId === book.id)) {
    const { failed, error } = runDay(book, () => runFromTrigger({ triggerUid: id }), offset, { user: owner });
    if (failed) throw error;
  }
}

function isMine(book: LeanBook, user = TRIGGER_OWNER): boolean {
  let answer = false;
  done(book, () => (answer = hasOwnTrigger(stateOf(storedIn(book)))), user);
  return answer;
}

/** As earlier versions noted triggers: without saying of which spreadsheet. */
function asNotedEarlier(book: LeanBook): void {
  const known = Object.entries(knownTriggers(stateOf(storedIn(book))));
  const earlier = known.map(([id, { owner, at }]) => [id, { owner, at }]);
  book.properties.set('triggers', JSON.stringify(Object.fromEntries(earlier)));
}

describe.each(ANSWERS)('where Google shows triggers %s', (answer) => {
  beforeEach(() => {
    project.projectTriggers = answer;
  });

  test('switching in one spreadsheet on, over and off leaves another of the same person as it is', () => {
    const [one, other] = [bookNamed('one'), bookNamed('other')];
    done(other, switchOn);
    const untouched = idsOf(other);
    expect(isMine(one)).toBe(false);
    for (const change of [switchOn, switchOn, switchOff, switchOn]) {
      done(one, change);
      expect(idsOf(other)).toEqual(untouched);
      expect(isMine(other)).toBe(true);
      expect(idsOf(one)).toHaveLength(change === switchOff ? 0 : 1);
      expect(isMine(one)).toBe(change !== switchOff);
    }
    done(one, switchOn, COLLEAGUE);
    done(one, switchOff, COLLEAGUE);
    expect(idsOf(other)).toEqual(untouched);
    // The first person's own went on until its next run, which nothing asks for any more.
    expect(idsOf(one)).toHaveLength(1);
    nextDay(one);
    expect(idsOf(one)).toEqual([]);
    expect(knownTriggers(stateOf(storedIn(one)))).toEqual({});
    expect(idsOf(other)).toEqual(untouched);
  });

  test('a colleague’s trigger stays theirs, however long it has not come', () => {
    const book = bookNamed('one');
    done(book, switchOn, COLLEAGUE);
    const [colleagues] = idsOf(book);
    runDay(book, switchOn, 5);
    expect(isMine(book, COLLEAGUE)).toBe(true);
    done(book, switchOff, COLLEAGUE);
    expect(idsOf(book)).not.toContain(colleagues);
  });

  test('a copy that remembers the original’s trigger neither takes it for its own nor deletes it', () => {
    const original = bookNamed('original');
    done(original, switchOn);
    const untouched = idsOf(original);
    const copy = Object.assign(original.copy(), { id: 'copy' });
    expect(isMine(copy)).toBe(false);
    done(copy, switchOff);
    done(copy, switchOn);
    expect(idsOf(copy)).toHaveLength(1);
    expect(Object.keys(knownTriggers(stateOf(storedIn(copy))))).toEqual(idsOf(copy));
    done(copy, switchOff);
    expect(idsOf(original)).toEqual(untouched);
  });

  test('one that was deleted by hand is made anew', () => {
    const book = bookNamed('one');
    done(book, switchOn);
    const [first] = idsOf(book);
    project.remove(first ?? '');
    expect(isMine(book)).toBe(false);
    done(book, switchOff);
    done(book, switchOn);
    expect(idsOf(book)).not.toContain(first);
    expect(isMine(book)).toBe(true);
  });

  test('one that an earlier version noted is replaced where Google refuses a second, and its run notes whose it is', () => {
    const [one, other] = [bookNamed('one'), bookNamed('other')];
    for (const book of [one, other]) {
      done(book, switchOn);
      asNotedEarlier(book);
    }
    const untouched = idsOf(other);
    const [old] = idsOf(one);
    done(one, switchOn);
    expect(idsOf(one)).toHaveLength(1);
    expect(idsOf(one)).not.toContain(old);
    expect(Object.keys(knownTriggers(stateOf(storedIn(one))))).toEqual(idsOf(one));
    nextDay(other);
    expect(isMine(other)).toBe(true);
    expect(idsOf(other)).toEqual(untouched);
  });

  test('one of an earlier version is not deleted with the reminders, but by its own next run', () => {
    const book = bookNamed('one');
    done(book, switchOn);
    asNotedEarlier(book);
    done(book, switchOff);
    expect(idsOf(book)).toHaveLength(1);
    const sent = book.mails.length;
    nextDay(book);
    expect(idsOf(book)).toEqual([]);
    expect(book.mails).toHaveLength(sent);
  });

  test('a book that remembers no trigger asks about the one in the way, and knows it after its run', () => {
    const [book, other] = [bookNamed('one'), bookNamed('other')];
    done(other, switchOn);
    done(book, switchOn);
    book.properties.delete('triggers');
    const there = project.triggers;
    const { failed, error } = act(book, switchOn);
    expect(failed).toBe(true);
    expect(String(error)).toContain('script.google.com/home/triggers');
    expect(project.triggers).toEqual(there);
    nextDay(book);
    expect(isMine(book)).toBe(true);
    done(book, switchOn);
    expect(idsOf(book)).toHaveLength(1);
    expect(idsOf(other)).toHaveLength(1);
  });

  test('made for HubSpot’s clients it outlives the reminders, and counts as theirs where they are on', () => {
    const book = bookNamed('one', { hubspotDaily: 'Yes' });
    done(book, () => joinDailyRun(openWorkbook()));
    expect(isMine(book)).toBe(true);
    expect(book.properties.has('lastGoodRun')).toBe(false);
    done(book, switchOn);
    expect(Object.values(readHeartbeat(stateOf(storedIn(book))).triggers)).toMatchObject([
      { owner: TRIGGER_OWNER },
    ]);
    done(book, switchOff);
    expect(idsOf(book)).toHaveLength(1);
    nextDay(book);
    expect(idsOf(book)).toHaveLength(1);
  });
});
