import type { ArticleText } from './article-text.ts';
import type { Marker, TextRange } from './found.ts';

/** A piece of a text, and whether it is to be marked as found. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** A passage of the original text. */
export interface Excerpt {
  pieces: Piece[];
  /** The text goes on before the first or after the last piece. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** What a result shows of an article. */
export interface ArticleExcerpts {
  /** Missing where no headline was printed. */
  headline?: Piece[];
  /** Around the first hits of the body; where it has none, how it begins. */
  passages: Excerpt[];
  /** In headline and body; overlapping ones are counted each. */
  occurrences: number;
}

/** UTF-16 units of original text shown before and after the first hit, and about a second one. */
const WINDOWS = [
  { before: 36, after: 84 },
  { before: 24, after: 48 },
] as const;
const OPENING = 120;

/** What a result shows of an article, with its hits as a search finds them. */
export function excerptsOf(text: ArticleText, marker: Marker): ArticleExcerpts {
  const marked = text.segments.map((segment, place) => ({
    segment,
    hits: marker(segment, place === text.headline),
    isHeadline: place === text.headline,
  }));
  const headline = marked.find(({ isHeadline }) => isHeadline);
  const body = marked.filter(({ isHeadline }) => !isHeadline);
  const passages = cutPassages(body);
  return {
    ...(headline && { headline: markHits(headline.segment, headline.hits) }),
    passages: passages.length > 0 ? passages : body.slice(0, 1).map(({ segment }) => cutOpening(segment)),
    occurrences: marked.reduce((sum, { hits }) => sum + hits.length, 0),
  };
}

/** The whole text with every hit marked. */
export function markHits(text: string, hits: readonly TextRange[]): Piece[] {
  return piecesOf(text, hits, { start: 0, end: text.length });
}

/** The beginning of a text, for a result that was found elsewhere. */
export function cutOpening(text: string): Excerpt {
  return cut(text, [], { start: 0, end: OPENING });
}

/** Passages around the first hit, and around the next one that the first passage does not show. */
export function cutPassages(texts: readonly { segment: string; hits: readonly TextRange[] }[]): Excerpt[] {
  const passages: Excerpt[] = [];
  for (const { segment, hits } of texts) {
    let shown = 0;
    for (const hit of hits) {
      const window = WINDOWS[passages.length];
      if (window === undefined) return passages;
      if (hit.start < shown) continue;
      const end = hit.end + window.after;
      // Two passages of one text do not repeat each other.
      passages.push(cut(segment, hits, { start: Math.max(shown, hit.start - window.before), end }));
      shown = end;
    }
  }
  return passages;
}

function cut(text: string, hits: readonly TextRange[], wanted: TextRange): Excerpt {
  // What is found is shown whole, or not at all.
  const astride = (at: number) => hits.find((hit) => hit.start < at && at < hit.end);
  const start = atCharacter(text, Math.max(0, astride(wanted.start)?.end ?? wanted.start));
  const end = atCharacter(text, Math.min(text.length, astride(wanted.end)?.start ?? wanted.end));
  return { pieces: piecesOf(text, hits, { start, end }), cutBefore: start > 0, cutAfter: end < text.length };
}

/** Overlapping hits are marked as one. */
function piecesOf(text: string, hits: readonly TextRange[], { start, end }: TextRange): Piece[] {
  const pieces: Piece[] = [];
  let done = start;
  const add = (until: number, hit: boolean) => {
    if (until <= done) return;
    const last = pieces[pieces.length - 1];
    const piece = text.slice(done, until);
    if (last?.hit === true && hit) last.text += piece;
    else pieces.push({ text: piece, hit });
    done = until;
  };
  for (const hit of hits) {
    if (hit.end <= start || hit.start >= end) continue;
    add(hit.start, false);
    add(Math.min(hit.end, end), true);
  }
  add(end, false);
  return pieces;
}

/** Moves an offset out of the middle of a surrogate pair, towards the start. */
function atCharacter(text: string, offset: number): number {
  const inside = offset > 0 && offset < text.length && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
  return inside ? offset - 1 : offset;
}
