import type { Article } from '../schemas/article.ts';
import { row } from './connection.ts';

/** The page of a part of a story, as far as its printed number is known. */
interface PrintedPart {
  pageLabel?: string;
}

/** Where the other parts of a story are printed, as far as they are held: what `ArticleView` says of them in full. */
export interface JumpPages {
  continuesOn?: PrintedPart;
  continuedFrom?: PrintedPart;
  /** All parts in reading order, the article itself among them. */
  partArticles?: PrintedPart[];
}

/**
 * The pages that the other parts of a story are printed on.
 *
 * @param printedPart where an article is printed, for those who have no catalog open in this way; undefined for one that is not held
 */
export function jumpPagesOf(
  { parts = [], jumps = [] }: Pick<Article, 'parts' | 'jumps'>,
  printedPart: (address: string) => PrintedPart | undefined = askForPart,
): JumpPages {
  const half = (direction: 'to' | 'from') => {
    const jump = jumps.find((each) => each.direction === direction && each.address !== undefined);
    return jump?.address === undefined ? undefined : printedPart(jump.address);
  };
  const [continuesOn, continuedFrom] = [half('to'), half('from')];
  const held = parts.map((address) => printedPart(address)).filter((part) => part !== undefined);
  return {
    ...(continuesOn === undefined ? {} : { continuesOn }),
    ...(continuedFrom === undefined ? {} : { continuedFrom }),
    ...(held.length > 1 ? { partArticles: held } : {}),
  };
}

/** Asks for the printed number of an article's page. */
export const PRINTED_PART_SQL =
  'SELECT p.label AS pageLabel FROM articles a JOIN pages p ON p.address = a.page WHERE a.address = ?';

/** What that finds. */
export function printedPartOf(found: { pageLabel: string | null } | undefined): PrintedPart | undefined {
  if (!found) return undefined;
  return found.pageLabel === null ? {} : { pageLabel: found.pageLabel };
}

function askForPart(address: string): PrintedPart | undefined {
  return printedPartOf(row<{ pageLabel: string | null }>(PRINTED_PART_SQL, address));
}
