/** Share of the articles beyond which a term says nothing, in archives that are large enough to tell; in a few issues, more. */
const MAX_SHARE = 0.2;
const LARGE_ARCHIVE = 100;
const MAX_SHARE_OF_FEW = 0.5;
const FEW_ARTICLES = 20;
/** Articles up to which a phrase needs no more of them than other tags; each doubling beyond asks for one more. */
const PHRASE_ARCHIVE = 250;

/**
 * Articles that a new tag needs. Phrases need more in a larger archive: the more text, the more of them recur by chance, and
 * the longer the list that a reader has to look through.
 */
export function leastArticles(key: string, articles: number, minimum: number): number {
  const isPhrase = !/^(?:vocabulary|place) /u.test(key);
  return minimum + (isPhrase ? Math.max(0, Math.floor(Math.log2(articles / PHRASE_ARCHIVE))) : 0);
}

/** Articles of which a new tag may be on so many at most, unless the vocabulary names it. */
export function mostArticles(articles: number): number {
  if (articles < FEW_ARTICLES) return Number.POSITIVE_INFINITY;
  return articles * (articles < LARGE_ARCHIVE ? MAX_SHARE_OF_FEW : MAX_SHARE);
}
