/** Case, accents, surrounding and doubled spaces do not tell two labels apart: "Échéance " is "echeance". */
export function foldLabel(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .trim()
    .toLowerCase();
}
