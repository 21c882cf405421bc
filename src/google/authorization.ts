const PREFIX = 'https://www.googleapis.com/auth/';

/** What the add-on may ask Google for. People may leave each of them out. */
const SCOPES = {
  spreadsheet: `${PREFIX}spreadsheets.currentonly`,
  panels: `${PREFIX}script.container.ui`,
  triggers: `${PREFIX}script.scriptapp`,
  emails: `${PREFIX}script.send_mail`,
  address: `${PREFIX}userinfo.email`,
  requests: `${PREFIX}script.external_request`,
} as const;

export type Permission = keyof typeof SCOPES;

export const PERMISSIONS = Object.keys(SCOPES) as readonly Permission[];

/** What the daily run needs. Nobody looks at it, and whoever left the permission for HubSpot out has the emails all the same. */
export const DAILY_PERMISSIONS: readonly Permission[] = ['spreadsheet', 'triggers', 'emails', 'address'];

/** Google's types do not know yet that it can be asked about some of the scopes. */
type AuthorizationOf = (
  mode: GoogleAppsScript.Script.AuthMode,
  scopes: readonly string[],
) => GoogleAppsScript.Script.AuthorizationInfo;

export interface MissingPermissions {
  readonly permissions: readonly Permission[];
  /** Where they are granted; empty where Google does not say. */
  readonly url: string;
}

/**
 * Which of these the running account has not granted, or taken back since; undefined while none is missing. Google asks for
 * consent anew, too, when the add-on wants more than before; a trigger goes on running then.
 */
export function missingPermissions(needed: readonly Permission[]): MissingPermissions | undefined {
  const all = required(needed);
  return (
    all && {
      permissions: needed.length === 1 ? needed : needed.filter((permission) => required([permission])),
      url: all.getAuthorizationUrl() ?? '',
    }
  );
}

function required(needed: readonly Permission[]): GoogleAppsScript.Script.AuthorizationInfo | undefined {
  const service: { readonly getAuthorizationInfo: AuthorizationOf } = ScriptApp;
  const scopes = needed.map((permission) => SCOPES[permission]);
  const info = service.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes);
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED ? info : undefined;
}

/** The permissions for want of which Google refused a call: it names their scopes, in whichever language. */
export function refusedFor(error: unknown): MissingPermissions | undefined {
  const message = error instanceof Error ? error.message : '';
  const named = PERMISSIONS.filter((permission) => message.includes(SCOPES[permission]));
  return named.length === 0 ? undefined : missingPermissions(named);
}

/**
 * Asks the person for a permission that was not given yet. For runs that a person started; Google ends the run where it is
 * missing, whatever the answer.
 */
export function askForPermission(permission: Permission): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [SCOPES[permission]]);
}

/** Whether a run that the opening of the file started may read the file: not before the add-on was first used in it. */
export function mayReadDocument(event: { readonly authMode?: unknown } | undefined): boolean {
  return event?.authMode !== undefined && event.authMode !== ScriptApp.AuthMode.NONE;
}
