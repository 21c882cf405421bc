import type { Execution, InstalledTrigger } from './contract';
import { firstRun, followingRun, type TriggerSchedule } from './trigger-schedule';

export interface Trigger extends InstalledTrigger {
  readonly schedule: TriggerSchedule | null;
}

export type NewTrigger = Pick<Trigger, 'id' | 'functionName' | 'creator' | 'eventType' | 'schedule'>;

/** https://developers.google.com/apps-script/guides/services/quotas: "Triggers: 20 / user / script". */
const TRIGGERS_PER_USER = 20;

/** The installed triggers of the add-on in this document, of all its users. */
export class TriggerBook {
  constructor(
    private triggers: readonly Trigger[] = [],
    private readonly elsewhere = 0,
  ) {}

  all(): readonly Trigger[] {
    return this.triggers;
  }

  of(user: string): readonly Trigger[] {
    return this.triggers.filter((trigger) => trigger.creator === user);
  }

  /** An add-on has one trigger of each type per user and document. */
  install(trigger: NewTrigger, now: number): Trigger {
    const own = this.of(trigger.creator);
    if (own.some((other) => other.eventType === trigger.eventType)) {
      const kind = trigger.eventType === 'CLOCK' ? 'time-based' : trigger.eventType;
      throw new Error(
        `The add-on has created too many ${kind} triggers in this document for this Google user account.`,
      );
    }
    if (own.length + this.elsewhere >= TRIGGERS_PER_USER) {
      throw new Error(
        'This script has too many triggers. Triggers must be deleted before more can be added.',
      );
    }
    const nextRun = trigger.schedule === null ? null : firstRun(trigger.schedule, now);
    const installed = { ...trigger, nextRun };
    this.triggers = [...this.triggers, installed];
    return installed;
  }

  remove(id: string): void {
    this.triggers = this.triggers.filter((trigger) => trigger.id !== id);
  }

  removeAllOf(user: string): void {
    this.triggers = this.triggers.filter((trigger) => trigger.creator !== user);
  }

  /** The clock trigger that falls due first, up to and with the instant. */
  nextDue(until: number): (Trigger & { readonly nextRun: number }) | null {
    const due = this.triggers.filter(
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
    this.triggers = this.triggers
      .map((other) => (other.id === trigger.id ? { ...other, nextRun } : other))
      .filter((other) => other.schedule === null || other.nextRun !== null);
  }

  save(): readonly Trigger[] {
    return this.triggers;
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
