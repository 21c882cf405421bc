import type { AuthorizationMode, CallKind, ServiceName } from './contract';

/**
 * Which service may be called in which authorisation mode, and which scope of the manifest it needs.
 * Modes: https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 * Custom functions: https://developers.google.com/apps-script/guides/sheets/functions#using_services
 * Simple triggers: https://developers.google.com/apps-script/guides/triggers#restrictions
 */
interface Permission {
  readonly modes: readonly AuthorizationMode[];
  /** Any one of them will do. */
  readonly scopes?: readonly string[];
  /** Modes in which nothing may be written. */
  readonly readOnly?: readonly AuthorizationMode[];
}

const SCOPE = 'https://www.googleapis.com/auth/';
const SPREADSHEETS = [`${SCOPE}spreadsheets.currentonly`, `${SCOPE}spreadsheets`];
const EVERY_MODE: readonly AuthorizationMode[] = ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL'];
const ANY_USER_MODE: readonly AuthorizationMode[] = ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'];
const MENU_MODES: readonly AuthorizationMode[] = ['NONE', 'LIMITED', 'FULL'];

const SERVICES: Readonly<Record<ServiceName, Permission>> = {
  Spreadsheet: { modes: ANY_USER_MODE, scopes: SPREADSHEETS, readOnly: ['CUSTOM_FUNCTION'] },
  Ui: { modes: ['FULL'], scopes: [`${SCOPE}script.container.ui`] },
  Html: { modes: ANY_USER_MODE },
  Properties: { modes: ANY_USER_MODE, readOnly: ['CUSTOM_FUNCTION'] },
  Cache: { modes: ANY_USER_MODE },
  Lock: { modes: ANY_USER_MODE },
  Mail: { modes: ['FULL'], scopes: [`${SCOPE}script.send_mail`] },
  Script: { modes: ['FULL'], scopes: [`${SCOPE}script.scriptapp`] },
  Session: { modes: EVERY_MODE },
  Utilities: { modes: EVERY_MODE },
  UrlFetch: { modes: ['CUSTOM_FUNCTION', 'FULL'], scopes: [`${SCOPE}script.external_request`] },
  Logger: { modes: EVERY_MODE },
};

const METHODS: Readonly<Record<string, Permission>> = {
  'SpreadsheetApp.getUi': { modes: MENU_MODES },
  'Ui.createMenu': { modes: MENU_MODES },
  'Ui.createAddonMenu': { modes: MENU_MODES },
  'Menu.addItem': { modes: MENU_MODES },
  'Menu.addSeparator': { modes: MENU_MODES },
  'Menu.addSubMenu': { modes: MENU_MODES },
  'Menu.addToUi': { modes: MENU_MODES },
  // These touch nothing that belongs to the user.
  'ScriptApp.getAuthorizationInfo': { modes: MENU_MODES },
  'AuthorizationInfo.getAuthorizationStatus': { modes: MENU_MODES },
  'AuthorizationInfo.getAuthorizationUrl': { modes: MENU_MODES },
  'ScriptApp.getScriptId': { modes: MENU_MODES },
  'ScriptApp.requireScopes': { modes: ['FULL'] },
  'ScriptApp.getInstallationSource': { modes: MENU_MODES },
  'Session.getActiveUser': { modes: EVERY_MODE, scopes: [`${SCOPE}userinfo.email`] },
  'Session.getEffectiveUser': { modes: EVERY_MODE, scopes: [`${SCOPE}userinfo.email`] },
};

/** The message with which Google refuses the call, or null where it may go on. */
export function refusal(
  service: ServiceName,
  method: string,
  kind: CallKind,
  mode: AuthorizationMode,
  grantedScopes: readonly string[],
): string | null {
  const permission = METHODS[method] ?? SERVICES[service];
  const required =
    permission.scopes === undefined ? '' : ` Required permissions: ${permission.scopes.join(' || ')}`;
  if (!permission.modes.includes(mode)) return `You do not have permission to call ${method}.${required}`;
  if (kind === 'write' && permission.readOnly?.includes(mode)) {
    return `You do not have permission to call ${method}. A custom function may not change anything.`;
  }
  if (permission.scopes !== undefined && !permission.scopes.some((scope) => grantedScopes.includes(scope))) {
    return `Specified permissions are not sufficient to call ${method}.${required}`;
  }
  return null;
}
