/**
 * Google asks for consent anew when the add-on wants more than before, or when somebody took it back. A trigger goes on
 * running then, without being allowed to do its work. Answers where consent is given, or undefined while none is missing.
 */
export function missingConsentUrl(): string | undefined {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED
    ? (info.getAuthorizationUrl() ?? '')
    : undefined;
}

/** Whether a run that the opening of the file started may read the file: not before the add-on was first used in it. */
export function mayReadDocument(event: { readonly authMode?: unknown } | undefined): boolean {
  return event?.authMode !== undefined && event.authMode !== ScriptApp.AuthMode.NONE;
}
