import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Converter } from 'opencc-js';

/** The reviewed words: what opencc-js gets wrong or says otherwise than a librarian in Taiwan would. */
const WORDS_FILE = join(import.meta.dirname, 'zh-tw-words.csv');

const convert = Converter({ from: 'cn', to: 'twp' });
const words = readWords();
/** Longest first, so that 按键 is not taken for 按. */
const WORDS_PATTERN = new RegExp([...words.keys()].sort(longerFirst).map(escaped).join('|'), 'gu');

/**
 * A text of the interface in the Chinese of Taiwan: reviewed words by the table, all else by opencc-js with its phrases.
 *
 * @param text in the Chinese of the mainland; ASCII in it stays as it is
 */
export function toTaiwan(text: string): string {
  let converted = '';
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORDS_PATTERN)) {
    converted += convert(text.slice(at, index)) + (words.get(word) ?? word);
    at = index + word.length;
  }
  return converted + convert(text.slice(at));
}

/** The reviewed words, zh-CN to zh-TW. @throws for a table that is not as it should be */
export function readWords(): Map<string, string> {
  const rows = parse(readFileSync(WORDS_FILE), { columns: true }) as { 'zh-CN': string; 'zh-TW': string; note: string }[];
  const found = new Map<string, string>();
  for (const { 'zh-CN': word, 'zh-TW': taiwan } of rows) {
    if (word === '' || taiwan === '' || found.has(word)) throw new Error(`zh-tw-words.csv: “${word}” is empty or stands twice.`);
    found.set(word, taiwan);
  }
  return found;
}

function longerFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1);
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
