import type { ArticleText } from '../../../search/article-text.ts';
import { foldText } from '../../../search/fold.ts';
import { placesOf } from '../../../search/hits/places.ts';
import { readPhrase, titleTokens } from '../../../search/tokens.ts';
import type { OpenShard } from './open-shard.ts';
import type { FoundRows } from './pagefind.ts';
import { textsOfRows } from './texts-of-rows.ts';

/**
 * So many articles are read rather than a further part of the index: a text takes 1 KB, a part of the index, of which a pair of
 * characters may need one of its own, 32 KB.
 */
const READ_RATHER = 24;

/**
 * The rows that hold a phrase somewhere, or in the headline.
 *
 * The index is asked for the pair that is probably the rarest, then for ever longer stretches around it, until the whole phrase was
 * asked for or so few articles are left that their texts can be read. A text says exactly what it holds, so either way is exact.
 *
 * @returns nothing for a phrase that folds to fewer than two characters, which no index holds
 */
export async function findPhrase(open: OpenShard, text: string, title: boolean): Promise<FoundRows | undefined> {
  const phrase = readPhrase(text);
  if (phrase.kind !== 'phrase') return undefined;
  const { tokens, folded } = phrase;
  const pairs = await open.pairs();
  const stretch = { start: rarest(tokens, open.catalogue.common), length: 1 };
  for (;;) {
    const asked = tokens.slice(stretch.start, stretch.start + stretch.length);
    const found = await pairs.find(title ? titleTokens(asked) : asked);
    if (found.rows.length === 0 || asked.length === tokens.length) return found;
    if (found.rows.length <= READ_RATHER) return readRows(open, [...found.rows], folded, title);
    const length = Math.min(tokens.length, 2 * stretch.length);
    stretch.start = Math.max(0, Math.min(tokens.length - length, stretch.start - Math.floor((length - stretch.length) / 2)));
    stretch.length = length;
  }
}

/** The place of the pair whose characters stand last among the common ones of the shard, or not among them at all. */
function rarest(tokens: readonly string[], common: string): number {
  const ranks = new Map([...common].map((character, rank) => [character, rank]));
  const rankOf = (token: string) => [...token].reduce((sum, character) => sum + (ranks.get(character) ?? ranks.size), 0);
  return tokens.reduce((best, token, place) => (rankOf(token) > rankOf(tokens[best] ?? '') ? place : best), 0);
}

async function readRows(open: OpenShard, rows: readonly number[], folded: string, title: boolean): Promise<FoundRows> {
  const found: { row: number; position: number }[] = [];
  for await (const { row, text } of textsOfRows(open, rows)) {
    const position = firstPosition(text, folded, title);
    if (position !== undefined) found.push({ row, position });
  }
  return {
    rows: Uint32Array.from(found, ({ row }) => row),
    positions: Uint32Array.from(found, ({ position }) => position),
  };
}

/** As the index counts: a position for each folded character, and one for the border between two segments. */
function firstPosition({ segments, headline }: ArticleText, sought: string, title: boolean): number | undefined {
  let before = 0;
  for (const [place, segment] of segments.entries()) {
    const folded = foldText(segment);
    const [at] = title && place !== headline ? [] : placesOf(folded, sought);
    if (at !== undefined) return before + [...folded.slice(0, at)].length;
    if (folded !== '') before += [...folded].length + 1;
  }
  return undefined;
}
