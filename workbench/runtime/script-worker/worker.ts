/**
 * The program of a script's worker: a realm with ECMAScript's globals and nothing else, in which every service is asked
 * of the page. A question is posted, and the worker stands still until the answer is in the shared memory, as a script
 * on Google's servers does.
 */
import { furnishRealm, removeHostGlobals, removeInheritedGlobals } from '../realm-world';
import { pack, unpack, type Ends, type Handle } from './crossing';
import {
  ANSWERED,
  HEADER_BYTES,
  LENGTH,
  STATE,
  WAITING,
  type Answer,
  type Message,
  type Question,
  type Start,
} from './messages';

type Globals = Record<string, unknown> & { eval: (code: string) => unknown };

const globals = globalThis as unknown as Globals;
const post = (globalThis.postMessage as (message: Message) => void).bind(globalThis);
// Taken before the realm loses them.
const { Atomics: atomics, TextDecoder: Decoder, Int32Array: Int32, Uint8Array: Bytes } = globalThis;

addEventListener('message', (event: MessageEvent<Start>) => run(event.data), { once: true });

function run(start: Start): void {
  const { memory } = start;
  const header = new Int32(memory, 0, 2);
  const decoder = new Decoder();
  let now = start.now;

  const ask = (question: Question): Answer => {
    atomics.store(header, STATE, WAITING);
    post(question);
    while (atomics.load(header, STATE) !== ANSWERED) atomics.wait(header, STATE, WAITING);
    // A text can only be read from memory that is not shared.
    const bytes = new Bytes(memory, HEADER_BYTES, atomics.load(header, LENGTH)).slice();
    const answer = unpack(decoder.decode(bytes), ends) as Answer;
    now = answer.now;
    if (answer.thrown) throw answer.thrown.error;
    return answer;
  };
  const ends = serviceObjects(ask);

  removeInheritedGlobals(globals);
  removeHostGlobals(globals);
  furnishRealm(globals, () => now);
  (globals['Math'] as Math).random = () => ask({ kind: 'random' }).value as number;
  for (const [name, number] of Object.entries(start.services)) {
    globals[name] = ends.objectOf({ number, className: name });
  }
  try {
    // Called by another name, eval runs the code at top level: its functions become globals before its first statement.
    const evaluate = globals.eval;
    evaluate(`${start.code}\n//# sourceURL=Code.js`);
    post({ kind: 'loaded' });
    const main = globals[start.functionName];
    if (typeof main !== 'function') throw new Error(`Script function not found: ${start.functionName}`);
    const args = unpack(start.args, ends) as readonly unknown[];
    post({ kind: 'returned', result: pack((main as (...given: unknown[]) => unknown)(...args), ends) });
  } catch (error) {
    post({ kind: 'threw', error: pack(error, ends) });
  }
}

/** Stand-ins for the page's service objects; each of them is made once, so that `===` holds. */
function serviceObjects(ask: (question: Question) => Answer): Ends {
  const handles = new WeakMap<object, Handle>();
  const objects = new Map<number, object>();
  /** Methods by class: only the first object of a class has to ask whether a name is one. */
  const methods = new Map<string, Set<string>>();

  const objectOf = (handle: Handle): object => {
    const known = objects.get(handle.number);
    if (known) return known;
    const own = handle.className === '' ? new Set<string>() : methodsOf(handle.className);
    const called = new Map<string, (...args: unknown[]) => unknown>();
    const object = new Proxy(
      {},
      {
        get: (_target, name) => {
          // JSON.stringify and await ask for the latter two of any value; services leave them undefined.
          if (typeof name === 'symbol' || name === 'then') return undefined;
          if (!own.has(name)) {
            const member = ask({ kind: 'member', of: handle.number, name });
            if (!member.isMethod) return member.value;
            own.add(name);
          }
          const method = called.get(name) ?? caller(handle.number, name);
          called.set(name, method);
          return method;
        },
        set: (_target, name, value) => {
          ask({ kind: 'set', of: handle.number, name: String(name), value: pack(value, ends) });
          return true;
        },
      },
    );
    objects.set(handle.number, object);
    handles.set(object, handle);
    return object;
  };
  const caller =
    (of: number, name: string) =>
    (...args: unknown[]): unknown =>
      ask({ kind: 'call', of, name, args: pack(args, ends) }).value;
  const methodsOf = (className: string): Set<string> => {
    const known = methods.get(className) ?? new Set<string>();
    methods.set(className, known);
    return known;
  };
  const ends: Ends = { handleOf: (value) => handles.get(value), objectOf };
  return ends;
}
