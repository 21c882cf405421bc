import path from 'node:path';
import ts from 'typescript';
import { findNodes, nameOf, parseFolder } from './source-files';

/** Where @types/google-apps-script declares the services that the workbench stands in for. */
const FILES =
  /^google-apps-script\.(base|cache|charts|html|lock|mail|properties|script|spreadsheet|url-fetch|utilities)\.d\.ts$/;

/**
 * The methods of each class of Google's services, inherited ones included.
 *
 * @example readGoogleMethods('node_modules').get('Lock') // ['hasLock', 'releaseLock', 'tryLock', 'waitLock']
 */
export function readGoogleMethods(nodeModules: string): ReadonlyMap<string, readonly string[]> {
  const files = parseFolder(path.join(nodeModules, '@types', 'google-apps-script'), (name) =>
    FILES.test(name),
  );
  const declarations = findNodes(files, ts.isInterfaceDeclaration);
  const methodsOf = (name: string): string[] =>
    declarations.filter((declaration) => nameOf(declaration) === name).flatMap(ownAndInherited);
  const ownAndInherited = (declaration: ts.InterfaceDeclaration): string[] => [
    ...declaration.members.filter(ts.isMethodSignature).map(nameOf),
    ...(declaration.heritageClauses ?? []).flatMap(({ types }) =>
      types.flatMap(({ expression }) => methodsOf(expression.getText().split('.').at(-1) ?? '')),
    ),
  ];
  return new Map(
    declarations.map((declaration) => {
      const name = nameOf(declaration);
      return [name, [...new Set(methodsOf(name))].sort()];
    }),
  );
}
