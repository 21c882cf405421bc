import { serviceClass, type ServiceContext } from './service-context';

export function createSession(context: ServiceContext) {
  // Simple triggers and custom functions run without knowing who is there.
  const email = context.mode === 'FULL' ? context.user.email : '';
  const user = () => serviceClass(context, 'Session', 'User', { local: { getEmail: () => email } });
  return serviceClass(context, 'Session', 'Session', {
    local: {
      getScriptTimeZone: () => context.scriptTimeZone,
      getActiveUserLocale: () => context.user.locale.split('-')[0] ?? 'en',
    },
    read: {
      getActiveUser: user,
      getEffectiveUser: user,
      // Stands for the user for 30 days without telling who it is.
      getTemporaryActiveUserKey: () =>
        [...context.user.email].map((letter) => letter.charCodeAt(0).toString(36)).join(''),
    },
  });
}
