import path from 'node:path';
import { readBuiltMethods } from './built-methods';
import { readGoogleMethods } from './google-methods';

export const BEGIN = '<!-- methods: begin (npx tsx tools/generate-workbench-doc.ts) -->';
export const END = '<!-- methods: end -->';

/** Objects of the workbench for which @types/google-apps-script has no class of that name. */
const UNDECLARED = ['ChartOptions', 'console'];

/** For each class of Google's services that an add-on meets in the workbench: what is built and what is refused. */
export function methodsSection(root: string): string {
  const built = readBuiltMethods(path.join(root, 'workbench'));
  const google = readGoogleMethods(path.join(root, 'node_modules'));
  const sections = [...built]
    .sort(([one], [other]) => compare(one, other))
    .map(([name, methods]) => {
      const declared = google.get(name) ?? [];
      const known = declared.length > 0 ? declared : UNDECLARED.includes(name) ? methods : [];
      const invented = methods.filter((method) => !known.includes(method));
      if (invented.length > 0) throw new Error(`${name} has no ${invented.join(', ')} on Google`);
      const refused = known.filter((method) => !methods.includes(method));
      return [
        `### ${name}`,
        `Built, ${methods.length} of ${known.length}: ${list(methods)}.`,
        ...(refused.length > 0 ? [`Refused: ${list(refused)}.`] : []),
      ].join('\n\n');
    });
  return [BEGIN, ...sections, END].join('\n\n');
}

/** The page with its list of methods brought up to date. */
export function withMethods(page: string, section: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin)
    throw new Error(`docs/workbench.md: wanted are the lines ${BEGIN} and ${END}`);
  return page.slice(0, begin) + section + page.slice(end + END.length);
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1;
}
