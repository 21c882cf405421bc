/** Protected ranges and sheets. */
import type { ProtectionRule } from '../annotations';
import type { EngineRange } from '../engine';
import { mayEdit } from '../permissions';
import { ServiceError } from '../service-error';
import { ProtectionType } from './enumerations';
import type { ObjectFactory } from './object-factory';
import { RangePlace } from './range-place';
import { text, type AppSession } from './session';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleUser = GoogleAppsScript.Base.User;

/** A new protection lets all editors of the file in; a sheet that is protected already keeps its protection. */
export function newProtection(
  { document, execution }: AppSession,
  sheetId: string,
  range: EngineRange | null,
): ProtectionRule {
  const { protections } = document.annotations;
  const existing = protections.find((rule) => rule.sheetId === sheetId && rule.range === null);
  if (range === null && existing) return existing;
  const { owner, editors } = document.sharing;
  const rule: ProtectionRule = {
    id: document.newId(),
    sheetId,
    range,
    rangeName: null,
    description: '',
    warningOnly: false,
    editors: [...new Set([owner, execution.user.email, ...editors])].filter((email) => email !== null),
    domainEdit: false,
    unprotected: [],
  };
  document.annotate({ protections: [...protections, rule] });
  return rule;
}

type Built = Exclude<
  keyof GoogleProtection,
  'setNamedRange' | 'setRangeName' | 'addTargetAudience' | 'removeTargetAudience' | 'getTargetAudiences'
>;

export class ProtectionObject implements Pick<GoogleProtection, Built> {
  constructor(
    private readonly session: AppSession,
    private readonly factory: ObjectFactory,
    private readonly id: number,
  ) {}

  getDescription(): string {
    return this.#rule().description;
  }

  setDescription(description: string): GoogleProtection {
    return this.#change({ description: text(description, 'Protection.setDescription') });
  }

  isWarningOnly(): boolean {
    return this.#rule().warningOnly;
  }

  setWarningOnly(warningOnly: boolean): GoogleProtection {
    return this.#change({ warningOnly });
  }

  canEdit(): boolean {
    return mayEdit(this.#rule(), this.session.execution.user.email, this.session.document.sharing);
  }

  canDomainEdit(): boolean {
    return this.#rule().domainEdit;
  }

  setDomainEdit(editable: boolean): GoogleProtection {
    return this.#change({ domainEdit: editable });
  }

  getEditors(): GoogleUser[] {
    const { warningOnly, editors } = this.#rule();
    // Everybody may edit what only warns.
    return warningOnly ? [] : editors.map((email) => this.factory.user(email));
  }

  addEditor(user: string | GoogleUser): GoogleProtection {
    return this.addEditors([user as string]);
  }

  addEditors(users: string[]): GoogleProtection {
    return this.#change({ editors: [...new Set([...this.#rule().editors, ...users.map(emailOf)])] });
  }

  removeEditor(user: string | GoogleUser): GoogleProtection {
    return this.removeEditors([user as string]);
  }

  /** The owner and the user whose script this is cannot be taken out. */
  removeEditors(users: (string | GoogleUser)[]): GoogleProtection {
    const { document, execution } = this.session;
    const removed = new Set(users.map(emailOf));
    const stays = (email: string) =>
      email === document.sharing.owner || email === execution.user.email || !removed.has(email);
    return this.#change({ editors: this.#rule().editors.filter(stays) });
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    const type = this.#rule().range === null ? ProtectionType.SHEET : ProtectionType.RANGE;
    return type as unknown as GoogleAppsScript.Spreadsheet.ProtectionType;
  }

  getRange(): GoogleRange {
    const { sheetId, range } = this.#rule();
    return range === null
      ? this.factory.range(sheetId, this.session.document.getters.getSheetZone(sheetId), '')
      : this.factory.engineRange(range);
  }

  getRangeName(): string | null {
    return this.#rule().rangeName;
  }

  setRange(range: GoogleRange): GoogleProtection {
    const { sheetId, zone } = this.session.original(RangePlace, range, 'SpreadsheetApp.Protection.setRange');
    return this.#change({ sheetId, range: this.session.document.getters.getRangeFromZone(sheetId, zone) });
  }

  getUnprotectedRanges(): GoogleRange[] {
    return this.#rule().unprotected.map((range) => this.factory.engineRange(range));
  }

  setUnprotectedRanges(ranges: GoogleRange[]): GoogleProtection {
    if (this.#rule().range !== null)
      throw new ServiceError('Only a protected sheet can have unprotected ranges.');
    const unprotected = ranges.map((range) => {
      const { sheetId, zone } = this.session.original(
        RangePlace,
        range,
        'SpreadsheetApp.Protection.setUnprotectedRanges',
      );
      return this.session.document.getters.getRangeFromZone(sheetId, zone);
    });
    return this.#change({ unprotected });
  }

  remove(): void {
    const { document } = this.session;
    const rule = this.#editableRule();
    document.annotate({ protections: document.annotations.protections.filter((each) => each !== rule) });
  }

  #rule(): ProtectionRule {
    const rule = this.session.document.annotations.protections.find(({ id }) => id === this.id);
    if (!rule) throw new ServiceError('The protection no longer exists.');
    return rule;
  }

  #editableRule(): ProtectionRule {
    const rule = this.#rule();
    if (!this.canEdit()) throw new ServiceError('You do not have permission to change this protection.');
    return rule;
  }

  #change(change: Partial<ProtectionRule>): GoogleProtection {
    const { document } = this.session;
    const before = this.#editableRule();
    document.annotate({
      protections: document.annotations.protections.map((rule) =>
        rule === before ? { ...rule, ...change } : rule,
      ),
    });
    return this as unknown as GoogleProtection;
  }
}

export class UserObject implements Pick<GoogleUser, 'getEmail'> {
  constructor(private readonly email: string) {}

  getEmail(): string {
    return this.email;
  }
}

export function protectionsOf(
  session: AppSession,
  factory: ObjectFactory,
  type: unknown,
  sheetId: string | null,
): GoogleProtection[] {
  const wantsRange = String(type) === 'RANGE';
  return session.document.annotations.protections
    .filter((rule) => (sheetId === null || rule.sheetId === sheetId) && (rule.range !== null) === wantsRange)
    .map((rule) => factory.protection(rule));
}

function emailOf(user: string | GoogleUser): string {
  return typeof user === 'string' ? user : user.getEmail();
}
