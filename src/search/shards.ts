/** One search index: the articles of one newspaper in one year. */
export interface SearchShard {
  newspaper: string;
  /** `2024`, or `undated`. */
  year: string;
  articles: number;
  /** BCP 47. */
  language: string;
}

/** `search/shards.json`: every shard, newest first. */
export interface ShardList {
  shards: SearchShard[];
}

/** Name of the file that lists the shards, within the search folder. */
export const SHARD_LIST_FILE = 'shards.json';

/** The name of the sort key that every index record carries. */
export const SORT_KEY = 'place';

/**
 * The folder of a shard within the search folder: `lanchuan-ribao-2024`.
 *
 * @throws when the parts would name another place.
 */
export function shardFolder({ newspaper, year }: Pick<SearchShard, 'newspaper' | 'year'>): string {
  const folder = `${newspaper}-${year}`;
  if (!/^[a-z0-9-]+$/u.test(folder)) throw new Error(`No folder can be named after the shard ${JSON.stringify(folder)}`);
  return folder;
}

/** Newest year first, undated last; newspapers of one year by id. */
export function compareShards(a: SearchShard, b: SearchShard): number {
  if (a.year !== b.year) return ageOf(a.year) < ageOf(b.year) ? 1 : -1;
  if (a.newspaper === b.newspaper) return 0;
  return a.newspaper < b.newspaper ? -1 : 1;
}

/**
 * Reads a parsed `shards.json`.
 *
 * @throws when it is not a list of shards.
 */
export function readShardList(json: unknown): SearchShard[] {
  if (!isRecord(json) || !Array.isArray(json['shards'])) throw new Error('shards.json holds no list of shards');
  return json['shards'].map((entry: unknown) => {
    if (!isShard(entry)) throw new Error(`shards.json holds an entry that is no shard: ${JSON.stringify(entry)}`);
    return entry;
  });
}

function isShard(value: unknown): value is SearchShard {
  if (!isRecord(value)) return false;
  const { newspaper, year, articles, language } = value;
  return [newspaper, year, language].every((part) => typeof part === 'string') && typeof articles === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Sorts before every year where the year is not known. */
function ageOf(year: string): string {
  return /^\d{4}$/u.test(year) ? year : '';
}
