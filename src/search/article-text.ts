/**
 * The texts of a shard as search shows them. Each article has a file of its own, for the few that a page of results needs,
 * and stands in a pack with its neighbours, for whoever needs all. Both are gzipped JSON.
 */
export interface ArticleText {
  /** Compared with the catalogue: files of two states of an archive do not mix. */
  address: string;
  /** Every searchable text in the order shown (`segmentsOf`); the article page has the same ones in elements marked `data-segment`. */
  segments: string[];
  /** Which of them is the headline; missing where none was printed. */
  headline?: number;
  /** Opening words, shown where there is no headline. */
  label?: string;
}

/** Articles in a pack. */
export const PACK_SIZE = 64;

/** The file of one article, by its row, within the folder of its shard. */
export function textFile(row: number): string {
  return `texts/${row}.bin`;
}

/** The file that holds an article among its neighbours: an array of `ArticleText` from row `PACK_SIZE × n` on. */
export function packFile(row: number): string {
  return `packs/${Math.floor(row / PACK_SIZE)}.bin`;
}

/** The headline, if one was printed. */
export function headlineOf({ segments, headline }: ArticleText): string | undefined {
  return headline === undefined ? undefined : segments[headline];
}

/**
 * Reads the parsed file of one article.
 *
 * @throws when it is none
 */
export function readArticleText(json: unknown): ArticleText {
  if (!isArticleText(json)) throw new Error('This is no text of an article');
  return json;
}

/**
 * Reads a parsed pack.
 *
 * @throws when it is none, or holds none
 */
export function readPack(json: unknown): ArticleText[] {
  if (!Array.isArray(json) || json.length === 0 || json.length > PACK_SIZE) throw new Error('This is no pack of texts');
  return json.map(readArticleText);
}

function isArticleText(value: unknown): value is ArticleText {
  if (typeof value !== 'object' || value === null) return false;
  const { address, segments, headline, label } = value as Record<keyof ArticleText, unknown>;
  const isText = typeof address === 'string' && address !== '' && Array.isArray(segments);
  if (!isText || segments.some((segment) => typeof segment !== 'string')) return false;
  const hasHeadline = headline === undefined || (Number.isSafeInteger(headline) && Number(headline) in segments);
  return hasHeadline && (label === undefined || typeof label === 'string');
}
