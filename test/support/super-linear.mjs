import { analyse } from 'scslre';

/** In a module without types, so that types can be checked where the package is not installed yet. */
export function superLinearPartsOf(source, flags) {
  return analyse({ source, flags }, { assumeRejectingSuffix: false }).reports.map(({ type }) => type);
}
