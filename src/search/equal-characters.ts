import { foldText } from './fold.ts';
import { SCRIPT_PAIRS } from './script-map.ts';
import { isStandInLetter, symbolsOf } from './stand-ins.ts';

/** Where punctuation and other signs of newspapers stand in Unicode; first and last code point. */
const BLOCKS_OF_SIGNS: readonly (readonly [number, number])[] = [
  [0x21, 0xff],
  [0x2000, 0x2bff],
  [0x2e00, 0x2e7f],
  [0x3000, 0x303f],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
];
const SIGN = /^[\p{P}\p{S}]$/u;

let signs: ReadonlyMap<string, readonly string[]> | undefined;
let variants: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * Classes of punctuation and signs that search takes for one another, each by code point, the most usual first. Made by folding
 * every sign, so that it is what search does.
 */
export function signClasses(): (readonly string[])[] {
  return [...signsByLetter().values()].filter((members) => members.length > 1);
}

/** What search takes for a folded character, itself among it: traditional forms of a character, signs of a class. */
export function equalsOf(letter: string): readonly string[] {
  return (isStandInLetter(letter) ? signsByLetter() : variantsByCharacter()).get(letter) ?? [];
}

function signsByLetter(): ReadonlyMap<string, readonly string[]> {
  if (signs !== undefined) return signs;
  const classes = new Map<string, string[]>();
  for (const [first, last] of BLOCKS_OF_SIGNS) {
    for (let code = first; code <= last; code += 1) {
      const sign = String.fromCharCode(code);
      // What Unicode has twice looks the same, and pages hold it in one form only.
      const letter = SIGN.test(sign) && sign.normalize('NFC') === sign ? foldText(sign) : '';
      if (letter.length === 1 && symbolsOf(letter).length > 0)
        classes.set(letter, [...(classes.get(letter) ?? symbolsOf(letter).slice(0, 1)), sign]);
    }
  }
  const ordered = [...classes].sort(([one], [other]) => (one < other ? -1 : 1));
  signs = new Map(ordered.map(([letter, members]) => [letter, [...new Set(members)]]));
  return signs;
}

/** Every traditional character by its simplified one, which stands first. */
function variantsByCharacter(): ReadonlyMap<string, readonly string[]> {
  if (variants !== undefined) return variants;
  const characters = [...SCRIPT_PAIRS.join('')];
  const found = new Map<string, string[]>();
  for (let place = 0; place + 1 < characters.length; place += 2) {
    const [traditional = '', simplified = ''] = [characters[place], characters[place + 1]];
    found.set(simplified, [...(found.get(simplified) ?? [simplified]), traditional]);
  }
  variants = found;
  return variants;
}
