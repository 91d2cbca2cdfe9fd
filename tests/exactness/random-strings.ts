import { Converter } from 'opencc-js';
import { foldText } from '../../src/search/fold.ts';
import type { PublishedTexts } from '../browser/published.ts';
import { numbersFrom } from './random-numbers.ts';

const SHORTEST = 2;
const LONGEST = 12;

/** Other spellings of a text that must find the same. */
const SPELLINGS: readonly ((text: string) => string)[] = [
  Converter({ from: 'cn', to: 't' }),
  Converter({ from: 'cn', to: 'tw' }),
  Converter({ from: 'cn', to: 'hk' }),
  (text) => text.replaceAll(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)),
  (text) => text.toUpperCase(),
];

/** One in so many queries is spelled differently. */
const RESPELLED = 4;

/**
 * Draws stretches of 2 to 12 characters from published texts, wherever they begin and end; some in another spelling. The
 * same seed draws the same queries. Those that fold to fewer than two characters are drawn again.
 */
export function drawQueries(articles: readonly PublishedTexts[], seed: number, count: number): string[] {
  const texts = articles.flatMap(({ segments }) => segments).filter((text) => [...foldText(text)].length >= SHORTEST);
  if (texts.length === 0) throw new Error('The site has no text to draw queries from');
  const below = numbersFrom(seed);
  const queries: string[] = [];
  while (queries.length < count) {
    const characters = [...(texts[below(texts.length)] ?? '')];
    const length = SHORTEST + below(LONGEST - SHORTEST + 1);
    const start = below(Math.max(1, characters.length - SHORTEST + 1));
    const drawn = characters
      .slice(start, start + length)
      .join('')
      .trim();
    const spell = queries.length % RESPELLED === 0 ? SPELLINGS[(queries.length / RESPELLED) % SPELLINGS.length] : undefined;
    const query = spell === undefined ? drawn : spell(drawn);
    if ([...foldText(query)].length >= SHORTEST) queries.push(query);
  }
  return queries;
}
