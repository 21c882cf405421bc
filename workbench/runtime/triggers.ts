import type { Execution, InstalledTrigger } from './contract';
import { firstRun, followingRun, type TriggerSchedule } from './trigger-schedule';

export interface Trigger extends InstalledTrigger {
  readonly schedule: TriggerSchedule | null;
  /** The spreadsheet that it was made in and runs in. */
  readonly documentId: string;
}

export type NewTrigger = Pick<Trigger, 'id' | 'functionName' | 'creator' | 'eventType' | 'schedule'>;

/** The triggers of all spreadsheets in which the same users have the same add-on. */
export interface ProjectTriggers {
  list: readonly Trigger[];
}

/** https://developers.google.com/apps-script/guides/services/quotas: "Triggers: 20 / user / script". */
const TRIGGERS_PER_USER = 20;

/** The installed triggers of the add-on in one document, of all its users, and what its users have in others. */
export class TriggerBook {
  constructor(
    private readonly documentId: string,
    readonly project: ProjectTriggers = { list: [] },
    private readonly elsewhere = 0,
  ) {}

  all(): readonly Trigger[] {
    return this.project.list.filter(({ documentId }) => documentId === this.documentId);
  }

  of(user: string): readonly Trigger[] {
    return this.all().filter((trigger) => trigger.creator === user);
  }

  inAllDocuments(user: string): readonly Trigger[] {
    return this.project.list.filter((trigger) => trigger.creator === user);
  }

  /** An add-on has one trigger of each type per user and document. */
  install(trigger: NewTrigger, now: number): Trigger {
    if (this.of(trigger.creator).some((other) => other.eventType === trigger.eventType)) {
      const kind = trigger.eventType === 'CLOCK' ? 'time-based' : trigger.eventType;
      throw new Error(
        `The add-on has created too many ${kind} triggers in this document for this Google user account.`,
      );
    }
    if (this.inAllDocuments(trigger.creator).length + this.elsewhere >= TRIGGERS_PER_USER) {
      throw new Error(
        'This script has too many triggers. Triggers must be deleted before more can be added.',
      );
    }
    const nextRun = trigger.schedule === null ? null : firstRun(trigger.schedule, now);
    const installed = { ...trigger, documentId: this.documentId, nextRun };
    this.project.list = [...this.project.list, installed];
    return installed;
  }

  restore(saved: readonly Trigger[]): void {
    // A workbench of before triggers were of a document has none here.
    this.project.list = [
      ...this.project.list,
      ...saved.map((trigger) => ({ ...trigger, documentId: this.documentId })),
    ];
  }

  remove(id: string): void {
    this.project.list = this.project.list.filter((trigger) => trigger.id !== id);
  }

  removeAllOf(user: string): void {
    this.project.list = this.project.list.filter((trigger) => trigger.creator !== user);
  }

  /** The clock trigger that falls due first, up to and with the instant. */
  nextDue(until: number): (Trigger & { readonly nextRun: number }) | null {
    const due = this.all().filter(
      (trigger): trigger is Trigger & { nextRun: number } =>
        trigger.nextRun !== null && trigger.nextRun <= until,
    );
    return due.reduce<(Trigger & { nextRun: number }) | null>(
      (earliest, trigger) => (earliest === null || trigger.nextRun < earliest.nextRun ? trigger : earliest),
      null,
    );
  }

  /** Notes that the trigger's time came, whether its function then ran well or not. */
  passed(trigger: Trigger & { readonly nextRun: number }): void {
    const nextRun = trigger.schedule === null ? null : followingRun(trigger.schedule, trigger.nextRun);
    this.project.list = this.project.list
      .map((other) => (other.id === trigger.id ? { ...other, nextRun } : other))
      .filter((other) => other.schedule === null || other.nextRun !== null);
  }

  save(): readonly Trigger[] {
    return this.all();
  }
}

/** What the log says of a run that never began. */
export function refusedForTime({ functionName, creator }: Trigger, now: number): Execution {
  return {
    functionName,
    source: 'trigger',
    user: creator,
    startedAt: now,
    durationMs: 0,
    status: 'failed',
    error: 'Exception: Service using too much computer time for one day',
    calls: {},
    serviceCalls: 0,
    faultPoints: 0,
    log: [],
  };
}
