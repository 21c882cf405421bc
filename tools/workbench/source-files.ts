import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The files of a folder, those below it included, as syntax trees. */
export function parseFolder(folder: string, accepts: (name: string) => boolean): ts.SourceFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter(accepts)
    .sort();
  return names.map((name) => {
    const file = path.join(folder, name);
    return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  });
}

/** All nodes of one kind, wherever they stand in the files. */
export function findNodes<Node extends ts.Node>(
  files: readonly ts.SourceFile[],
  isWanted: (node: ts.Node) => node is Node,
): Node[] {
  const found: Node[] = [];
  const visit = (node: ts.Node): void => {
    if (isWanted(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  files.forEach(visit);
  return found;
}

export function nameOf(node: ts.NamedDeclaration): string {
  return node.name?.getText() ?? '';
}
