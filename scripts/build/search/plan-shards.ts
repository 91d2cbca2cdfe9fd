import { hash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { compareShards, type NamedThing, type SearchShard, type ShardList } from '../../../src/search/shards.ts';
import { hasWords } from '../../../src/search/stems.ts';
import { type CataloguedArticle, catalogueKeys } from './catalogue-key.ts';
import { CorpusDigest } from './corpus.ts';
import { type CutLimits, cutShards, type NewspaperYear } from './cut-shards.ts';
import { indexingCode } from './indexing-code.ts';
import type { HeldIssue } from './running-year.ts';
import { shardKey } from './shard-key.ts';

/** A shard that the site should have. */
export interface ShardPlan extends SearchShard {
  /** Equal keys mean equal bytes: a shard whose key is that of the last build need not be made. */
  key: string;
  /** The same of its catalogue, which shows names that its index does not hold. */
  catalogueKey: string;
  /** Its articles are those of the newspaper and year, by sort key, after so many. */
  skip: number;
}

/** What `search/shards.json` is to say. */
export interface SearchPlan extends ShardList {
  shards: ShardPlan[];
}

/** The shards for what a catalog holds, newest first. */
export function planShards(catalogFile: string, limits?: CutLimits): ShardPlan[] {
  return planSearch(catalogFile, limits).shards;
}

/**
 * The search for what a catalog holds.
 *
 * @param limits for tests.
 */
export function planSearch(catalogFile: string, limits?: CutLimits): SearchPlan {
  const database = new DatabaseSync(catalogFile, { readOnly: true });
  try {
    const code = indexingCode();
    const catalogueKey = catalogueKeys(database);
    const languages = languagesOf(database);
    const { years, corpus } = articlesByYear(database);
    const plans = cutShards([...years.values()], limits).map((cut) => {
      const held = years.get(`${cut.newspaper}/${cut.year}`)?.articles ?? [];
      const own = held.slice(cut.skip, cut.skip + cut.articles);
      const language = languages.get(cut.newspaper) ?? 'und';
      const makes = hasWords({ language }) ? `${code} words` : code;
      const keys = { key: shardKey(makes, own), catalogueKey: catalogueKey(own) };
      return { ...cut, language, ...keys, version: versionOf(keys) };
    });
    return { corpus, ...usedNames(database), shards: plans.sort(compareShards) };
  } finally {
    database.close();
  }
}

/** Long enough that two states of a shard have different ones. */
const DIGITS = 12;

/** Changes with any file of the shard. */
function versionOf({ key, catalogueKey }: Pick<ShardPlan, 'key' | 'catalogueKey'>): string {
  return hash('sha256', `${key} ${catalogueKey}`).slice(0, DIGITS);
}

interface HeldYear extends NewspaperYear {
  issues: HeldIssue[];
  articles: CataloguedArticle[];
}

interface ArticleRow extends CataloguedArticle {
  newspaper: string;
  year: string;
  issue: string;
}

function articlesByYear(database: DatabaseSync): { years: Map<string, HeldYear>; corpus: string } {
  const corpus = new CorpusDigest();
  const years = new Map<string, HeldYear>();
  let issue = '';
  for (const found of database
    .prepare(
      `SELECT a.id, a.newspaper, a.year, a.date, a.issue, a.page, a.address, a.sort_key AS sortKey, a.hash
       FROM articles a ORDER BY a.newspaper, a.year, a.sort_key`,
    )
    .iterate()) {
    const row = found as unknown as ArticleRow;
    const { newspaper, year, date } = row;
    const held = years.get(`${newspaper}/${year}`) ?? { newspaper, year, issues: [], articles: [] };
    years.set(`${newspaper}/${year}`, held);
    held.articles.push(row);
    corpus.add(row);
    if (row.issue !== issue) held.issues.push({ ...(date === null ? {} : { date }), articles: 0 });
    issue = row.issue;
    const last = held.issues.at(-1);
    if (last) last.articles += 1;
  }
  return { years, corpus: corpus.text() };
}

/** Newspapers and sections that an article is of, in the archive's own order. */
function usedNames(database: DatabaseSync): Pick<ShardList, 'newspapers' | 'sections'> {
  const named = (sql: string) =>
    (database.prepare(sql).all() as unknown as NamedThing[]).map(({ id, name }): NamedThing => ({ id, name }));
  return {
    newspapers: named(
      'SELECT id, name FROM newspapers n WHERE EXISTS (SELECT 1 FROM articles a WHERE a.newspaper = n.id) ORDER BY position, id',
    ),
    sections: named(
      `SELECT l.id, l.name FROM lists l LEFT JOIN vocabulary v ON v.kind = l.kind AND v.id = l.id
       WHERE l.kind = 'sections' ORDER BY v.position IS NULL, v.position, l.id`,
    ),
  };
}

function languagesOf(database: DatabaseSync): Map<string, string> {
  const found = database.prepare('SELECT id, language FROM newspapers').all() as unknown as { id: string; language: string }[];
  return new Map(found.map(({ id, language }) => [id, language]));
}
