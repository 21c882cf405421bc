import { beforeEach, expect, test } from '@jest/globals';
import { readHeartbeat } from '../../src/jobs/heartbeat';
import { joinDailyRun } from '../../src/jobs/own-trigger';
import type { Workbook } from '../../src/sheets/workbook';

const workbook = { calendar: { timeZone: () => 'Asia/Tokyo' } } as unknown as Workbook;
let stored: Record<string, string>;
let made: string[];

beforeEach(() => {
  stored = {};
  made = [];
  const builder = {
    timeBased: () => builder,
    everyDays: () => builder,
    atHour: () => builder,
    inTimezone: (zone: string) => ({ create: () => ({ getUniqueId: () => `made in ${made.push(zone)}` }) }),
  };
  Object.assign(globalThis, {
    ScriptApp: { getProjectTriggers: () => [], newTrigger: () => builder },
    Session: { getEffectiveUser: () => ({ getEmail: () => 'ben@agency.example' }) },
    PropertiesService: {
      getDocumentProperties: () => ({
        getProperties: () => ({ ...stored }),
        setProperties: (values: Record<string, string>) => Object.assign(stored, values),
      }),
    },
  });
});

const remindersOn = { remindersConfirmedOn: '2026-01-12', lastGoodRun: '2026-01-12T13:05:00.000Z' };

test('a trigger made for something else is known as one that sends, where reminders are on', () => {
  Object.assign(stored, remindersOn);
  joinDailyRun(workbook);
  expect(made).toEqual(['Asia/Tokyo']);
  expect(Object.values(readHeartbeat(stored).triggers)).toMatchObject([{ owner: 'ben@agency.example' }]);
});

test('where reminders are off, it is made and nothing can be late', () => {
  joinDailyRun(workbook);
  expect(made).toEqual(['Asia/Tokyo']);
  expect(stored).toEqual({});
});
