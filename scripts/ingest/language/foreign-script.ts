import type { TextLanguage } from '../../../src/schemas/article.ts';

/** Scripts of languages that the parser has no rules for, with the tag that is true of any text in them. */
const SCRIPTS: readonly (readonly [TextLanguage, RegExp])[] = [
  ['und-Cyrl', /\p{Script=Cyrillic}/gu],
  ['und-Arab', /\p{Script=Arabic}/gu],
  ['und-Mong', /\p{Script=Mongolian}/gu],
  ['ko', /\p{Script=Hangul}/gu],
];
const READ = /[\p{Script=Han}\p{Script=Latin}]/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Share of a text's letters that tells its script. Japanese mixes Han with a third of kana or more; Chinese has a name in kana at most. */
const MOSTLY = 0.5;
const KANA_SHARE = 0.2;

/** The language, or at least the script, of a text that is neither Chinese nor English; `undefined` for those, and for no letters. */
export function foreignLanguage(text: string): TextLanguage | undefined {
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return undefined;
  if (count(text, KANA) / letters >= KANA_SHARE) return 'ja';
  const told = SCRIPTS.find(([, script]) => count(text, script) / letters > MOSTLY);
  if (told) return told[0];
  return count(text, READ) / letters < MOSTLY && count(text, KANA) === 0 ? 'und' : undefined;
}

/** Fewest letters that tell the language of a text. */
const MIN_LETTERS = 40;

/** Long enough to tell, and neither Chinese nor English. */
export function isForeignText(text: string): boolean {
  return count(text, /\p{L}/gu) >= MIN_LETTERS && foreignLanguage(text) !== undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
