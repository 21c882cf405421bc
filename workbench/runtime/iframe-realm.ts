import { parse } from 'acorn';
import type { Realm, RealmFactory } from './contract';
import { furnishRealm, removeHostGlobals, removeInheritedGlobals } from './realm-world';

/**
 * A realm of the browser: the global object of an empty same-origin iframe, from which everything that is the browser's
 * has been taken. `window`, `document`, `location` and `top` cannot be deleted, so scripts run in a function whose
 * parameters of these names are undefined.
 */
export const createIframeRealm: RealmFactory = (now): Realm => {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Apps Script';
  document.body.append(frame);
  const globals = frame.contentWindow as unknown as Record<string, unknown> & {
    eval: (code: string) => unknown;
  };
  const evaluateInFrame = globals.eval;
  removeInheritedGlobals(globals);
  const shadowed = removeHostGlobals(globals).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
  return {
    globals,
    evaluate: (code, fileName) =>
      evaluateInFrame(`${asFunctionBody(code, shadowed)}\n//# sourceURL=${fileName.replace(/\s/g, '_')}`),
    dispose: () => frame.remove(),
    ...furnishRealm(globals, now),
  };
};

const wrapped = new Map<string, string>();

function asFunctionBody(code: string, shadowed: readonly string[]): string {
  const key = `${shadowed.join()}\n${code}`;
  const known = wrapped.get(key);
  if (known !== undefined) return known;
  const body = wrap(code, shadowed);
  if (wrapped.size >= 20) wrapped.clear();
  wrapped.set(key, body);
  return body;
}

/**
 * A script's top-level functions belong to the global object before its first statement runs. Inside a function they
 * would be local, so each is moved into one hoisted function that makes them properties of the global object. Lines
 * of the rest stay where they are. An expression, as HtmlService's templates are, hands its value back.
 */
function wrap(code: string, shadowed: readonly string[]): string {
  const program = parse(code, { ecmaVersion: 2022, sourceType: 'script' });
  const parameters = shadowed.join(', ');
  const [only] = program.body;
  if (program.body.length === 1 && only?.type === 'ExpressionStatement') {
    const expression = code.slice(only.expression.start, only.expression.end);
    return `(function (${parameters}) { return (${expression}); }).call(globalThis)`;
  }
  const declarations: string[] = [];
  let rest = '';
  let position = 0;
  for (const statement of program.body) {
    if (statement.type !== 'FunctionDeclaration') continue;
    const name = JSON.stringify(statement.id.name);
    const beforeName = code.slice(statement.start, statement.id.start);
    const afterName = code.slice(statement.id.end, statement.end);
    declarations.push(`globalThis[${name}] = { [${name}]: ${beforeName}${afterName} }[${name}];`);
    rest +=
      code.slice(position, statement.start) +
      code.slice(statement.start, statement.end).replace(/[^\n]/g, '');
    position = statement.end;
  }
  rest += code.slice(position);
  return (
    `(function (${parameters}) {declareTopLevelFunctions_(); ${rest}\n` +
    `function declareTopLevelFunctions_() {\n${declarations.join('\n')}\n}\n}).call(globalThis)`
  );
}
