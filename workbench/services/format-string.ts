/**
 * Utilities.formatString: `%s`, `%d`, `%f`, `%x` and `%%` with flags, width and precision.
 * @example formatString('%05.1f|%-4s|', 2.25, 'a') // '002.3|a   |'
 */
export function formatString(template: string, ...values: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%(?:%|([-0+,]*)(\d+)?(?:\.(\d+))?([a-zA-Z]))/g,
    (text, ...groups: (string | undefined)[]) => {
      if (text === '%%') return '%';
      const [flags = '', width = '0', precision, conversion = ''] = groups;
      if (next >= values.length) throw new Error(`Format specifier '${text}' has no value`);
      const formatted = convert(
        conversion,
        values[next++],
        precision === undefined ? null : Number(precision),
      );
      const signed =
        flags.includes('+') && /^\d/.test(formatted) && conversion !== 's' ? `+${formatted}` : formatted;
      return pad(signed, Number(width), flags);
    },
  );
}

function convert(conversion: string, value: unknown, precision: number | null): string {
  switch (conversion) {
    case 's':
      return precision === null ? String(value) : String(value).slice(0, precision);
    case 'd':
      return String(Math.trunc(requireNumber(value)));
    case 'f':
      return requireNumber(value).toFixed(precision ?? 6);
    case 'x':
      return Math.trunc(requireNumber(value)).toString(16);
    default:
      throw new Error(`not in the workbench: Utilities.formatString with %${conversion}`);
  }
}

function requireNumber(value: unknown): number {
  if (typeof value !== 'number') throw new Error(`Format conversion of ${typeof value} to a number failed`);
  return value;
}

function pad(text: string, width: number, flags: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
