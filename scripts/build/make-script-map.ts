import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Converter } from 'opencc-js';

/*
 * Writes src/search/script-map.ts: `node scripts/build/make-script-map.ts`. Run it after every change of opencc-js or of
 * the list below; tests/search/script-map.test.ts compares the committed file with a fresh one.
 *
 * Characters are converted one at a time. The whole-text converter looks at context (乾坤 stays, 乾 becomes 干), and a map
 * that depends on context would break the search for substrings.
 */

/** Unified ideographs, Unicode 15.1. Given as ranges, so that the Unicode version of the machine changes nothing. */
const IDEOGRAPHS: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2ee5d],
  [0x30000, 0x323af],
];

/**
 * Pairs that opencc-js makes only within words, or leaves alone because the left character is also simplified.
 * Found by comparing the words of its own dictionary character by character; those kept are the ones that a newspaper
 * in traditional script would print for an everyday simplified word.
 */
const BY_HAND: readonly string[] = [
  // parts of words: 一目瞭然, 藉口, 反覆, 揹負, 車伕, 彷彿, 復甦, 薰陶, 看著, 祇有, 姪女, 菓樹, 氣燄
  ...['瞭了', '藉借', '覆复', '揹背', '伕夫', '彷仿', '髣仿', '髴佛', '甦苏', '薰熏', '著着', '祇只', '衹只', '牠它', '妳你'],
  ...['姪侄', '荳豆', '菓果', '燄焰', '籐藤'],
  // one character in several spellings: 锺 of names, 衞 and 枱 of Hong Kong
  ...['馀余', '锺钟', '讬托', '谘咨', '甯宁', '鎗枪', '濬浚', '澂澄', '觔斤', '隄堤', '暱昵', '簷檐', '痺痹', '敍叙', '枱台'],
  ...['衞卫', '疎疏', '咊和', '氷冰', '吿告'],
];

const PAIRS_PER_LINE = 30;

/** The text of src/search/script-map.ts. */
export function scriptMapModule(): string {
  const pairs = scriptPairs();
  const lines: string[] = [];
  for (let start = 0; start < pairs.length; start += PAIRS_PER_LINE) {
    const line = pairs.slice(start, start + PAIRS_PER_LINE).flat();
    lines.push(`  '${line.join('')}',`);
  }
  return [
    '// Written by scripts/build/make-script-map.ts from opencc-js; never edited.',
    '',
    `/** ${pairs.length} pairs, one after the other: a character of traditional script, then its simplified one. */`,
    'export const SCRIPT_PAIRS: readonly string[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}

/** Every pair by code point of the first character; no second character is itself the first of a pair. */
function scriptPairs(): [string, string][] {
  const simplify = Converter({ from: 't', to: 'cn' });
  const pairs = new Map<string, string>();
  for (const [first, last] of IDEOGRAPHS) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCodePoint(code);
      const simplified = simplify(character);
      if (simplified !== character && [...simplified].length === 1) pairs.set(character, simplified);
    }
  }
  for (const [from, to] of BY_HAND.map((pair) => [...pair])) {
    if (from !== undefined && to !== undefined) pairs.set(from, to);
  }
  return [...pairs.keys()].sort((a, b) => codeOf(a) - codeOf(b)).map((from) => [from, resolve(pairs, from)]);
}

/** Follows 薴 → 苧 → 苎 to its end. */
function resolve(pairs: ReadonlyMap<string, string>, from: string): string {
  const seen = new Set([from]);
  let to = from;
  for (let next = pairs.get(to); next !== undefined; next = pairs.get(to)) {
    if (seen.has(next)) throw new Error(`The script pairs of ${from} lead back to ${next}`);
    seen.add(next);
    to = next;
  }
  return to;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(new URL('../../src/search/script-map.ts', import.meta.url), scriptMapModule());
}
