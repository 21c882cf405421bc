/** Data validation rules on cells: read, put there and taken away. */
import type { WorkbenchDocument } from '../document';
import { helpers, type DataValidationCriterion, type Zone } from '../engine';
import { joinedZones } from '../joined-zones';
import { fromEngineCriterion, toEngineCriterion, type EngineCriterion } from './criteria';
import { DataValidationObject } from './data-validation';
import type { ValidationRule } from './descriptions';
import type { ObjectFactory } from './object-factory';
import { mapZone } from './range-place';
import type { AppSession } from './session';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

export function readRules(
  session: AppSession,
  factory: ObjectFactory,
  sheetId: string,
  zone: Zone,
): (DataValidation | null)[][] {
  const { document } = session;
  return mapZone(sheetId, zone, (position) => {
    const rule = document.getters.getValidationRuleForCell(position);
    const criterion = rule && fromEngineCriterion(document, sheetId, rule.criterion as EngineCriterion);
    if (!rule || !criterion) return null;
    return factory.dataValidation({
      criterion,
      allowInvalid: rule.isBlocking !== true,
      helpText: document.annotations.validationHelp[rule.id] ?? null,
    });
  });
}

interface RulePlace {
  readonly zone: Zone;
  readonly rule: DataValidation | null;
}

/** The same rule on several cells is one rule of the engine. */
export function writeRules(session: AppSession, sheetId: string, places: readonly RulePlace[]): void {
  const { document } = session;
  const groups = new Map<string, { rule: ValidationRule; zones: Zone[] }>();
  const removed: Zone[] = [];
  for (const { zone, rule: given } of places) {
    if (given === null) {
      removed.push(zone);
      continue;
    }
    const { rule } = session.original(DataValidationObject, given, 'SpreadsheetApp.Range.setDataValidation');
    const key = JSON.stringify(rule);
    const group = groups.get(key) ?? { rule, zones: [] };
    group.zones.push(zone);
    groups.set(key, group);
  }
  document.batch(() => {
    joinedZones(removed).forEach((zone) => removeRules(document, sheetId, zone));
    for (const { rule, zones } of groups.values()) addRule(document, sheetId, joinedZones(zones), rule);
  });
}

function addRule(
  document: WorkbenchDocument,
  sheetId: string,
  zones: readonly Zone[],
  rule: ValidationRule,
): void {
  const id = `validation-${document.newId()}`;
  document.dispatch('ADD_DATA_VALIDATION_RULE', {
    sheetId,
    rule: {
      id,
      criterion: toEngineCriterion(document, rule.criterion) as DataValidationCriterion,
      isBlocking: !rule.allowInvalid,
    },
    ranges: zones.map((zone) => document.getters.getRangeDataFromZone(sheetId, zone)),
  });
  if (rule.helpText !== null) {
    document.annotate({ validationHelp: { ...document.annotations.validationHelp, [id]: rule.helpText } });
  }
}

export function removeRules(document: WorkbenchDocument, sheetId: string, zone: Zone): void {
  const { getters } = document;
  const overlapping = getters
    .getDataValidationRules(sheetId)
    .filter(({ ranges }) => ranges.some((range) => helpers.overlap(range.zone, zone)));
  document.batch(() => {
    for (const { ranges, ...rule } of overlapping) {
      const kept = getters.recomputeRanges(ranges, [getters.getRangeFromZone(sheetId, zone)]);
      if (kept.length === 0) document.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id: rule.id });
      else
        document.dispatch('ADD_DATA_VALIDATION_RULE', {
          sheetId,
          rule,
          ranges: kept.map((range) => getters.getRangeData(range)),
        });
    }
  });
}
