/**
 * How wide the letters of column headers are in bold Arial, in thousandths of the font's size: the font and the 10 points
 * that Google Sheets starts a new file with. Letters that are in no header and no choice are not here.
 */
const LETTERS_BY_WIDTH: Readonly<Record<number, string>> = {
  238: "'",
  278: ' \u00a0IÍijlí.,',
  333: '()-:ft',
  389: 'r',
  500: 'z',
  556: '0123456789Jaáãäâàceéèêëkçsvxy',
  611: 'FLTZbdghnñoóôõöpquúüù',
  667: 'EÉPSVXY',
  722: 'AÀÁÄBCDHKNRUÚÜ',
  778: 'GOÓÖQw',
  833: 'M',
  889: 'm',
  944: 'W',
};

const WIDTHS = new Map(
  Object.entries(LETTERS_BY_WIDTH).flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, Number(width)] as const),
  ),
);

/** 10 points at 96 dots an inch. */
const FONT_PIXELS = 40 / 3;

export function widthInPixels(text: string): number {
  const thousandths = [...text].reduce((sum, letter) => {
    const width = WIDTHS.get(letter);
    if (width === undefined) throw new Error(`the width of "${letter}" is not known`);
    return sum + width;
  }, 0);
  return (thousandths / 1000) * FONT_PIXELS;
}

/** As a cell that wraps shows it: words go onto the next line where they no longer fit. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.pop();
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthInPixels(longer) <= width) lines.push(longer);
    else lines.push(last, word);
  }
  return lines;
}
