import { withholds } from '../../../src/rights/rights-of.ts';
import type { Archive, Newspaper } from '../../../src/schemas/archive.ts';
import type { Prepare } from '../statements.ts';
import { changeNote } from './reports.ts';

/** What is said of an address holds for the one that it has moved to: the archive with an entry for each of those, too. */
export function withMovedItems(prepare: Prepare, archive: Archive): Archive {
  const newspapers = archive.newspapers.map((paper): Newspaper => {
    const { items } = paper.rights ?? {};
    if (items === undefined) return paper;
    const all = items.flatMap((item) => [item, ...homesOf(prepare, item.address).map((address) => ({ ...item, address }))]);
    return { ...paper, rights: { ...paper.rights, items: all } };
  });
  return { ...archive, newspapers };
}

/**
 * Files of newspapers of which something else is withheld than at the last sync, by path: all of them, since their rows do not tell
 * what was left out.
 */
export function filesWithOtherRights(prepare: Prepare, { newspapers }: Archive): string[] {
  const held = prepare(`SELECT name FROM meta WHERE name LIKE 'withheld of %'`).all() as { name: string }[];
  const ids = new Set([...newspapers.map(({ id }) => id), ...held.map(({ name }) => name.slice('withheld of '.length))]);
  return [...ids].flatMap((id) => {
    const paper = newspapers.find((each) => each.id === id);
    return changeNote(prepare, `withheld of ${id}`, withheldOf(paper)) ? filesOf(prepare, id) : [];
  });
}

/** All addresses that one has moved to since, as ledgers tell. */
function homesOf(prepare: Prepare, address: string): string[] {
  const rows = prepare(
    `WITH RECURSIVE home (address) AS (
       SELECT to_address FROM moves WHERE from_address = :address AND source LIKE 'ledger/%'
       UNION SELECT m.to_address FROM moves m JOIN home h ON m.from_address = h.address WHERE m.source LIKE 'ledger/%')
     SELECT address FROM home WHERE address <> :address ORDER BY address`,
  ).all({ address }) as { address: string }[];
  return rows.map((row) => row.address);
}

function withheldOf(paper: Newspaper | undefined): string {
  if (!paper?.rights || !withholds(paper)) return 'nothing';
  const { withhold, periods = [], items = [] } = paper.rights;
  return JSON.stringify([
    withhold,
    periods.map((period) => [period.from, period.to, period.withhold]),
    items.map((item) => [item.address, item.withhold]),
  ]);
}

function filesOf(prepare: Prepare, newspaper: string): string[] {
  const sql = `SELECT folder, name FROM files WHERE folder LIKE :issues OR folder LIKE :articles`;
  const rows = prepare(sql).all({ issues: `issues/${newspaper}/%`, articles: `articles/${newspaper}/%` });
  return rows.map(({ folder, name }) => `${String(folder)}/${String(name)}`);
}
