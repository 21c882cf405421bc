import path from 'node:path';
import ts from 'typescript';
import { findNodes, nameOf, parseFolder } from './source-files';

/**
 * The methods that the workbench has built, by the class that the add-on sees, as its own source says: what `AppSession.expose`
 * shows of an object, and what `serviceClass` and `strict` are given. A method that does nothing but throw is not built.
 *
 * @example readBuiltMethods('workbench').get('LockService') // ['getDocumentLock', 'getScriptLock', 'getUserLock']
 */
export function readBuiltMethods(workbench: string): ReadonlyMap<string, readonly string[]> {
  const files = ['spreadsheet', 'services'].flatMap((room) =>
    parseFolder(path.join(workbench, room), (name) => name.endsWith('.ts')),
  );
  const classes = new Map(findNodes(files, ts.isClassDeclaration).map((each) => [nameOf(each), each]));
  const built = new Map<string, Set<string>>();
  for (const call of findNodes(files, ts.isCallExpression)) {
    const shown = shownBy(call, classes);
    if (shown === null) continue;
    const methods = built.get(shown.name) ?? new Set();
    for (const method of shown.methods) methods.add(method);
    built.set(shown.name, methods);
  }
  // Handed in from outside the room, as it belongs to another service.
  built.get('SpreadsheetApp')?.add('getUi');
  return new Map([...built].map(([name, methods]) => [name, [...methods].sort()]));
}

interface Shown {
  readonly name: string;
  readonly methods: readonly string[];
}

type Classes = ReadonlyMap<string, ts.ClassDeclaration>;

function shownBy({ expression, arguments: args }: ts.CallExpression, classes: Classes): Shown | null {
  const called = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  const name = args.find(ts.isStringLiteral);
  if (called === 'expose' && name !== undefined)
    return { name: name.text, methods: publicMethods(madeBy(args[1], classes), classes) };
  if (called === 'serviceClass' && args[2] && ts.isStringLiteral(args[2]))
    return { name: args[2].text, methods: properties(args[3]).flatMap(({ value }) => methodNames(value)) };
  if (called === 'strict' && name !== undefined) return { name: name.text, methods: methodNames(args[1]) };
  return null;
}

function madeBy(made: ts.Expression | undefined, classes: Classes): ts.ClassLikeDeclaration | null {
  if (made === undefined || !ts.isNewExpression(made)) return null;
  const created = ts.isParenthesizedExpression(made.expression)
    ? made.expression.expression
    : made.expression;
  return ts.isClassExpression(created) ? created : (classes.get(created.getText()) ?? null);
}

function publicMethods(shown: ts.ClassLikeDeclaration | null, classes: Classes): string[] {
  if (shown === null) return [];
  const own = shown.members
    .filter(ts.isMethodDeclaration)
    .filter(({ name, body }) => !ts.isPrivateIdentifier(name) && !onlyThrows(body))
    .map(nameOf);
  const base = shown.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const inherited = classes.get(base?.types[0]?.expression.getText() ?? '') ?? null;
  return [...own, ...publicMethods(inherited, classes)];
}

function methodNames(object: ts.Node | undefined): string[] {
  return properties(object)
    .filter(({ value }) => !onlyThrows(bodyOf(value)))
    .map(({ name }) => name);
}

function properties(object: ts.Node | undefined): { name: string; value: ts.Node }[] {
  if (object === undefined || !ts.isObjectLiteralExpression(object)) return [];
  return object.properties.map((property) => ({
    name: nameOf(property),
    value: ts.isPropertyAssignment(property) ? property.initializer : property,
  }));
}

function bodyOf(value: ts.Node): ts.Node | undefined {
  return ts.isArrowFunction(value) || ts.isMethodDeclaration(value) ? value.body : undefined;
}

function onlyThrows(body: ts.Node | undefined): boolean {
  if (body === undefined || !ts.isBlock(body)) return false;
  const [first] = body.statements;
  return first !== undefined && ts.isThrowStatement(first);
}
