import { MONTH, monthNumber } from './words.ts';

/** A year that English text tells. */
export interface EnglishYear {
  year: number;
  /** 1 to 12 where printed before it; 0 if not. */
  month: number;
  /** A year aimed at, which the issue has not reached: `by 2030`. */
  target: boolean;
}

// since 1974 · in 2024 · July 19, 2024 · the 2024 season · by 2030 — not 2024 Main Street, 1,906 times, $2024
const YEAR = new RegExp(
  `\\b(by|until|through|before|to|since|in|of|from|during|after|[Tt]he|${MONTH}(?:\\s+\\d{1,2},)?)\\s+((?:19|20)\\d{2})(?![\\d,.]\\d|\\d| \\p{Lu}\\p{Ll}+ (?:St|Street|Ave|Avenue|Road))`,
  'giu',
);
const AIM = /^(?:by|until|through|before)$/iu;

/** Years of English running text, in order. */
export function readEnglishYears(text: string): EnglishYear[] {
  return [...text.matchAll(YEAR)].map(([, word = '', year]) => ({
    year: Number(year),
    month: Math.max(0, monthNumber(word)),
    target: AIM.test(word),
  }));
}
