/** Colours as Google takes them (CSS names, #rgb, #rrggbb) and gives them (#rrggbb in small letters). */
import { ServiceError } from '../service-error';

const NAMES: Readonly<Record<string, string>> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  cyan: '#00ffff',
  fuchsia: '#ff00ff',
  gold: '#ffd700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  lightblue: '#add8e6',
  lightgray: '#d3d3d3',
  lightgreen: '#90ee90',
  lightgrey: '#d3d3d3',
  lightyellow: '#ffffe0',
  lime: '#00ff00',
  magenta: '#ff00ff',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  silver: '#c0c0c0',
  teal: '#008080',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** @example hexColor('Red') // '#ff0000' */
export function hexColor(color: string): string {
  const small = color.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(small)) return small;
  if (/^#[0-9a-f]{3}$/.test(small)) return small.replace(/[0-9a-f]/g, '$&$&');
  const named = NAMES[small];
  if (named === undefined)
    throw new ServiceError(`Invalid color: ${color}. Wanted is "#rrggbb" or the name of a basic CSS colour.`);
  return named;
}
