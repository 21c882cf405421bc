import { serviceClass, strict, type ServiceContext } from './service-context';
import { formatString } from './format-string';

export function createLogger(context: ServiceContext): GoogleAppsScript.Base.Logger {
  const lines: string[] = [];
  const logger = serviceClass(context, 'Logger', 'Logger', {
    local: {
      log(data: unknown, ...values: unknown[]) {
        const line =
          values.length > 0 && typeof data === 'string' ? formatString(data, ...values) : describe(data);
        lines.push(line);
        context.log(line);
        return logger;
      },
      getLog: () => lines.map((line) => `${line}\n`).join(''),
      clear() {
        lines.length = 0;
      },
    },
  }) as GoogleAppsScript.Base.Logger;
  return logger;
}

export function createConsole(context: ServiceContext): object {
  const started = new Map<string, number>();
  const write =
    (level: string) =>
    (...values: unknown[]) =>
      context.call('Logger', `console.${level}`, 'local', () => {
        const text = values.map(describe).join(' ');
        context.log(level === 'log' || level === 'info' ? text : `${level}: ${text}`);
      });
  return strict('console', {
    log: write('log'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    time: (label: string) => {
      started.set(label, context.now());
    },
    timeEnd: (label: string) =>
      write('info')(`${label}: ${context.now() - (started.get(label) ?? context.now())}ms`),
  });
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  // An Error of any realm says more as text than as JSON.
  if (Object.prototype.toString.call(value) === '[object Error]') return String(value);
  return JSON.stringify(value) ?? String(value);
}
