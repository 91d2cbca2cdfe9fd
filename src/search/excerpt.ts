import { fold } from './fold.ts';

/** A piece of a text, and whether it is to be marked as found. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** A passage of the original text around the first hit. */
export interface Excerpt {
  pieces: Piece[];
  /** The text goes on before the first or after the last piece. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Offsets in an original text, end not included. */
interface Range {
  start: number;
  end: number;
}

/** UTF-16 units of original text shown before and after the first hit. */
const BEFORE = 36;
const AFTER = 84;

/** Whether a text contains a folded query. */
export function contains(text: string, folded: string): boolean {
  return fold(text).text.includes(folded);
}

/** The whole text with every hit marked. */
export function markHits(text: string, folded: string): Piece[] {
  return piecesOf(text, hitsIn(text, folded), { start: 0, end: text.length });
}

/** The passage around the first hit, in the glyphs of the original; absent where the text has none. */
export function cutExcerpt(text: string, folded: string): Excerpt | undefined {
  const hits = hitsIn(text, folded);
  const [first] = hits;
  return first === undefined ? undefined : cut(text, hits, { start: first.start - BEFORE, end: first.end + AFTER });
}

/** The beginning of a text, for a result that was found elsewhere. */
export function cutOpening(text: string): Excerpt {
  return cut(text, [], { start: 0, end: BEFORE + AFTER });
}

function cut(text: string, hits: readonly Range[], wanted: Range): Excerpt {
  const start = atCharacter(text, Math.max(0, wanted.start));
  const end = atCharacter(text, Math.min(text.length, wanted.end));
  return { pieces: piecesOf(text, hits, { start, end }), cutBefore: start > 0, cutAfter: end < text.length };
}

/** All hits, first to last; overlapping ones are counted once. */
function hitsIn(text: string, query: string): Range[] {
  if (query === '') return [];
  const folded = fold(text);
  const hits: Range[] = [];
  for (let at = folded.text.indexOf(query); at >= 0; at = folded.text.indexOf(query, at + query.length)) {
    const start = folded.starts[at];
    const end = folded.ends[at + query.length - 1];
    if (start !== undefined && end !== undefined) hits.push({ start, end });
  }
  return hits;
}

function piecesOf(text: string, hits: readonly Range[], { start, end }: Range): Piece[] {
  const pieces: Piece[] = [];
  let done = start;
  const add = (until: number, hit: boolean) => {
    if (until > done) pieces.push({ text: text.slice(done, until), hit });
    done = Math.max(done, until);
  };
  for (const hit of hits.filter((each) => each.end > start && each.start < end)) {
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
