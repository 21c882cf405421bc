import type { User, WorkbenchOptions } from './contract';
import type { SavedWorkbench } from './saved-workbench';

/**
 * What each user has agreed to: nothing, or the manifest's scopes without those that they left out.
 * https://developers.google.com/apps-script/concepts/scopes#granular-consent
 */
export class Consent {
  private readonly withheld = new Map<string, readonly string[]>();

  constructor(
    private readonly scopes: readonly string[],
    users: readonly string[],
    withheld: Readonly<Record<string, readonly string[]>> = {},
  ) {
    for (const user of users) this.withheld.set(user, withheld[user] ?? []);
  }

  /** Whether the user has agreed to anything. */
  isGiven(user: string): boolean {
    return this.withheld.has(user);
  }

  granted(user: string): readonly string[] {
    const withheld = this.withheld.get(user);
    return withheld === undefined ? [] : this.scopes.filter((scope) => !withheld.includes(scope));
  }

  withdraw(user: string, scopes?: readonly string[]): void {
    if (scopes === undefined) this.withheld.delete(user);
    else
      this.withheld.set(
        user,
        this.scopes.filter((scope) => scopes.includes(scope) || !this.granted(user).includes(scope)),
      );
  }

  grant(user: string, scopes = this.scopes): void {
    this.withheld.set(
      user,
      this.scopes.filter((scope) => !scopes.includes(scope) && !this.granted(user).includes(scope)),
    );
  }

  /** Of those who have agreed to something: what they left out. */
  save(): Record<string, readonly string[]> {
    return Object.fromEntries([...this.withheld].filter(([, scopes]) => scopes.length > 0));
  }
}

export function consentOf(
  { bundle, unauthorized, withheldScopes }: WorkbenchOptions,
  saved: SavedWorkbench | undefined,
  people: readonly User[],
): Consent {
  const without = saved?.unauthorized ?? unauthorized ?? [];
  return new Consent(
    bundle.manifest.oauthScopes,
    people.map(({ email }) => email).filter((email) => !without.includes(email)),
    withheldScopes ?? saved?.withheldScopes,
  );
}
