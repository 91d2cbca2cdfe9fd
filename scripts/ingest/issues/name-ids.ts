import { createHash } from 'node:crypto';
import type { LedgerIds } from '../../../src/schemas/ledger.ts';
import type { PersonAlias } from '../../../src/schemas/vocabulary.ts';
import { asciiId, MAX_ASCII_ID_CHARS } from '../../model/ascii-id.ts';
import type { AddressedItem } from '../../model/issue-draft.ts';
import { namesInUse } from './confirmed-people.ts';

/** Hexadecimal digits that tell names of one sound apart. */
const HASH_CHARS = 6;

/**
 * Gives every person, column title and series an id for its address. Names that the ledger knows keep theirs; new ones
 * get their reading, and a short hash of the name where another name has that already (张伟 and 章炜 are two people).
 */
export function giveNameIds(
  items: readonly AddressedItem[],
  known: LedgerIds,
  confirmed: readonly PersonAlias[] = [],
): LedgerIds {
  const printed = items.flatMap(({ item }) => item.people);
  const people = [...printed, ...namesInUse(confirmed, new Set(printed))];
  const columns = items.flatMap(({ item }) => item.columns);
  return { people: extend(known.people, people), columns: extend(known.columns, columns) };
}

function extend(known: Record<string, string>, names: readonly string[]): Record<string, string> {
  const ids = new Map(Object.entries(known));
  const taken = new Set(ids.values());
  for (const name of [...new Set(names)].toSorted()) {
    if (ids.has(name)) continue;
    const id = freeId(name, taken);
    ids.set(name, id);
    taken.add(id);
  }
  return Object.fromEntries([...ids].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  const reading = asciiId(name);
  if (!taken.has(reading)) return reading;
  const hash = createHash('sha256').update(name, 'utf8').digest('hex').slice(0, HASH_CHARS);
  return `${reading.slice(0, MAX_ASCII_ID_CHARS - HASH_CHARS - 1).replace(/-+$/u, '')}-${hash}`;
}

/** ——《重走澜河》系列报道之二 belongs to 《重走澜河》系列报道; all parts share one address. */
export function seriesName(text: string): string {
  const bare = text
    .replace(/^[—–－-]+\s*/u, '')
    .replace(/(?:之|[（(]?第?)?\s*[一二三四五六七八九十\d①-⑳]+\s*(?:篇|期)?[）)]?$/u, '');
  return bare === '' ? text : bare;
}
