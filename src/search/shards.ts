import { crcOf } from './crc.ts';

/** One search index: the articles of one newspaper in one year, or in a part of it. */
export interface SearchShard {
  /** Its folder within the search folder: `lanchuan-ribao-2024`, `lanchuan-ribao-2025-m04`. */
  folder: string;
  newspaper: string;
  /** `2024`, or `undated`. */
  year: string;
  /** Days of its first and last issue, `2024-04-01`; missing for the undated. */
  from?: string;
  to?: string;
  articles: number;
  /** BCP 47. */
  language: string;
  /** Changes with what its files hold; asked for along with them, so that no cache answers with an older one. */
  version: string;
}

/** `search/shards.json`: every shard, newest first. Fields that a reader of the list does not know are let be. */
export interface ShardList {
  /** Changes with every text of the archive, and with nothing else; named in citations of a search. */
  corpus: string;
  newspapers: NamedThing[];
  sections: NamedThing[];
  shards: SearchShard[];
}

/** An id, and what readers call it. */
export interface NamedThing {
  id: string;
  name: string;
}

/** Name of the file that lists the shards, within the search folder. */
export const SHARD_LIST_FILE = 'shards.json';

const EMPTY_LIST: ShardList = { corpus: '', newspapers: [], sections: [], shards: [] };

/** The name of the sort key that every index record carries. */
export const SORT_KEY = 'place';

/** What stands for the year of undated issues. */
export const UNDATED = 'undated';

const FOLDER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const VERSION = /^[0-9a-z]{1,64}$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * Newest first by the last day held, the undated last; newspapers of one day by id. Shards of a newspaper do not overlap, so
 * its articles come in the order of their dates; a year is over before the next begins.
 */
export function compareShards(a: SearchShard, b: SearchShard): number {
  return (
    compareText(lastDay(b), lastDay(a)) ||
    compareText(a.newspaper, b.newspaper) ||
    // Only the parts of one day, or of what has no day, are left: the later one first.
    comparePart(b.folder, a.folder)
  );
}

/**
 * The sum that `shards.json` gives of its own entries as `check`: a damaged digit of a date would otherwise leave a shard out of a
 * search, and the rest would be called a total. The other files of a shard are packed, which has a sum of its own.
 */
export function checkOf({ corpus, newspapers, sections, shards }: Record<keyof ShardList, unknown>): string {
  const text = JSON.stringify([corpus, newspapers, sections, shards]);
  return crcOf(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}

/**
 * Reads a parsed `shards.json`.
 *
 * @returns its shards newest first, whatever the order of the file.
 * @throws when it is not a list of shards, or has a sum that is not its own.
 */
export function readShardList(json: unknown): ShardList {
  if (!isRecord(json) || !Array.isArray(json['shards'])) throw new Error('shards.json holds no list of shards');
  const { corpus, check } = json;
  if (check !== undefined && check !== checkOf({ ...EMPTY_LIST, ...json })) throw new Error('shards.json is damaged');
  if (!isVersion(corpus)) throw new Error('shards.json does not say of which state of the archive it is');
  const shards = json['shards'].map((entry: unknown) => {
    if (!isShard(entry)) throw new Error(`shards.json holds an entry that is no shard: ${JSON.stringify(entry)}`);
    return entry;
  });
  if (new Set(shards.map(({ folder }) => folder)).size < shards.length) throw new Error('shards.json lists a folder twice');
  const [newspapers, sections] = [readNames(json['newspapers']), readNames(json['sections'])];
  return { corpus, newspapers, sections, shards: shards.sort(compareShards) };
}

function readNames(list: unknown): NamedThing[] {
  if (!Array.isArray(list)) throw new Error('shards.json names no newspapers or no sections');
  return list.map((entry: unknown) => {
    if (!isRecord(entry)) throw new Error(`shards.json holds a name that is none: ${JSON.stringify(entry)}`);
    const { id, name } = entry;
    if (typeof id === 'string' && id !== '' && typeof name === 'string' && name !== '') return { id, name };
    throw new Error(`shards.json holds a name that is none: ${JSON.stringify(entry)}`);
  });
}

function isShard(value: unknown): value is SearchShard {
  if (!isRecord(value)) return false;
  const { folder, newspaper, year, from, to, articles, language, version } = value;
  const texts = [folder, newspaper, year, language].every((part) => typeof part === 'string' && part !== '');
  // No path leads out of the search folder.
  if (!texts || !isVersion(version) || !FOLDER.test(String(folder)) || !Number.isSafeInteger(articles) || Number(articles) < 1)
    return false;
  if (year === UNDATED) return from === undefined && to === undefined;
  return (
    [from, to].every((day) => typeof day === 'string' && DAY.test(day) && day.startsWith(`${year}-`)) && `${from}` <= `${to}`
  );
}

/** It becomes a part of addresses. */
function isVersion(value: unknown): value is string {
  return typeof value === 'string' && VERSION.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Sorts before every day where there is none. */
function lastDay({ to = '' }: SearchShard): string {
  return to;
}

/** `…-part10` comes after `…-part9`. */
function comparePart(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
