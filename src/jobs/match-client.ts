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
 * rows: those that are surest choose first.
 */
export function matchRows<Row extends KnownRow>(
  incoming: readonly IncomingRow[],
  context: MatchContext<Row>,
): readonly MatchedRow<Row>[] {
  const index = new ClientIndex<Row>();
  for (const row of context.known) index.add(clientIdentity(row.cells), row, row.part);
  const taken = new Map<Row, ClientIdentity>();
  const identified = incoming.map((row) => {
    const identity = clientIdentity(row.cells);
    return { row, identity, sureness: surenessOf(index.find(identity, row.part), identity) };
  });
  const matcher = rowMatcher(index, taken, contested(identified, index), context);
  const matched = new Map<IncomingRow, MatchedRow<Row>>();
  for (const { row, identity } of identified.sort((first, second) => first.sureness - second.sureness)) {
    const match = matcher(row, identity);
    if (match.kind === 'known') taken.set(match.row, together(clientIdentity(match.row.cells), identity));
    matched.set(row, match);
  }
  return incoming.map((row) => matched.get(row) ?? { kind: 'new' });
}

interface IdentifiedRow {
  readonly row: IncomingRow;
  readonly identity: ClientIdentity;
  readonly sureness: number;
}

/** Rows without an ID that several clients among the incoming could be with equal right: nobody can say whose they are. */
function contested<Row extends KnownRow>(
  identified: readonly IdentifiedRow[],
  index: ClientIndex<Row>,
): ReadonlySet<Row> {
  const claims = new Map<Row, IdentifiedRow>();
  const rows = new Set<Row>();
  for (const claim of identified) {
    const { by, same } = index.find(claim.identity, claim.row.part);
    const [only] = same;
    if (by !== 'name' || same.length > 1 || !only) continue;
    const best = claims.get(only);
    if (best && best.sureness < claim.sureness) continue;
    if (best?.sureness === claim.sureness) {
      if (compareClients(best.identity, claim.identity) !== 'same') rows.add(only);
    } else {
      rows.delete(only);
      claims.set(only, claim);
    }
  }
  return rows;
}

/** Who the client of a row is once an incoming row was taken for it. */
function together(known: ClientIdentity, incoming: ClientIdentity): ClientIdentity {
  return {
    recordId: incoming.recordId ?? known.recordId,
    hubId: incoming.hubId ?? known.hubId,
    name: known.name,
    website: incoming.website ?? known.website,
  };
}

const SURENESS = { recordId: 0, hubId: 1, name: 2 } as const;
/** The Hub ID says one row, the name another: once others have chosen, one of the two may be out of question. */
const CONTRADICTED = 4;
const UNKNOWN = 5;

function surenessOf<Row extends KnownRow>(
  { by, same: [first], named }: ClientMatch<Row>,
  identity: ClientIdentity,
): number {
  if (by === undefined || !first) return UNKNOWN;
  const known = clientIdentity(first.cells);
  if (named.length > 0 && known.name !== identity.name) return CONTRADICTED;
  return SURENESS[by] + (compareClients(known, identity) === 'same' ? 0 : 1);
}

function rowMatcher<Row extends KnownRow>(
  index: ClientIndex<Row>,
  taken: ReadonlyMap<Row, ClientIdentity>,
  unclear: ReadonlySet<Row>,
  { ended, questions, texts, isLikely = () => false }: MatchContext<Row>,
) {
  const { identity: ask, problem } = texts;

  const newOrEnded = (incoming: IncomingRow, identity: ClientIdentity): MatchedRow<Row> => {
    const found = ended?.find(identity);
    const [same] = found?.same ?? [];
    if (same) return { kind: 'rejected', reason: problem.associationEnded(toIsoDate(same.endedOn)) };
    const alike = index.find(identity, incoming.part).alike.filter((row) => !taken.has(row));
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
      ...{ line: incoming.line, client, topic: 'sameClient', safe: OTHER },
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
      ...{ line: incoming.line, client, topic: 'whichClient', safe: OTHER },
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
      ...{ line: incoming.line, client, topic: 'whoseLine', safe: undefined },
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
      ...{ line: incoming.line, client: known, topic: 'clientName', about: id, safe: 'keep' },
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
      ...{ line: incoming.line, client: nameIn(incoming.cells), topic: 'whichLine', safe: OTHER },
      text: ask.whichLine(inFull(incoming.cells, texts), known),
      options: [
        { value: 'same', label: ask.lineOf(known) },
        { value: OTHER, label: ask.isOther },
      ],
    });
    return answer === 'same' ? { kind: 'known', row, takesName: false } : { kind: 'new' };
  };

  return (incoming: IncomingRow, identity: ClientIdentity): MatchedRow<Row> => {
    const { by, same: found, named } = index.find(identity, incoming.part);
    const likely = found.length > 1 ? found.filter((one) => isLikely(one, incoming)) : [];
    const same = likely.length === 1 ? likely : found;
    const [row] = same;
    if (!row) return newOrEnded(incoming, identity);
    if (same.length > 1) {
      const isPlain = by !== 'name' || new Set(same.map(toldApart)).size < same.length;
      return isPlain
        ? { kind: 'rejected', reason: problem.severalRows(same.length) }
        : askWhich(incoming, same);
    }
    const known = clientIdentity(row.cells);
    const now = taken.get(row);
    if (now)
      return compareClients(now, identity) === 'same'
        ? { kind: 'rejected', reason: problem.rowTaken(nameIn(row.cells)) }
        : { kind: 'new' };
    if (by === 'name' && unclear.has(row) && !isLikely(row, incoming)) return askWhether(incoming, row);
    const isRenamed = identity.name !== '' && known.name !== '' && identity.name !== known.name;
    const [rival] = named.filter((candidate) => !taken.has(candidate));
    if (isRenamed && rival && by === 'hubId') return askWhose(incoming, row, rival);
    if (incoming.takesName) return { kind: 'known', row, takesName: true };
    return isRenamed ? askName(incoming, row) : { kind: 'known', row, takesName: known.name === '' };
  };
}

const OTHER = 'other';

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
