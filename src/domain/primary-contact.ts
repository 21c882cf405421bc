import type { CalendarDate } from './calendar-date';
import { addDays, compareDates, isOnOrBefore } from './calendar-date';
import type { ClientCells } from './client-identity';
import { ClientIndex, clientIdentity } from './client-identity';
import { foldLabel } from './fold-label';
import { addressIn } from './plain-text';

/** How long a confirmation of a primary contact holds. Our ruling. */
export const CONFIRMED_FOR_DAYS = 180;

/** Why a primary contact may not be the one who should hear of the renewal. */
export type ContactProblem = 'contactMissing' | 'contactUnknown' | 'contactUnconfirmed';

/** A person at a client, as the Contacts tab has them. */
export interface KnownContact {
  readonly contactName?: string | undefined;
  readonly email?: string | undefined;
  readonly clientName?: string | undefined;
  readonly hubId?: string | undefined;
  readonly confirmedOn?: CalendarDate | undefined;
}

/** The contacts of all clients. */
export interface ContactBook {
  of(client: ClientCells): readonly KnownContact[];
  /** Whether it holds days of confirmation at all; a book of before that column cannot be asked for them. */
  readonly isDated: boolean;
}

/** Undefined where there is no contact of anybody: then nothing can be said of who is one. */
export function contactBook(contacts: readonly KnownContact[], isDated: boolean): ContactBook | undefined {
  const index = new ClientIndex<KnownContact>();
  const named = contacts.filter(({ contactName, email }) => contactName !== undefined || email !== undefined);
  for (const contact of named) index.add(clientIdentity(contact), contact);
  return named.length === 0 ? undefined : { of: (client) => index.allOf(clientIdentity(client)), isDated };
}

/**
 * What is wrong with the primary contact of a client; undefined where nothing is. Without a book only a missing one is
 * found. With a confirmation on 2026-01-10 all is well up to 2026-07-09. One that is dated after the day has not come
 * about yet.
 */
export function primaryContactProblem(
  contact: string | undefined,
  client: ClientCells,
  book: ContactBook | undefined,
  asOf: CalendarDate,
): ContactProblem | undefined {
  if (contact === undefined) return 'contactMissing';
  if (!book) return undefined;
  const known = book.of(client).filter((candidate) => isNamed(contact, candidate));
  if (known.length === 0) return 'contactUnknown';
  const since = addDays(asOf, -CONFIRMED_FOR_DAYS);
  const isConfirmed = known.some(
    ({ confirmedOn }) =>
      confirmedOn && compareDates(confirmedOn, since) >= 0 && isOnOrBefore(confirmedOn, asOf),
  );
  return book.isDated && !isConfirmed ? 'contactUnconfirmed' : undefined;
}

/** "Dana Voss", "dana@acme.example" and "Dana Voss <dana@acme.example>" name the same person. */
function isNamed(written: string, { contactName, email }: KnownContact): boolean {
  const address = addressIn(written);
  if (address !== undefined && email !== undefined && foldLabel(address) === foldLabel(email)) return true;
  const name = foldLabel(written.replace(address ?? '', '').replace(/[<>()]/g, ''));
  return name !== '' && contactName !== undefined && name === foldLabel(contactName);
}
