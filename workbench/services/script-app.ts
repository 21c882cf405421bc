import type { Bundle, ProjectTriggersAnswer, SpreadsheetDocument } from '../runtime/contract';
import type { Consent } from '../runtime/consent';
import { isDate } from '../runtime/realm-world';
import type { SeededRandom } from '../runtime/seeded-random';
import type { Trigger, TriggerBook } from '../runtime/triggers';
import type { TriggerSchedule } from '../runtime/trigger-schedule';
import { requireZone } from './date-pattern';
import { enumeration } from './enumeration';
import { hasUserInterface, requireStrings, serviceClass, type ServiceContext } from './service-context';
import { afterAnswer, untilOf, type Screen } from './ui';

export const AuthMode = enumeration('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const AuthorizationStatus = enumeration('REQUIRED', 'NOT_REQUIRED');
const EventType = enumeration(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
);
const TriggerSource = enumeration('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');
const InstallationSource = enumeration('APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE', 'WEB_STORE_ADD_ON');
const WeekDay = enumeration('SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY');

export interface ScriptSetting {
  readonly triggers: TriggerBook;
  readonly random: SeededRandom;
  readonly declaredFunctions: ReadonlySet<string>;
  readonly consent: Consent;
  readonly screen: Pick<Screen, 'answerConsent'>;
  readonly bundle: Pick<Bundle, 'manifest'>;
  /** Null for any minute of the hour. */
  readonly triggerMinute: number | null;
  readonly projectTriggers: ProjectTriggersAnswer;
}

export function createScriptApp(context: ServiceContext, setting: ScriptSetting) {
  const { triggers } = setting;
  const missingOf = (scopes: readonly string[]): readonly string[] => {
    const all = Array.from(scopes);
    const undeclared = all.find((scope) => !setting.bundle.manifest.oauthScopes.includes(scope));
    if (undeclared !== undefined) throw new Error(`The manifest does not declare the scope ${undeclared}`);
    const granted = setting.consent.granted(context.user.email);
    return all.filter((scope) => !granted.includes(scope));
  };
  const wrapAll = (all: readonly Trigger[]) =>
    context.realm.adopt(all.map((trigger) => wrapTrigger(context, trigger)));
  return serviceClass(
    context,
    'Script',
    'ScriptApp',
    {
      handle: {
        newTrigger(functionName: string) {
          requireStrings('ScriptApp.newTrigger', [functionName]);
          if (!setting.declaredFunctions.has(functionName)) {
            throw new Error(`Script function not found: ${functionName}`);
          }
          return createTriggerBuilder(context, setting, functionName);
        },
        getScriptId: () => 'workbench',
        requireScopes(mode: unknown, scopes: readonly string[]) {
          if (mode !== AuthMode.FULL) throw new Error('not in the workbench: requireScopes of another mode');
          const missing = missingOf(scopes);
          if (missing.length === 0) return;
          // Google asks, and ends the run whatever the answer is.
          const refuse = (granted: readonly string[]): never => {
            if (granted.length > 0) setting.consent.grant(context.user.email, granted);
            throw new Error('Authorization is required to perform that action.');
          };
          if (!hasUserInterface(context)) return refuse([]);
          return afterAnswer(context, setting.screen.answerConsent(missing, ...untilOf(context)), refuse);
        },
        getInstallationSource: () => InstallationSource.NONE,
        getAuthorizationInfo: (mode: unknown, scopes?: readonly string[]) => {
          if (mode !== AuthMode.FULL)
            throw new Error('not in the workbench: getAuthorizationInfo of another mode');
          const missing = missingOf(scopes ?? setting.bundle.manifest.oauthScopes);
          const status =
            missing.length === 0 ? AuthorizationStatus.NOT_REQUIRED : AuthorizationStatus.REQUIRED;
          return serviceClass(context, 'Script', 'AuthorizationInfo', {
            local: {
              getAuthorizationStatus: () => status,
              // "Null if no authorization is required", the documentation says.
              getAuthorizationUrl: () =>
                status === AuthorizationStatus.REQUIRED ? 'https://accounts.google.com/o/oauth2/auth' : null,
            },
          });
        },
      },
      read: {
        // "All installable triggers associated with the current project and current user", the documentation says.
        getProjectTriggers: () => {
          const user = context.user.email;
          return wrapAll(
            setting.projectTriggers === 'of the user' ? triggers.inAllDocuments(user) : triggers.of(user),
          );
        },
        // "All installable triggers owned by this user in the given spreadsheet."
        getUserTriggers: (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) => {
          requireThisDocument(context.document, spreadsheet);
          return wrapAll(triggers.of(context.user.email));
        },
        getOAuthToken: (): string => {
          throw new Error('not in the workbench: ScriptApp.getOAuthToken, as there is no Google account');
        },
      },
      write: {
        deleteTrigger(trigger: GoogleAppsScript.Script.Trigger) {
          triggers.remove(trigger.getUniqueId());
        },
      },
    },
    { AuthMode, AuthorizationStatus, EventType, TriggerSource, InstallationSource, WeekDay },
  );
}

function wrapTrigger(context: ServiceContext, trigger: Trigger) {
  return serviceClass(context, 'Script', 'Trigger', {
    local: {
      getHandlerFunction: () => trigger.functionName,
      getUniqueId: () => trigger.id,
      getEventType: () => EventType[trigger.eventType],
      getTriggerSource: () =>
        trigger.eventType === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS,
      getTriggerSourceId: () => (trigger.eventType === 'CLOCK' ? '' : (context.document?.id ?? '')),
    },
  });
}

function createTriggerBuilder(context: ServiceContext, setting: ScriptSetting, functionName: string) {
  const install = (eventType: Trigger['eventType'], schedule: TriggerSchedule | null) => {
    if (context.source === 'trigger' || context.source === 'simple trigger') {
      throw new Error(
        `The trigger for ${functionName} cannot be created: a trigger may not create triggers.`,
      );
    }
    const id = setting.random.hex(16);
    const creator = context.user.email;
    return wrapTrigger(
      context,
      setting.triggers.install({ id, functionName, creator, eventType, schedule }, context.now()),
    );
  };
  return serviceClass(context, 'Script', 'TriggerBuilder', {
    handle: {
      timeBased: () => createClockBuilder(context, setting, (schedule) => install('CLOCK', schedule)),
      forSpreadsheet(spreadsheet: string | GoogleAppsScript.Spreadsheet.Spreadsheet) {
        requireThisDocument(context.document, spreadsheet);
        let eventType: Trigger['eventType'] | null = null;
        const on = (type: Trigger['eventType']) => () => {
          eventType = type;
          return builder;
        };
        const builder: object = serviceClass(context, 'Script', 'SpreadsheetTriggerBuilder', {
          handle: { onOpen: on('ON_OPEN'), onEdit: on('ON_EDIT'), onChange: on('ON_CHANGE') },
          write: {
            create() {
              if (eventType === null)
                throw new Error('The event of the trigger was not chosen: onOpen, onEdit, onChange');
              return install(eventType, null);
            },
          },
        });
        return builder;
      },
    },
  });
}

function requireThisDocument(
  document: SpreadsheetDocument | null,
  spreadsheet: string | GoogleAppsScript.Spreadsheet.Spreadsheet,
): void {
  const id = typeof spreadsheet === 'string' ? spreadsheet : spreadsheet.getId();
  if (document === null || id !== document.id)
    throw new Error(`Document ${id} is not the one the add-on works in`);
}

type Frequency = { readonly unit: 'hours' | 'days' | 'weeks'; readonly every: number };

function createClockBuilder(
  context: ServiceContext,
  { random, triggerMinute }: Pick<ScriptSetting, 'random' | 'triggerMinute'>,
  install: (schedule: TriggerSchedule) => object,
) {
  let frequency: Frequency | null = null;
  let at: number | null = null;
  let hour: number | null = null;
  let nearMinute: number | null = null;
  let weekday: number | null = null;
  let monthDay: number | null = null;
  let zone = context.scriptTimeZone;

  const requireWhole = (method: string, value: unknown, low: number, high: number): number => {
    if (Number.isInteger(value) && (value as number) >= low && (value as number) <= high)
      return value as number;
    throw new Error(
      `Invalid argument: ${method} is ${String(value)}, wanted a whole number from ${low} to ${high}`,
    );
  };
  /** "If nearMinute is set, within 15 minutes of it"; or else any minute of the hour. */
  const pickMinute = (): number => {
    if (triggerMinute !== null) return triggerMinute;
    if (nearMinute === null) return random.integerBelow(60);
    const earliest = Math.max(0, nearMinute - 15);
    const latest = Math.min(59, nearMinute + 15);
    return earliest + random.integerBelow(latest - earliest + 1);
  };
  const readSchedule = (): TriggerSchedule => {
    if (at !== null) return { kind: 'once', at };
    const minute = pickMinute();
    const onDay = { hour: hour ?? random.integerBelow(24), minute, zone };
    if (monthDay !== null) return { kind: 'month day', day: monthDay, ...onDay };
    if (weekday !== null) return { kind: 'weeks', every: frequency?.every ?? 1, weekday, ...onDay };
    if (frequency === null)
      throw new Error('The frequency of the trigger was not chosen: everyDays, everyHours, at, ...');
    if (frequency.unit === 'hours') return { kind: 'hours', every: frequency.every, minute };
    if (frequency.unit === 'weeks') throw new Error('everyWeeks also needs onWeekDay');
    return { kind: 'days', every: frequency.every, ...onDay };
  };

  const builder: object = serviceClass(context, 'Script', 'ClockTriggerBuilder', {
    handle: {
      everyMinutes: (): never => {
        throw new Error('The add-on attempted to create a trigger that runs more often than once per hour.');
      },
      everyHours(n: number) {
        if (![1, 2, 4, 6, 8, 12].includes(n))
          throw new Error(`Invalid argument: everyHours is ${n}, wanted 1, 2, 4, 6, 8 or 12`);
        frequency = { unit: 'hours', every: n };
        return builder;
      },
      everyDays(n: number) {
        frequency = { unit: 'days', every: requireWhole('everyDays', n, 1, 365) };
        return builder;
      },
      everyWeeks(n: number) {
        frequency = { unit: 'weeks', every: requireWhole('everyWeeks', n, 1, 52) };
        return builder;
      },
      onWeekDay(day: unknown) {
        const index = Object.values(WeekDay).findIndex((candidate) => candidate === day);
        if (index < 0) throw new Error('Invalid argument: onWeekDay takes one of ScriptApp.WeekDay');
        // Google counts from Sunday, ISO 8601 from Monday.
        weekday = index === 0 ? 7 : index;
        return builder;
      },
      onMonthDay(day: number) {
        // Every month has these.
        monthDay = requireWhole('onMonthDay', day, 1, 28);
        return builder;
      },
      atHour(value: number) {
        hour = requireWhole('atHour', value, 0, 23);
        return builder;
      },
      nearMinute(value: number) {
        nearMinute = requireWhole('nearMinute', value, 0, 59);
        return builder;
      },
      inTimezone(timeZone: string) {
        requireZone(timeZone);
        zone = timeZone;
        return builder;
      },
      at(date: unknown) {
        if (!isDate(date) || !(date.getTime() > context.now())) {
          throw new Error('Invalid argument: at takes a Date in the future');
        }
        at = date.getTime();
        return builder;
      },
      after(milliseconds: number) {
        at = context.now() + requireWhole('after', milliseconds, 1, Number.MAX_SAFE_INTEGER);
        return builder;
      },
    },
    write: { create: () => install(readSchedule()) },
  });
  return builder;
}
