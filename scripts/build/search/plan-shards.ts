import { DatabaseSync } from 'node:sqlite';
import { compareShards, type SearchShard } from '../../../src/search/shards.ts';
import { hasWords } from '../../../src/search/stems.ts';
import { type CutLimits, cutShards, type NewspaperYear } from './cut-shards.ts';
import { indexingCode } from './indexing-code.ts';
import type { HeldIssue } from './running-year.ts';
import { type KeyedArticle, shardKey } from './shard-key.ts';

/** A shard that the site should have. */
export interface ShardPlan extends SearchShard {
  /** Equal keys mean equal bytes: a shard whose key is that of the last build need not be made. */
  key: string;
  /** Its articles are those of the newspaper and year, by sort key, after so many. */
  skip: number;
}

/**
 * The shards for what a catalog holds, newest first.
 *
 * @param limits for tests.
 */
export function planShards(catalogFile: string, limits?: CutLimits): ShardPlan[] {
  const database = new DatabaseSync(catalogFile, { readOnly: true });
  try {
    const code = indexingCode();
    const languages = languagesOf(database);
    const articles = articlesByYear(database);
    const years = [...articles.values()].map(({ newspaper, year, issues }) => ({ newspaper, year, issues }));
    const plans = cutShards(years, limits).map((cut) => {
      const held = articles.get(`${cut.newspaper}/${cut.year}`)?.articles ?? [];
      const language = languages.get(cut.newspaper) ?? 'und';
      const makes = hasWords({ language }) ? `${code} words` : code;
      const key = shardKey(makes, held.slice(cut.skip, cut.skip + cut.articles));
      return { ...cut, language, key, version: key.slice(0, 12) };
    });
    return plans.sort(compareShards);
  } finally {
    database.close();
  }
}

interface HeldYear extends NewspaperYear {
  issues: HeldIssue[];
  articles: KeyedArticle[];
}

interface ArticleRow extends KeyedArticle {
  newspaper: string;
  year: string;
  date: string | null;
  issue: string;
}

function articlesByYear(database: DatabaseSync): Map<string, HeldYear> {
  const years = new Map<string, HeldYear>();
  let issue = '';
  for (const found of database
    .prepare(
      `SELECT a.newspaper, a.year, a.date, a.issue, a.address, a.sort_key AS sortKey, a.hash
       FROM articles a ORDER BY a.newspaper, a.year, a.sort_key`,
    )
    .iterate()) {
    const row = found as unknown as ArticleRow;
    const { newspaper, year, date, sortKey, address, hash } = row;
    const held = years.get(`${newspaper}/${year}`) ?? { newspaper, year, issues: [], articles: [] };
    years.set(`${newspaper}/${year}`, held);
    held.articles.push({ sortKey, address, hash });
    if (row.issue !== issue) held.issues.push({ ...(date === null ? {} : { date }), articles: 0 });
    issue = row.issue;
    const last = held.issues.at(-1);
    if (last) last.articles += 1;
  }
  return years;
}

function languagesOf(database: DatabaseSync): Map<string, string> {
  const found = database.prepare('SELECT id, language FROM newspapers').all() as unknown as { id: string; language: string }[];
  return new Map(found.map(({ id, language }) => [id, language]));
}
