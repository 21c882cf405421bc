import vm from 'node:vm';
import type { Realm, RealmFactory } from './contract';
import { furnishRealm, removeHostGlobals } from './realm-world';

/** A realm of Node's vm with ECMAScript's globals and nothing else. */
export const createNodeRealm: RealmFactory = (now): Realm => {
  // Without contextifying, global variables are ordinary ones: faster, and deleting them really deletes them.
  const globals = vm.createContext(vm.constants.DONT_CONTEXTIFY) as unknown as Record<string, unknown>;
  removeHostGlobals(globals);
  return {
    globals,
    evaluate: (code, fileName) => compile(code, fileName).runInContext(globals),
    dispose: () => undefined,
    ...furnishRealm(globals, now),
  };
};

const compiled = new Map<string, vm.Script>();

/** The bundle is loaded into hundreds of realms; parsing it once is enough. */
function compile(code: string, fileName: string): vm.Script {
  const known = compiled.get(code);
  if (known !== undefined) return known;
  const script = new vm.Script(code, { filename: fileName });
  if (compiled.size >= 20) compiled.clear();
  compiled.set(code, script);
  return script;
}
