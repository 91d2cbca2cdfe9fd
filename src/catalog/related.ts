import { type Gist, isRelatable, readGist } from '../related/gist.ts';
import { type Compared, rankRelated, type TagWindow } from '../related/rank.ts';
import { type ComparedText, comparedText } from '../related/shared-words.ts';
import type { Article } from '../schemas/article.ts';
import { outcomeOf, remember, row } from './connection.ts';
import { ARTICLE_SUMMARY_SQL, type ArticleSummaryRow, articleSummary } from './summaries.ts';
import type { ArticleView } from './types.ts';

/**
 * Entries of a list that are looked at before an article. Whatever shows something of the entries before it has to be touched
 * when one of these changes, and nothing older.
 */
export const WINDOW_ENTRIES = 40;

/** Texts kept ready in memory: about ten windows of each of the commonest tags. */
const MOST_REMEMBERED = 4000;

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
  const related = relations.flatMap(({ address, tags, words }) => {
    const found = row<ArticleSummaryRow>(`${ARTICLE_SUMMARY_SQL} WHERE a.address = ?`, address);
    if (!found) return [];
    const names = tags.flatMap((id) => place.tagNames.find((tag) => tag.id === id) ?? []);
    return [{ article: articleSummary(found), tags: names.map(({ id, name }) => ({ id, name })), words }];
  });
  return related.length === 0 ? {} : { relatedArticles: related };
}

function relationsOf(article: Article, { id, sortKey, tagNames }: Place) {
  const own = comparedArticle(id);
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
  const candidates = [...ids].flatMap((each) => comparedArticle(each) ?? []);
  return rankRelated(own, windows, candidates);
}

const WINDOW_SQL = `SELECT json_group_array(article) AS ids, count(DISTINCT substr(sort_key, 1, 10)) AS days FROM (
  SELECT article, sort_key FROM list_entries WHERE kind = 'tags' AND list = ? AND (sort_key, newspaper) < (?, ?)
  ORDER BY sort_key DESC, newspaper DESC LIMIT ${WINDOW_ENTRIES})`;

interface GistRow {
  address: string;
  key: string;
  gist: string;
}

/** An article ready to be compared; nothing where it has no gist. */
function comparedArticle(id: number): Compared | undefined {
  const known = remember('compared articles', () => new Map<number, Compared | undefined>());
  if (known.has(id)) return known.get(id);
  const found = row<GistRow>(
    `SELECT a.address, a.sort_key || ' ' || a.newspaper AS key, g.gist FROM gists g JOIN articles a ON a.id = g.id WHERE g.id = ?`,
    id,
  );
  const compared = found && { address: found.address, key: found.key, ...comparedGist(readGist(found.gist)) };
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(id, compared);
  return compared;
}

function comparedGist(gist: Gist): { gist: Gist; text: ComparedText } {
  return { gist, text: comparedText(gist) };
}
