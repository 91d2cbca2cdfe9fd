import type { Archive, Newspaper } from '../../../src/schemas/archive.ts';
import { articleFilePath, issueFilePath } from '../../../src/schemas/collection-path.ts';
import type { RightsItem } from '../../../src/schemas/rights.ts';
import type { Prepare } from '../statements.ts';
import type { Changes } from './changes.ts';
import { issueOf } from './links.ts';

/** A newspaper without what is said of the rights in single items: that is kept apart, so that a word on one touches no other page. */
export function withoutItems({ rights, ...newspaper }: Newspaper): Newspaper {
  if (rights === undefined) return newspaper;
  const { items: _, ...rest } = rights;
  return { ...newspaper, rights: rest };
}

interface ItemRow {
  address: string;
  is_told: number;
  data: string;
}

/**
 * Puts what is said of the rights in single items in place of what is held; issues that may show another entry are touched.
 *
 * @param told the archive as its editors wrote it
 * @param archive the same with an entry for each address that something has moved to
 * @returns files to be read again, by path: other text of them is withheld
 */
export function putRightsItems(books: { prepare: Prepare; changes: Changes }, told: Archive, archive: Archive): string[] {
  const { prepare, changes } = books;
  const written = new Set(told.newspapers.flatMap(({ rights }) => rights?.items ?? []));
  const held = prepare('SELECT DISTINCT newspaper FROM rights_items').all() as { newspaper: string }[];
  const items = new Map(held.map(({ newspaper }): [string, RightsItem[]] => [newspaper, []]));
  for (const { id, rights } of archive.newspapers) if (rights?.items) items.set(id, rights.items);
  const differ = [...items].flatMap(([newspaper, each]) => {
    return putItems(
      prepare,
      newspaper,
      each.map((item) => rowOf(item, written.has(item))),
    );
  });
  if (differ.length > 0) changes.any = true;
  for (const issue of new Set(differ.flatMap(({ address }) => issuesNamed(prepare, address)))) changes.issue(issue);
  const withheld = differ.filter(({ data }) => (JSON.parse(data) as Partial<RightsItem>).withhold !== undefined);
  const issues = new Set(withheld.flatMap(({ address }) => issuesNamed(prepare, address)));
  return [...new Set([...issues].flatMap((issue) => [issue, ...linkedWith(prepare, issue)]))].flatMap((issue) =>
    filesOfIssue(prepare, issue),
  );
}

function rowOf({ address, ...fields }: RightsItem, isTold: boolean): ItemRow {
  return { address, is_told: isTold ? 1 : 0, data: JSON.stringify(fields) };
}

/** @returns entries that came, went, or may stand in another order */
function putItems(prepare: Prepare, newspaper: string, now: readonly ItemRow[]): ItemRow[] {
  const columns = 'address, is_told, data';
  const held = prepare(`SELECT ${columns} FROM rights_items WHERE newspaper = ? ORDER BY position`).all(newspaper);
  const old = held as unknown as ItemRow[];
  const [before, after] = [old, now].map((rows) => rows.map(({ address, is_told, data }) => `${address} ${is_told} ${data}`)) as [
    string[],
    string[],
  ];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (start === before.length && start === after.length) return [];
  prepare('DELETE FROM rights_items WHERE newspaper = ?').run(newspaper);
  const add = prepare(`INSERT INTO rights_items (newspaper, position, ${columns}) VALUES (?, ?, ?, ?, ?)`);
  now.forEach((row, position) => {
    add.run(newspaper, position, row.address, row.is_told, row.data);
  });
  // Those before and after keep their order, among each other and to these.
  return [...old.slice(start, old.length - end), ...now.slice(start, now.length - end)];
}

/** The issue of an address, and those of articles that once stood there. */
function issuesNamed(prepare: Prepare, address: string): string[] {
  const sql = `SELECT DISTINCT to_address FROM moves WHERE from_address = ?1
    UNION SELECT to_address FROM moves WHERE from_address > ?1 || '/' AND from_address < ?1 || '0'`;
  const moved = prepare(sql).all(address) as { to_address: string }[];
  return [address, ...moved.map(({ to_address }) => to_address)].flatMap((each) => issueOf(each) ?? []);
}

/** Issues that have another part of a story of this one. */
function linkedWith(prepare: Prepare, issue: string): string[] {
  const sql = `SELECT issue AS address FROM links WHERE target = ?1
    UNION SELECT target FROM links WHERE issue = ?1 AND target NOT LIKE '#%'`;
  return prepare(sql)
    .all(issue)
    .map(({ address }) => String(address));
}

function filesOfIssue(prepare: Prepare, issue: string): string[] {
  const path = articleFilePath(`${issue}/p01/a01`);
  const folder = path.slice(0, path.lastIndexOf('/'));
  const found = prepare('SELECT name FROM files WHERE folder = ?').all(folder);
  return [issueFilePath(issue), ...found.map(({ name }) => `${folder}/${String(name)}`)];
}
