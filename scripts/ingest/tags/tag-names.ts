import { createHash } from 'node:crypto';
import type { LedgerTag } from '../../../src/schemas/ledger.ts';
import type { Tag } from '../../../src/schemas/vocabulary.ts';
import { asciiId, MAX_ASCII_ID_CHARS } from '../../model/ascii-id.ts';
import type { ItemTerm } from './item-term.ts';
import { placeOf, widerPlace } from './places.ts';

/** What a tag is called, and how its id is made where it has none. */
interface Naming extends LedgerTag {
  /** The vocabulary's id. */
  id?: string;
  /** What the id is spelled from. */
  reading: string;
}

/** The key of the tag that a term would become: terms of one key are one tag. */
export function tagKey({ source, key }: Pick<ItemTerm, 'source' | 'key'>): string {
  return `${source} ${key}`;
}

/**
 * Gives tags their ids: that of the vocabulary; else the one the ledger remembers for the name; else its reading, with a
 * short hash where another tag has that already. New ones are given in the order of their names, so that neither the
 * order of files nor of threads decides.
 *
 * @param keys as `tagKey` makes them
 * @returns id by key, and the ledger with every tag ever given
 */
export function nameTags(
  keys: Iterable<string>,
  vocabulary: readonly Tag[],
  known: Readonly<Record<string, LedgerTag>>,
): { ids: Map<string, string>; ledger: Record<string, LedgerTag> } {
  const byId = new Map(vocabulary.map((tag) => [tag.id, tag]));
  const ledger = new Map(Object.entries(known));
  // Of several ids that one name has had, the first: an id of the vocabulary is not for other tags.
  const remembered = new Map<string, string>();
  for (const [id, { name, kind }] of Object.entries(known).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    if (!byId.has(id) && !remembered.has(`${kind} ${name}`)) remembered.set(`${kind} ${name}`, id);
  const taken = new Set([...byId.keys(), ...ledger.keys()]);
  const ids = new Map<string, string>();
  for (const key of [...keys].toSorted()) {
    const { id: given, name, kind, reading } = namingOf(key, byId);
    const id = given ?? remembered.get(`${kind} ${name}`) ?? freeId(reading, name, taken);
    taken.add(id);
    ids.set(key, id);
    ledger.set(id, { name, kind });
  }
  return { ids, ledger: Object.fromEntries([...ledger].toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

function namingOf(key: string, vocabulary: ReadonlyMap<string, Tag>): Naming {
  const space = key.indexOf(' ');
  const source = key.slice(0, space) as ItemTerm['source'];
  const term = key.slice(space + 1);
  const tag = source === 'vocabulary' ? vocabulary.get(term) : undefined;
  if (tag) return { id: tag.id, name: tag.name, kind: tag.kind, reading: tag.id };
  if (source === 'place') return placeNaming(term);
  const reading = /^\p{Script=Han}{3}$/u.test(term) ? asciiId(term).replaceAll('-', '') : asciiId(term);
  return { name: term, kind: source === 'organisation' || source === 'topic' ? source : 'place', reading };
}

/** 武川县 is wuchuan-xian; one of several 朝阳区 is named with its province: 朝阳区（北京市）. */
function placeNaming(code: string): Naming {
  const place = placeOf(code);
  if (!place) return { name: code, kind: 'place', reading: code };
  const { name, stem, namesakes } = place;
  const ending = name.slice(stem.length);
  const bare = [stem, ending]
    .filter((part) => part !== '')
    .map((part) => asciiId(part))
    .join('-');
  if (!namesakes) return { name, kind: 'place', reading: bare };
  const wider = placeOf(widerPlace(code) ?? '');
  return {
    name: wider ? `${name}（${wider.name}）` : name,
    kind: 'place',
    reading: wider ? `${asciiId(wider.stem)}-${bare}` : bare,
  };
}

/** Hexadecimal digits that tell names of one sound apart. */
const HASH_CHARS = 6;

function freeId(reading: string, name: string, taken: ReadonlySet<string>): string {
  const base = reading.slice(0, MAX_ASCII_ID_CHARS).replace(/-+$/u, '');
  if (!taken.has(base)) return base;
  const hash = createHash('sha256').update(name, 'utf8').digest('hex').slice(0, HASH_CHARS);
  return `${base.slice(0, MAX_ASCII_ID_CHARS - HASH_CHARS - 1).replace(/-+$/u, '')}-${hash}`;
}
