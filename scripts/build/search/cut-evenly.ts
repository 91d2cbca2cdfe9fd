import type { HeldIssue } from './running-year.ts';

/**
 * Cuts a row of issues into as few parts as the limit allows, the largest as small as can be. Cuts lie between issues; only
 * an issue that is above the limit by itself is cut into even pieces first.
 *
 * @returns the parts in order; the issues as they are where nothing has to be cut.
 */
export function cutEvenly(issues: readonly HeldIssue[], limit: number): HeldIssue[][] {
  const pieces = issues.flatMap((issue) => piecesOf(issue, limit));
  const fewest = filled(pieces, limit).length;
  // The lowest limit that needs no more parts, by halving.
  let tooLow = 0;
  let enough = limit;
  while (enough - tooLow > 1) {
    const tried = Math.floor((tooLow + enough) / 2);
    if (pieces.every(({ articles }) => articles <= tried) && filled(pieces, tried).length === fewest) enough = tried;
    else tooLow = tried;
  }
  return filled(pieces, enough);
}

function piecesOf(issue: HeldIssue, limit: number): HeldIssue[] {
  const count = Math.ceil(issue.articles / limit);
  return Array.from({ length: count }, (_, place) => {
    const [start, end] = [place, place + 1].map((border) => Math.floor((issue.articles * border) / count));
    return { ...issue, articles: (end ?? 0) - (start ?? 0) };
  });
}

/** Fills one part after the other up to the limit. */
function filled(pieces: readonly HeldIssue[], limit: number): HeldIssue[][] {
  const parts: HeldIssue[][] = [];
  let count = 0;
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && count + piece.articles <= limit) {
      last.push(piece);
      count += piece.articles;
    } else {
      parts.push([piece]);
      count = piece.articles;
    }
  }
  return parts;
}
