import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';

/** Longest id given; `idSchema` allows 64, so a caller can still add `-2` … `-999` where two things share an id. */
export const MAX_ASCII_ID_CHARS = 60;

/** Hex digits of SHA-256 that stand in for what an id cannot show: 1 in 16 million for two given texts. */
const HASH_CHARS = 6;

/** Latin letters that Unicode does not decompose into a base letter and a mark. */
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Names that Windows refuses for files and folders; a mirror must be able to hold every address. */
const RESERVED_NAMES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/**
 * A readable ASCII id for a name or title: pinyin without tones, lower case, words joined by hyphens.
 * 澜川日报 → `lanchuan-ribao`, 沈若溪 → `shen-ruoxi`, `The Port Ellery Courier` → `the-port-ellery-courier`.
 *
 * Syllables are grouped by count alone, so that the same text always gives the same id: three characters as 1 + 2
 * (surname and given name), others in twos, an odd last one joined to the pair before it (民生直通车 →
 * `minsheng-zhitongche`). Full-width letters become ASCII, accents are dropped, ü is written v.
 *
 * A short hash of the text is added where the id alone would not tell it apart: when nothing readable is left,
 * when letters had to be left out (𠮷, Cyrillic, Mongolian script), when it was cut to 60 characters, and when the
 * id is a name that Windows reserves. Different texts may still share an id (homophones); callers settle that.
 *
 * @returns 1 to 60 characters of `a-z`, `0-9` and inner hyphens: always a valid `idSchema`.
 */
export function asciiId(text: string): string {
  const clean = text.normalize('NFKC').toLowerCase();
  const words = clean.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
  let lostLetters = false;
  const readable = words
    .map((word) => {
      const spelled = /^\p{Script=Han}/u.test(word) ? spellHan(word) : spellLatin(word);
      lostLetters ||= spelled.lost;
      return spelled.id;
    })
    .filter((id) => id !== '')
    .join('-');
  if (readable === '') return `x-${shortHash(clean)}`;
  if (readable.length > MAX_ASCII_ID_CHARS || lostLetters || RESERVED_NAMES.test(readable)) {
    const kept = readable.slice(0, MAX_ASCII_ID_CHARS - HASH_CHARS - 1).replace(/-+$/u, '');
    return `${kept}-${shortHash(clean)}`;
  }
  return readable;
}

interface Spelled {
  id: string;
  /** Letters were left out. */
  lost: boolean;
}

function spellHan(word: string): Spelled {
  const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true, toneSandhi: false });
  const known = syllables.filter((syllable) => /^[a-z]+$/u.test(syllable));
  return { id: groupSyllables(known).join('-'), lost: known.length < [...word].length };
}

function groupSyllables(syllables: string[]): string[] {
  if (syllables.length === 3) return [syllables.slice(0, 1).join(''), syllables.slice(1).join('')];
  const groups: string[] = [];
  for (let start = 0; start < syllables.length; start += 2) {
    const group = syllables.slice(start, start + 2);
    const last = groups.at(-1);
    if (group.length === 1 && last !== undefined) groups[groups.length - 1] = last + group.join('');
    else groups.push(group.join(''));
  }
  return groups;
}

function spellLatin(word: string): Spelled {
  const spelled = [...word.normalize('NFD')]
    .map((character) => LATIN_LETTERS[character] ?? character)
    .join('')
    // O’Brien is one word.
    .replaceAll(/(?<=[a-z])['’](?=[a-z])/gu, '')
    .replaceAll(/\p{M}+/gu, '');
  const lost = /(?![a-z0-9])[\p{L}\p{N}]/u.test(spelled);
  return { id: spelled.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, ''), lost };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_CHARS);
}
