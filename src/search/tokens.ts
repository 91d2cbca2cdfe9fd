import { foldText } from './fold.ts';

/** Takes a position in Pagefind's index but is no word: no phrase reaches across it. */
export const SEGMENT_BREAK = '。';

/**
 * Marks the tokens of the headline, appended after the text. Headline tokens are three or four characters long, all others one
 * or two, so neither is ever found for the other.
 */
const HEADLINE_PREFIX = 'zz';

/** The texts of one article as they are indexed. */
export interface IndexedTexts {
  /** Every searchable text in the order shown, the headline among them. */
  segments: readonly string[];
  headline?: string | undefined;
}

/** A query as it is asked of the index; or why it is not asked. */
export type Phrase =
  | { kind: 'phrase'; folded: string; tokens: string[] }
  /** Folds to nothing: blanks or accents only. */
  | { kind: 'empty' }
  /** One character cannot be looked up among pairs. */
  | { kind: 'too-short'; folded: string };

/**
 * The content of an index record. The token at position i is the folded characters i and i+1, the last of a segment alone;
 * a lone `。` stands between segments.
 */
export function indexContent({ segments, headline }: IndexedTexts): string {
  const text = segments.map((segment) => pairsOf(foldText(segment)));
  const marked = headline === undefined ? [] : [titleTokens(pairsOf(foldText(headline)))];
  const filled = [...text, ...marked].filter((tokens) => tokens.length > 0);
  return filled.map((tokens) => tokens.join(' ')).join(` ${SEGMENT_BREAK} `);
}

/** Cuts a query into the tokens that must follow one another in the index. */
export function readPhrase(query: string): Phrase {
  const folded = foldText(query);
  if (folded === '') return { kind: 'empty' };
  const tokens = pairsOf(folded).slice(0, -1);
  return tokens.length === 0 ? { kind: 'too-short', folded } : { kind: 'phrase', folded, tokens };
}

/** The tokens that must follow one another for a phrase to stand in the headline. */
export function titleTokens(tokens: readonly string[]): string[] {
  return tokens.map((token) => HEADLINE_PREFIX + token);
}

/** The query string for Pagefind: quoted, so that positions are compared. */
export function quotedPhrase(tokens: readonly string[]): string {
  return `"${tokens.join(' ')}"`;
}

/** Pairs of neighbouring characters of a folded text, and its last character alone. */
function pairsOf(folded: string): string[] {
  const characters = [...folded];
  return characters.map((character, place) => character + (characters[place + 1] ?? ''));
}
