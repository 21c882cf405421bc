const PREFIX = 'https://www.googleapis.com/auth/';

/** What the daily run needs. Whoever left the permission for HubSpot out has its mails all the same. */
export const DAILY_SCOPES = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
].map((name) => PREFIX + name);

/** Google's types do not know yet that it can be asked about some of the scopes. */
type AuthorizationOf = (
  mode: GoogleAppsScript.Script.AuthMode,
  scopes: readonly string[],
) => GoogleAppsScript.Script.AuthorizationInfo;

/**
 * Google asks for consent anew when the add-on wants more than before, or when somebody took it back. A trigger goes on
 * running then, without being allowed to do its work. Answers where consent is given, or undefined while none is missing.
 */
export function missingConsentUrl(): string | undefined {
  const service: { readonly getAuthorizationInfo: AuthorizationOf } = ScriptApp;
  const info = service.getAuthorizationInfo(ScriptApp.AuthMode.FULL, DAILY_SCOPES);
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED
    ? (info.getAuthorizationUrl() ?? '')
    : undefined;
}

/** Whether a run that the opening of the file started may read the file: not before the add-on was first used in it. */
export function mayReadDocument(event: { readonly authMode?: unknown } | undefined): boolean {
  return event?.authMode !== undefined && event.authMode !== ScriptApp.AuthMode.NONE;
}
