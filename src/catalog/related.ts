import { type Gist, gistTexts, isRelatable, readGist } from '../related/gist.ts';
import { printedWords } from '../related/printed-words.ts';
import { type Relation, rankRelated, type TagWindow } from '../related/rank.ts';
import type { Article } from '../schemas/article.ts';
import { outcomeOf, remember, row } from './connection.ts';
import { ARTICLE_SUMMARY_SQL, type ArticleSummaryRow, articleSummary, type StoredArticleSummary } from './summaries.ts';
import type { ArticleView, RelatedArticle } from './types/article.ts';

/**
 * Entries of a list that are looked at before an article. Whatever shows something of the entries before it has to be touched
 * when one of these changes, and nothing older.
 */
export const WINDOW_ENTRIES = 24;

/** Gists kept in memory, each a kilobyte: an article is compared with what stands shortly before it, again and again. */
const GISTS_KEPT = 20_000;

/** Where an article stands, with the names of its tags. */
interface Place {
  id: number;
  sortKey: string;
  tagNames: ArticleView['tagNames'];
}

/**
 * Articles that are about the same as one, and stand before it: what is shown of a closed year stays as it is while new issues
 * come. What was compared is not recorded, only what came of it.
 */
export function relatedTo(article: Article, place: Place): Pick<ArticleView, 'relatedArticles'> {
  if (!isRelatable(article) || article.tags === undefined) return {};
  const relations = outcomeOf('related', article.address, () => relationsOf(article, place));
  const relatedArticles = relations.flatMap((relation) => readRelated(relation, place));
  return relatedArticles.length === 0 ? {} : { relatedArticles };
}

function readRelated({ address, tags, words }: Relation, { tagNames }: Place): RelatedArticle[] {
  const found = row<ArticleSummaryRow>(`${ARTICLE_SUMMARY_SQL} WHERE a.address = ?`, address);
  if (!found) return [];
  const shared = tags.flatMap((id) => tagNames.find((tag) => tag.id === id) ?? []);
  return [{ article: articleSummary(found), tags: shared.map(({ id, name }) => ({ id, name })), words }];
}

/** The words of each are put as the article prints them. */
function relationsOf(article: Article, { id, sortKey, tagNames }: Place): Relation[] {
  const gists = remember('gists', () => new Map<number, Gist | undefined>());
  const own = gistOf(id, gists);
  if (!own) return [];
  const ids = new Set<number>();
  const windows: TagWindow[] = [];
  for (const { id: tag, kind } of article.tags ?? []) {
    const found = row<{ ids: string; days: number }>(WINDOW_SQL, tag, sortKey, article.newspaper);
    const entries = JSON.parse(found?.ids ?? '[]') as number[];
    if (entries.length === 0) continue;
    for (const entry of entries) ids.add(entry);
    const { name = tag, evidence = [] } = tagNames.find((each) => each.id === tag) ?? {};
    windows.push({ id: tag, name, evidence, ...(kind ? { kind } : {}), entries: entries.length, days: found?.days ?? 0 });
  }
  if (ids.size === 0) return [];
  const relations = rankRelated(
    own,
    windows,
    [...ids].flatMap((each) => gistOf(each, gists) ?? []),
  );
  if (relations.every(({ words }) => words.length === 0)) return relations;
  const texts = gistTexts(article, openingOf(id));
  return relations.map((relation) => ({ ...relation, words: printedWords(texts, relation.words, own.isEnglish) }));
}

const WINDOW_SQL = `SELECT json_group_array(article) AS ids, count(DISTINCT substr(sort_key, 1, 10)) AS days FROM (
  SELECT article, sort_key FROM list_entries WHERE kind = 'tags' AND list = ? AND (sort_key, newspaper) < (?, ?)
  ORDER BY sort_key DESC, newspaper DESC LIMIT ${WINDOW_ENTRIES})`;

function openingOf(id: number): string {
  const found = row<{ summary: string }>('SELECT summary FROM articles WHERE id = ?', id);
  return found ? (JSON.parse(found.summary) as StoredArticleSummary).opening : '';
}

/** The gist of an article; nothing where it has none. */
function gistOf(id: number, kept: Map<number, Gist | undefined>): Gist | undefined {
  if (kept.has(id)) return kept.get(id);
  const found = row<{ address: string; key: string; gist: string }>(
    `SELECT a.address, a.sort_key || ' ' || a.newspaper AS key, g.gist FROM gists g JOIN articles a ON a.id = g.id WHERE g.id = ?`,
    id,
  );
  const gist = found && readGist(found.address, found.key, found.gist);
  // The oldest goes.
  if (kept.size >= GISTS_KEPT) for (const [first] of kept) if (kept.delete(first)) break;
  kept.set(id, gist);
  return gist;
}
