import { waitingBefore } from '../../services/lock';
import { mountServices } from '../../services/mount-services';
import { classOfServiceObject } from '../../services/service-context';
import { isEnumerationValue } from '../../services/enumeration';
import type { WorkbenchDocument } from '../../spreadsheet/document';
import type { Realm } from '../contract';
import {
  LIMITS_MS,
  requireDeclared,
  Run,
  type Ending,
  type ExecutionRequest,
  type Outcome,
  type Surroundings,
} from '../execution';
import { copyToHost } from '../realm-world';
import { pack, unpack, type Ends, type Handle } from './crossing';
import {
  ANSWERED,
  HEADER_BYTES,
  LENGTH,
  MEMORY_AT_MOST,
  MEMORY_BYTES,
  STATE,
  type Answer,
  type Message,
  type Question,
  type ScriptWorker,
  type Start,
  type StartWorker,
} from './messages';

/** Whether a worker can wait for its page here: only a page that shares its memory with nobody else may share it at all. */
export function canShareMemory(): boolean {
  return globalThis.crossOriginIsolated && 'grow' in SharedArrayBuffer.prototype;
}

/**
 * Runs one function of the add-on in a worker, so that the page goes on meanwhile as it does while Google's servers run a
 * script. The services stay here, beside the book: see docs/decisions/0016-scripts-run-in-a-worker.md.
 */
export async function executeInWorker(
  surroundings: Surroundings,
  request: ExecutionRequest,
  startWorker: StartWorker,
  followed: { readonly started: (run: Run, stop: () => void) => void; readonly called: () => void },
): Promise<Outcome> {
  const { backend } = surroundings;
  const realm = servedRealm();
  const run = new Run(surroundings, request, realm);
  const ended = new AbortController();
  mountServices({ ...run.context, until: ended.signal }, backend);
  let ending: Ending;
  try {
    requireDeclared(backend, request.functionName);
    ending = await new Conversation(surroundings, request, run, realm).held(startWorker(), followed);
  } catch (error) {
    ending = { thrown: { error } };
  }
  ended.abort();
  return run.conclude(ending);
}

/** One script's questions to the services, from its start to its end. */
class Conversation {
  private readonly memory = growingMemory();
  private readonly header = new Int32Array(this.memory, 0, 2);
  private readonly encoder = new TextEncoder();
  private readonly objects: object[] = [];
  private readonly handles = new Map<object, Handle>();
  private readonly ends: Ends = {
    handleOf: (value) => this.handleOf(value),
    objectOf: ({ number }) => this.objects[number],
  };

  constructor(
    private readonly surroundings: Surroundings,
    private readonly request: ExecutionRequest,
    private readonly run: Run,
    private readonly realm: Realm,
  ) {}

  held(worker: ScriptWorker, followed: Parameters<typeof executeInWorker>[3]): Promise<Ending> {
    const { gate } = this.run;
    return new Promise((resolve) => {
      const end = (ending: Ending): void => {
        clearTimeout(limit);
        // Nothing of the script runs any more: neither its finally blocks nor an endless loop.
        worker.terminate();
        resolve(ending);
      };
      const limit = setTimeout(() => {
        gate.endFromOutside('timed out');
        end({});
      }, LIMITS_MS[this.request.source]);
      worker.onerror = (event) => end({ thrown: { error: new Error(event.message) } });
      worker.onmessage = ({ data }: MessageEvent<Message>) => {
        if (data.kind === 'loaded') gate.loadingEnds();
        else if (data.kind === 'returned') end({ result: copyToHost(unpack(data.result, this.ends)) });
        else if (data.kind === 'threw') end({ thrown: { error: unpack(data.error, this.ends) } });
        else
          void this.answer(data).then((answer) => {
            followed.called();
            if (gate.end !== null) end({});
            else this.send(answer);
          });
      };
      gate.loadingBegins();
      followed.started(this.run, () => {
        gate.endFromOutside('killed');
        end({});
      });
      worker.postMessage(this.start());
    });
  }

  private start(): Start {
    const { backend, clock } = this.surroundings;
    const services = Object.entries(this.realm.globals).map(
      ([name, service]) => [name, this.keep(service as object, name).number] as const,
    );
    return {
      memory: this.memory,
      code: backend.bundle.code,
      functionName: this.request.functionName,
      args: pack(this.request.args(this.realm), this.ends),
      now: clock.now(),
      services: Object.fromEntries(services),
    };
  }

  private async answer(question: Question): Promise<Omit<Answer, 'now'>> {
    try {
      if (question.kind === 'random') return { value: this.surroundings.backend.random.next() };
      const object = this.objects[question.of] as object;
      if (question.kind === 'call') {
        const args = unpack(question.args, this.ends) as unknown[];
        return { value: await this.call(object, question.name, args) };
      }
      if (question.kind === 'set') {
        Reflect.set(object, question.name, unpack(question.value, this.ends));
        return {};
      }
      const value: unknown = Reflect.get(object, question.name);
      return typeof value === 'function' ? { isMethod: true } : { value };
    } catch (error) {
      return { thrown: { error } };
    }
  }

  private async call(object: object, name: string, args: unknown[]): Promise<unknown> {
    const { clock } = this.surroundings;
    const before = clock.now();
    await waitingBefore(object, name, args);
    // Others made the clock go on meanwhile.
    this.run.gate.elapsed += clock.now() - before;
    const document = this.surroundings.backend.document as WorkbenchDocument;
    // Of what a person is asked, the answer is a promise.
    return await document.inPieces<unknown>(this.request.user.email, breath, () => {
      const method = Reflect.get(object, name) as (...given: unknown[]) => unknown;
      return Reflect.apply(method, object, args);
    });
  }

  private send(answer: Omit<Answer, 'now'>): void {
    const bytes = this.encoder.encode(pack({ ...answer, now: this.surroundings.clock.now() }, this.ends));
    const needed = HEADER_BYTES + bytes.length;
    if (needed > this.memory.byteLength) this.memory.grow(needed);
    new Uint8Array(this.memory, HEADER_BYTES, bytes.length).set(bytes);
    Atomics.store(this.header, LENGTH, bytes.length);
    Atomics.store(this.header, STATE, ANSWERED);
    Atomics.notify(this.header, STATE);
  }

  private handleOf(value: object): Handle | undefined {
    const known = this.handles.get(value);
    if (known) return known;
    const className = isEnumerationValue(value) ? 'enumeration' : classOfServiceObject(value);
    return className === undefined ? undefined : this.keep(value, className);
  }

  private keep(object: object, className: string): Handle {
    const handle = { number: this.objects.length, className };
    this.objects.push(object);
    this.handles.set(object, handle);
    return handle;
  }
}

/** ECMAScript 2024, of which TypeScript's es2023 does not know yet. */
interface GrowingMemory extends SharedArrayBuffer {
  grow(byteLength: number): void;
}

function growingMemory(): GrowingMemory {
  const Memory = SharedArrayBuffer as unknown as new (
    byteLength: number,
    options: { readonly maxByteLength: number },
  ) => GrowingMemory;
  return new Memory(MEMORY_BYTES, { maxByteLength: MEMORY_AT_MOST });
}

/** Lets the page draw and hear the person. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** What the services take for the script's realm: their answers are copied on the way to the real one. */
function servedRealm(): Realm {
  class ScriptError extends Error {}
  return {
    globals: {},
    evaluate: () => {
      throw new Error('The script is in its worker.');
    },
    adopt: (value) => value,
    error(message, name = 'Exception') {
      return Object.assign(new ScriptError(message), { name });
    },
    isError: (value): value is Error => value instanceof ScriptError,
    dispose: () => undefined,
  };
}
