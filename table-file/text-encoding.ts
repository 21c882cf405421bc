/** Text of a file, or why its bytes give none. */
export type DecodedText =
  | { readonly text: string }
  | { readonly problem: 'emptyFile' }
  /** The bytes are text of an encoding that is not read here; "" where nothing says which. */
  | { readonly problem: 'unreadEncoding'; readonly encoding: string };

/**
 * The text of a delimited file, without its byte order mark: UTF-8, UTF-16 with a mark or without, Windows-1252 (Excel in
 * western Europe and the Americas) or Mac Roman (Excel on a Mac). The last two are told apart by which of them makes words
 * of the letters; bytes that make words in neither are refused, with the name of their encoding where it shows.
 *
 * @example textOfBytes(new Uint8Array([0x43, 0x61, 0x66, 0xe9])) // { text: 'Café' }
 */
export function textOfBytes(bytes: Uint8Array): DecodedText {
  const decoded = decodedText(bytes);
  if (typeof decoded !== 'string') return decoded;
  const text = decoded.replace(/^\uFEFF/, '');
  return text.trim() === '' ? { problem: 'emptyFile' } : { text };
}

function decodedText(bytes: Uint8Array): string | DecodedText {
  const wide = wideEncoding(bytes);
  if (wide === 'utf-32') return { problem: 'unreadEncoding', encoding: 'UTF-32' };
  if (wide) return new TextDecoder(wide).decode(bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  const elsewhere = isCyrillic(bytes) ? 'Windows-1251' : asianEncoding(bytes);
  if (elsewhere !== undefined) return { problem: 'unreadEncoding', encoding: elsewhere };
  const [best, second] = SINGLE_BYTE.map((encoding) => {
    const text = decodedBy(encoding, bytes);
    return { text, sense: senseOf(text) };
  }).sort((first, other) => other.sense - first.sense);
  if (!best || best.sense < 0 || best.sense === second?.sense)
    return { problem: 'unreadEncoding', encoding: '' };
  return best.text;
}

/** UTF-16 by its mark or by its zeros: of text in Latin letters every other byte is one. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-32' | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32' : 'utf-16le';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const some = bytes.subarray(0, 4_000);
  const pairs = Math.floor(some.length / 2);
  if (pairs === 0) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < pairs * 2; index += 1)
    if (some[index] === 0) {
      if (index % 2 === 0) evenZeros += 1;
      else oddZeros += 1;
    }
  if (evenZeros > pairs * MOST && oddZeros > pairs * 0.3) return 'utf-32';
  if (oddZeros > pairs * MOST && evenZeros > pairs * 0.3) return 'utf-32';
  if (oddZeros > pairs * 0.5 && evenZeros === 0) return 'utf-16le';
  return evenZeros > pairs * 0.5 && oddZeros === 0 ? 'utf-16be' : undefined;
}

const MOST = 0.9;

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Words of Cyrillic letters, capitals where capitals are. */
function isCyrillic(bytes: Uint8Array): boolean {
  const words = new TextDecoder('windows-1251').decode(bytes).match(/[^\u0000-\u007f]{3,}/g) ?? [];
  return words.length > 0 && words.every((word) => /^(?:[А-ЯЁЇІЄ]?[а-яёїіє]+|[А-ЯЁЇІЄ]+)$/.test(word));
}

const ASIAN: readonly (readonly [string, string])[] = [
  ['shift_jis', 'Shift-JIS'],
  ['euc-jp', 'EUC-JP'],
  ['euc-kr', 'EUC-KR'],
  ['big5', 'Big5'],
  ['gb18030', 'GB18030'],
];
const ASIAN_LETTERS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f]/g;
const SYLLABLES = /[\u3040-\u30ff\uac00-\ud7af]/g;
/** Two letters of western languages side by side can be one Asian letter by chance; words of them are none. */
const ASIAN_WORD = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}/;

/** The name of the encoding in which the bytes are Asian text, if there is one. */
function asianEncoding(bytes: Uint8Array): string | undefined {
  const candidates = ASIAN.flatMap(([encoding, name]) => {
    const text = strictly(encoding, bytes);
    if (text === undefined || !ASIAN_WORD.test(text)) return [];
    const letters = (text.match(ASIAN_LETTERS) ?? []).length;
    const syllables = (text.match(SYLLABLES) ?? []).length;
    const others = [...text].filter((letter) => letter > '\u007f').length;
    return letters > others * 0.8 ? [{ name, sense: syllables * 3 + letters - others }] : [];
  });
  const westernWords =
    senseOf(decodedBy(WINDOWS_1252, bytes)) > 0 || senseOf(decodedBy(MAC_ROMAN, bytes)) > 0;
  const [best] = candidates.sort((first, second) => second.sense - first.sense);
  return westernWords ? undefined : best?.name;
}

/**
 * The letters of the bytes from 0x80 on. Tables of our own, because Node 20.18.3 and later decodes 0x80 to 0x9F of
 * Windows-1252 as ISO 8859-1 when it is given a whole buffer. Sources: the WHATWG Encoding Standard's indexes.
 */
const WINDOWS_1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' +
  '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ';
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';
const SINGLE_BYTE = [WINDOWS_1252, MAC_ROMAN];

function decodedBy(upperHalf: string, bytes: Uint8Array): string {
  const letters: string[] = [];
  // In pieces: a call takes no more arguments than the engine's stack has room for.
  for (let from = 0; from < bytes.length; from += 10_000) {
    const codes = [...bytes.subarray(from, from + 10_000)].map((byte) =>
      byte < 0x80 ? byte : upperHalf.charCodeAt(byte - 0x80),
    );
    letters.push(String.fromCharCode(...codes));
  }
  return letters.join('');
}

const LOWER = 'àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœß';
const UPPER = 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŸ';
/** One letter that is a word: "à", "é", "ó". */
const WORD_OF_ONE = 'àáéèóòêôÀÁÉÈÓ';
const LOWER_LETTER = new RegExp(`[a-z${LOWER}šžƒı]`);
const UPPER_LETTER = new RegExp(`[A-Z${UPPER}ŠŽ]`);
const LONG_RUN = 4;

/**
 * How much sense the letters beyond ASCII make in the five languages: positive where they are where such letters are (an
 * "é" in a word, an apostrophe between letters, a currency sign beside digits), negative where they are not.
 */
function senseOf(text: string): number {
  let sense = 0;
  let run = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (letter <= '\u007f') {
      run = 0;
      continue;
    }
    const [before, after, next] = [-1, 1, 2].map((step) => text.charAt(index + step));
    sense += senseOfLetter(letter, before, after, next);
    run += 1;
    // No word of these languages has so many in a row: it is Cyrillic, Greek or Arabic.
    if (run >= LONG_RUN) sense -= 4;
  }
  return sense;
}

function senseOfLetter(letter: string, before = '', after = '', next = ''): number {
  const [isLowerBefore, isLowerAfter] = [LOWER_LETTER.test(before), LOWER_LETTER.test(after)];
  const [isUpperBefore, isUpperAfter] = [UPPER_LETTER.test(before), UPPER_LETTER.test(after)];
  const isAlone = !isLowerBefore && !isUpperBefore && !isLowerAfter && !isUpperAfter;
  if (LOWER.includes(letter)) {
    if (isAlone) return WORD_OF_ONE.includes(letter) ? 0.5 : -2;
    return isUpperAfter && (isUpperBefore || isLowerBefore) ? -2 : isUpperAfter ? -1 : 2;
  }
  if (UPPER.includes(letter)) {
    if (isAlone) return WORD_OF_ONE.includes(letter) ? 0.5 : -2;
    if (isLowerBefore) return -2;
    // "LÕAtelier" has the bytes of "L’Atelier" on a Mac.
    if (isUpperBefore && isUpperAfter && LOWER_LETTER.test(next)) return -1;
    return isUpperBefore && isLowerAfter ? -1 : 2;
  }
  if ('’‘'.includes(letter)) return isLowerAfter || isUpperAfter || isLowerBefore || isUpperBefore ? 2 : -1;
  if ('€£¥¢'.includes(letter)) return isLowerBefore || isLowerAfter || isUpperAfter ? -2 : 2;
  if ('–—“”„«»‹›…•·'.includes(letter)) return isLowerBefore && isLowerAfter ? -2 : 1;
  if ('\u00a0'.includes(letter)) return 0.5;
  if ('™®©°ºª²³½¼¾§±×¿¡'.includes(letter)) return isLowerAfter && letter !== '¿' && letter !== '¡' ? -1 : 1;
  // Names of people and places from elsewhere.
  if ('ŠšŽžÞþÐð'.includes(letter)) return isLowerBefore && UPPER_LETTER.test(letter) ? -2 : -0.5;
  return /[\u0080-\u009f]/.test(letter) ? -5 : -2;
}
