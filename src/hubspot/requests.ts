import * as v from 'valibot';
import { once } from '../domain/once';
import { HubSpotError } from './hubspot-error';

/** What the API needs of the world. */
export interface HubSpotPort {
  /** Answers whatever the status is; throws where no answer came. The path begins with "/". */
  get(path: string): HttpAnswer;
  wait(milliseconds: number): void;
  /** Milliseconds that this run may still take. */
  timeLeft(): number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
  /** Seconds, from the header Retry-After. */
  readonly retryAfter: number | undefined;
}

/** The first try and four more. */
const MOST_ATTEMPTS = 5;
/** HubSpot counts requests over ten seconds; where it does not say how long to wait, after so long there is room again. */
const RATE_WINDOW_MS = 10_000;
const FIRST_PAUSE_MS = 1_000;
/** Answers after which the same request may well succeed: locked, too many, migrating, and whatever the server's fault is. */
const WORTH_ANOTHER_TRY: readonly number[] = [423, 429, 477];

/**
 * The answer to a GET, checked. A request that fails for a passing reason is sent again, after the time that HubSpot asks
 * for or else twice the pause before; where the run has not that long, the failure is told at once.
 */
export function getJson<Schema extends v.GenericSchema>(
  port: HubSpotPort,
  path: string,
  schema: Schema,
): v.InferOutput<Schema> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = tryOnce(port, path, schema);
    if (outcome.error === undefined) return outcome.value;
    const pause = outcome.pause ?? FIRST_PAUSE_MS * 2 ** (attempt - 1);
    if (!outcome.isPassing || attempt === MOST_ATTEMPTS || pause >= port.timeLeft()) throw outcome.error;
    port.wait(pause);
  }
}

type Outcome<Value> =
  | { readonly error: undefined; readonly value: Value }
  | { readonly error: HubSpotError; readonly isPassing: boolean; readonly pause?: number };

function tryOnce<Schema extends v.GenericSchema>(
  port: HubSpotPort,
  path: string,
  schema: Schema,
): Outcome<v.InferOutput<Schema>> {
  let answer: HttpAnswer;
  try {
    answer = port.get(path);
  } catch {
    // What was thrown can quote the request; that it failed is all that matters.
    return { error: new HubSpotError('unavailable', 0), isPassing: true };
  }
  const { status, body, retryAfter } = answer;
  if (status === 200) {
    const read = v.safeParse(schema, jsonIn(body));
    return read.success
      ? { error: undefined, value: read.output }
      : { error: new HubSpotError('unreadable', status), isPassing: true };
  }
  const isPassing = status >= 500 || WORTH_ANOTHER_TRY.includes(status);
  const asked = retryAfter === undefined ? undefined : retryAfter * 1000;
  const pause = asked ?? (status === 429 ? RATE_WINDOW_MS : undefined);
  return { error: failureOf(status, body), isPassing, ...(pause === undefined ? {} : { pause }) };
}

function failureOf(status: number, body: string): HubSpotError {
  if (status === 401) return new HubSpotError('badToken', status);
  if (status === 403) return new HubSpotError('missingScope', status, scopesIn(body));
  if (status === 429) return new HubSpotError('tooManyRequests', status);
  return new HubSpotError(status >= 500 ? 'unavailable' : 'refused', status);
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const MISSING_SCOPES = once(() => {
  const names = v.optional(v.array(v.string()));
  const context = v.optional(
    v.object({ requiredGranularScopes: names, requiredScopes: names, missingScopes: names }),
  );
  return v.object({ context, errors: v.optional(v.array(v.object({ context }))) });
});

function scopesIn(body: string): readonly string[] {
  const read = v.safeParse(MISSING_SCOPES(), jsonIn(body));
  if (!read.success) return [];
  const contexts = [read.output.context, ...(read.output.errors ?? []).map(({ context }) => context)];
  return [...new Set(contexts.flatMap((context) => Object.values(context ?? {}).flat()))].flatMap(
    (scope) => scope ?? [],
  );
}
