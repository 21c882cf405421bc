import type { CalendarDate } from '../domain/calendar-date';
import { toIsoDate } from '../domain/calendar-date';
import type { ClientCells, ClientIdentity, ClientMatch } from '../domain/client-identity';
import { ClientIndex, clientIdentity, compareClients } from '../domain/client-identity';
import type { Texts } from '../locale/texts';
import type { ClientQuestions } from './client-questions';

/** A row that is there already, of whatever tab. */
export interface KnownRow {
  /** Never given to two rows. */
  readonly key: string;
  readonly cells: ClientCells;
  readonly part: string;
}

/** A client whose association ended. */
export interface EndedClient {
  readonly name: string;
  readonly endedOn: CalendarDate;
}

/** A row of a file, or of HubSpot's. */
export interface IncomingRow {
  readonly line: number;
  readonly cells: ClientCells;
  readonly part: string;
  /** Whether its name is followed without a question: HubSpot's, of a record that is known. */
  readonly takesName?: boolean;
  /** HubSpot's record, which its questions go by instead of its line. */
  readonly record?: string | undefined;
  /** Who the client was until now: rows that nobody else has are found by that, too. */
  readonly formerly?: ClientCells | undefined;
}

/** What becomes of an incoming row. */
export type MatchedRow<Row extends KnownRow> =
  | { readonly kind: 'known'; readonly row: Row; readonly takesName: boolean }
  | { readonly kind: 'new' }
  | { readonly kind: 'rejected'; readonly reason: string };

export interface MatchContext<Row extends KnownRow> {
  readonly known: readonly Row[];
  readonly ended?: ClientIndex<EndedClient> | undefined;
  readonly questions: ClientQuestions;
  readonly texts: Texts;
  /** Of several rows of one name, whether this is the one; a row that says nothing else of whose it is. */
  readonly isLikely?: (row: Row, incoming: IncomingRow) => boolean;
}

/**
 * Finds out which row that is there each incoming row brings again, by `ClientIndex`. Each row is met once. Where the
 * rule cannot tell, it is asked; a row's name changes only by an answer. The result does not depend on the order of the
 * rows, and the same rows again meet what they met: the surest come first, and the others are held against the rows as
 * they are after them.
 */
export function matchRows<Row extends KnownRow>(
  incoming: readonly IncomingRow[],
  context: MatchContext<Row>,
): readonly MatchedRow<Row>[] {
  const index = new ClientIndex<Row>();
  for (const row of context.known) index.add(clientIdentity(row.cells), row, row.part);
  const taken = new Map<Row, ClientIdentity>();
  const unclear = new Set<Row>();
  const matcher = rowMatcher(taken, unclear, context);
  const matched = new Map<IncomingRow, MatchedRow<Row>>();
  let rest = incoming.map((row) => ({ row, identity: clientIdentity(row.cells) }));
  for (const stage of STAGES) {
    const found = rest.map((line) => ({
      ...line,
      match: findClient(index, line.identity, line.row.formerly, line.row.part),
    }));
    const surest = claimed(found, unclear);
    const before = new Set(taken.keys());
    rest = [];
    for (const line of found) {
      const isClaimed = (row: Row): boolean => stage >= 3 && surest.has(row) && !unclear.has(row);
      const rival = rivalOf(line, (row) => taken.has(row) || isClaimed(row));
      if (stageOf(line, rival) > stage) {
        rest.push(line);
        continue;
      }
      const match = matcher(line, surest, rival);
      if (match.kind === 'known') taken.set(match.row, together(match, line.row));
      matched.set(line.row, match);
    }
    for (const [row, identity] of taken) if (!before.has(row)) index.add(identity, row, row.part);
    if (rest.length === 0) break;
  }
  return incoming.map((row) => matched.get(row) ?? { kind: 'new' });
}

/** By who the client is, else by who it was. */
export function findClient<Item>(
  index: ClientIndex<Item>,
  identity: ClientIdentity,
  formerly: ClientCells | undefined,
  part: string,
): ClientMatch<Item> {
  const match = index.find(identity, part);
  const former = match.same.length === 0 && formerly ? index.find(clientIdentity(formerly), part) : undefined;
  return former && former.same.length > 0 ? former : match;
}

interface FoundRow<Row> {
  readonly row: IncomingRow;
  readonly identity: ClientIdentity;
  readonly match: ClientMatch<Row>;
}

/**
 * By an ID; with an ID that no row has yet; by an ID once those have theirs; with an ID of one row and the name of another;
 * without an ID.
 */
const STAGES = [0, 1, 2, 3, 4] as const;

function stageOf<Row>(
  { identity: { recordId, hubId }, match: { by } }: FoundRow<Row>,
  rival: Row | undefined,
): (typeof STAGES)[number] {
  if (by === 'recordId' || by === 'hubId') return rival ? 3 : 0;
  return (recordId ?? hubId) === undefined ? 4 : 1;
}

/** The row that bears the name, where the Hub ID is that of another one, unless it is another line's. */
function rivalOf<Row extends KnownRow>(
  { identity: { name }, match: { by, same, named } }: FoundRow<Row>,
  isOthers: (row: Row) => boolean,
): Row | undefined {
  const known = by === 'hubId' && same[0] ? clientIdentity(same[0].cells).name : '';
  return known === '' || known === name ? undefined : named.find((row) => !isOthers(row));
}

/**
 * How surely each row is claimed by a name alone. Unclear: several clients could be it with equal right, so nobody can say
 * whose it is.
 */
function claimed<Row extends KnownRow>(
  found: readonly FoundRow<Row>[],
  unclear: Set<Row>,
): ReadonlyMap<Row, number> {
  const claims = new Map<Row, { readonly sureness: number; readonly by: ClientIdentity[] }>();
  for (const { identity, match } of found) {
    const row = claimOf(match);
    if (!row) continue;
    const sureness = surenessOf(row, identity);
    const best = claims.get(row);
    if (!best || best.sureness < sureness) claims.set(row, { sureness, by: [identity] });
    else if (best.sureness === sureness) best.by.push(identity);
  }
  for (const [
    row,
    {
      by: [first, ...others],
    },
  ] of claims)
    if (first && others.some((other) => compareClients(first, other) !== 'same')) unclear.add(row);
  return new Map([...claims].map(([row, { sureness }]) => [row, sureness]));
}

/** The one row that is claimed by nothing better than its name. */
function claimOf<Row extends KnownRow>({ by, same: [row, other] }: ClientMatch<Row>): Row | undefined {
  return by === 'name' && !other ? row : undefined;
}

/** A website that is another one makes a name less sure. */
function surenessOf({ cells }: KnownRow, identity: ClientIdentity): number {
  return compareClients(clientIdentity(cells), identity) === 'same' ? 1 : 0;
}

/** Who the client of a row is once an incoming row was taken for it. */
function together<Row extends KnownRow>(
  { row, takesName }: { readonly row: Row; readonly takesName: boolean },
  { cells }: IncomingRow,
): ClientIdentity {
  const known = Object.entries(cells).filter(([, value]) => value !== undefined);
  const name = takesName ? {} : { clientName: row.cells.clientName };
  return clientIdentity({ ...row.cells, ...Object.fromEntries(known), ...name });
}

function rowMatcher<Row extends KnownRow>(
  taken: ReadonlyMap<Row, ClientIdentity>,
  unclear: ReadonlySet<Row>,
  { ended, questions, texts, isLikely = () => false }: MatchContext<Row>,
) {
  const { identity: ask, problem } = texts;

  const newOrEnded = ({ row: incoming, identity, match }: FoundRow<Row>): MatchedRow<Row> => {
    const found = ended?.find(identity);
    const [same] = found?.same ?? [];
    if (same) return { kind: 'rejected', reason: problem.associationEnded(toIsoDate(same.endedOn)) };
    const alike = match.alike.filter((row) => !taken.has(row));
    const endedAlike = found?.alike ?? [];
    return alike.length + endedAlike.length === 0 ? { kind: 'new' } : askAlike(incoming, alike, endedAlike);
  };

  const askAlike = (
    incoming: IncomingRow,
    alike: readonly Row[],
    endedAlike: readonly EndedClient[],
  ): MatchedRow<Row> => {
    const client = nameIn(incoming.cells);
    const names = [...alike.map(({ cells }) => nameIn(cells)), ...endedAlike.map(({ name }) => name)];
    const known = alike.map((row) => ({ row, value: `same ${inFull(row.cells, texts)}` }));
    const gone = endedAlike.map((end) => ({ end, value: `ended ${end.name}` }));
    const answer = questions.answerTo({
      ...{ ...askedOf(incoming), client, topic: 'sameClient', safe: OTHER },
      text: ask.sameWebsite(client, [...new Set(names)].map(quoted(texts)).join(', ')),
      options: [
        ...once(known).map(({ row, value }) => ({ value, label: ask.isSame(nameIn(row.cells), client) })),
        ...once(gone).map(({ end, value }) => ({
          value,
          label: ask.isEnded(end.name, toIsoDate(end.endedOn)),
        })),
        { value: OTHER, label: ask.isOther },
      ],
    });
    const [row, ...others] = known.filter(({ value }) => value === answer);
    if (others.length > 0) return { kind: 'rejected', reason: problem.severalRows(others.length + 1) };
    if (row) return { kind: 'known', row: row.row, takesName: true };
    const end = gone.find(({ value }) => value === answer)?.end;
    return end
      ? { kind: 'rejected', reason: problem.associationEnded(toIsoDate(end.endedOn)) }
      : { kind: 'new' };
  };

  const askWhich = (incoming: IncomingRow, rows: readonly Row[]): MatchedRow<Row> => {
    const client = nameIn(incoming.cells);
    const known = rows.map((row) => ({ row, value: `same ${inFull(row.cells, texts)}` }));
    const answer = questions.answerTo({
      ...{ ...askedOf(incoming), client, topic: 'whichClient', safe: OTHER },
      text: ask.whichClient(client),
      options: [
        ...known.map(({ row, value }) => ({ value, label: inFull(row.cells, texts) })),
        { value: OTHER, label: ask.isOther },
      ],
    });
    const row = known.find(({ value }) => value === answer)?.row;
    return row ? { kind: 'known', row, takesName: false } : { kind: 'new' };
  };

  const askWhose = (incoming: IncomingRow, byId: Row, byName: Row): MatchedRow<Row> => {
    const client = nameIn(incoming.cells);
    const hubId = String(incoming.cells.hubId ?? incoming.cells.recordId);
    const names = [nameIn(byId.cells), nameIn(byName.cells)] as const;
    const answer = questions.answerTo({
      ...{ ...askedOf(incoming), client, topic: 'whoseLine', safe: undefined },
      text: ask.whoseLine(hubId, ...names),
      options: [
        { value: 'byId', label: ask.lineOf(names[0]) },
        { value: 'byName', label: ask.lineOf(names[1]) },
        { value: 'skip', label: ask.skipLine },
      ],
    });
    if (answer === 'byId') return { kind: 'known', row: byId, takesName: false };
    if (answer === 'byName') return { kind: 'known', row: byName, takesName: false };
    return { kind: 'rejected', reason: problem.whoseLine(hubId, ...names) };
  };

  const askName = (incoming: IncomingRow, row: Row): MatchedRow<Row> => {
    const [client, known] = [nameIn(incoming.cells), nameIn(row.cells)];
    const id = String(incoming.cells.hubId ?? incoming.cells.recordId);
    const answer = questions.answerTo({
      ...{ ...askedOf(incoming), client: known, topic: 'clientName', about: id, safe: 'keep' },
      text: ask.whichName(id, known, client),
      options: [
        { value: 'keep', label: ask.keepName(known) },
        { value: 'take', label: ask.takeName(client) },
      ],
    });
    return { kind: 'known', row, takesName: answer === 'take' };
  };

  const askWhether = (incoming: IncomingRow, row: Row): MatchedRow<Row> => {
    const known = nameIn(row.cells);
    const answer = questions.answerTo({
      ...{ ...askedOf(incoming), client: nameIn(incoming.cells), topic: 'whichLine', safe: OTHER },
      text: ask.whichLine(inFull(incoming.cells, texts), known),
      options: [
        { value: 'same', label: ask.lineOf(known) },
        { value: OTHER, label: ask.isOther },
      ],
    });
    return answer === 'same' ? { kind: 'known', row, takesName: false } : { kind: 'new' };
  };

  return (line: FoundRow<Row>, surest: ReadonlyMap<Row, number>, rival: Row | undefined): MatchedRow<Row> => {
    const { row: incoming, identity, match } = line;
    const { by, same: found } = match;
    const likely = found.length > 1 ? found.filter((one) => isLikely(one, incoming)) : [];
    const same = likely.length === 1 ? likely : found;
    const [row] = same;
    if (!row) return newOrEnded(line);
    if (same.length > 1) {
      if (by !== 'name' || new Set(same.map(toldApart)).size < same.length)
        return { kind: 'rejected', reason: problem.severalRows(same.length) };
      const free = same.filter((one) => !taken.has(one));
      return free.length === 0 ? { kind: 'new' } : askWhich(incoming, free);
    }
    const now = taken.get(row);
    if (now)
      return compareClients(now, identity) === 'same'
        ? { kind: 'rejected', reason: problem.rowTaken(nameIn(row.cells)) }
        : { kind: 'new' };
    if (by === 'name' && surenessOf(row, identity) < (surest.get(row) ?? 0)) return { kind: 'new' };
    if (by === 'name' && unclear.has(row) && !isLikely(row, incoming)) return askWhether(incoming, row);
    if (rival) return askWhose(incoming, row, rival);
    if (incoming.takesName) return { kind: 'known', row, takesName: true };
    const { name } = clientIdentity(row.cells);
    return identity.name !== '' && name !== '' && identity.name !== name
      ? askName(incoming, row)
      : { kind: 'known', row, takesName: name === '' };
  };
}

const OTHER = 'other';

function askedOf({ line, record }: IncomingRow): Pick<IncomingRow, 'line' | 'record'> {
  return { line, record };
}

function nameIn({ clientName }: ClientCells): string {
  return String(clientName ?? '').trim();
}

function quoted({ identity }: Texts): (name: string) => string {
  return (name) => identity.quoted(name);
}

/** What tells rows of one name apart. */
function toldApart({ cells }: KnownRow): string {
  const { hubId, website } = clientIdentity(cells);
  return JSON.stringify([hubId, website]);
}

/** Two rows of one client are one answer. */
function once<Option extends { readonly value: string }>(options: readonly Option[]): readonly Option[] {
  return [...new Map(options.map((option) => [option.value, option])).values()];
}

/** As far as it tells clients of one name apart: “Nova”, Hub ID 103, nova.example. */
function inFull(cells: ClientCells, { identity }: Texts): string {
  const { hubId, website } = cells;
  return [
    identity.quoted(nameIn(cells)),
    ...(hubId === undefined ? [] : [identity.hubId(String(hubId))]),
    ...(website === undefined ? [] : [String(website)]),
  ].join(', ');
}
