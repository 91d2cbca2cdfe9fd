import { withholds } from '../../../src/rights/rights-of.ts';
import type { Archive, Newspaper } from '../../../src/schemas/archive.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Prepare } from '../statements.ts';
import type { Books } from './put-articles.ts';
import { changeNote, noteOf } from './reports.ts';

const OPEN_REPRINTS = 'open reprints';

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
 * Files of newspapers of which something else is withheld than at the last sync, as a whole or by period, by path: all of them, since
 * their rows do not tell what was left out. For single items see `putRightsItems`.
 */
export function filesWithOtherRights(prepare: Prepare, { newspapers }: Archive): string[] {
  const held = prepare(`SELECT name FROM meta WHERE name LIKE 'withheld of %'`).all() as { name: string }[];
  const ids = new Set([...newspapers.map(({ id }) => id), ...held.map(({ name }) => name.slice('withheld of '.length))]);
  return [...ids].flatMap((id) => {
    const paper = newspapers.find((each) => each.id === id);
    return changeNote(prepare, `withheld of ${id}`, withheldOf(paper)) ? filesOf(prepare, id) : [];
  });
}

/** What is probably not as the editor meant it: entries for what is not held, and texts of which another printing stays in the open. */
export function problemsOfRights({ prepare, changes }: Books, { newspapers }: Archive): Diagnostic[] {
  const told = newspapers.flatMap(({ rights }) => (rights?.items ?? []).map(({ address }) => address));
  const unknown = [...new Set(told)].filter((address) => !isKnown(prepare, address));
  const source = { file: 'archive.yml' };
  // All articles are asked, so only after a change.
  if (changes.any) changeNote(prepare, OPEN_REPRINTS, JSON.stringify(newspapers.some(withholds) ? openReprints(prepare) : []));
  const ofReprints = JSON.parse(noteOf(prepare, OPEN_REPRINTS) ?? '[]') as { address: string; other: string }[];
  return [
    ...unknown.map((address) => diagnose('rights-address-unknown', source, { address })),
    ...ofReprints.map((values) => diagnose('rights-reprint-open', source, values)),
  ];
}

/** Held, or once the address of something. */
function isKnown(prepare: Prepare, address: string): boolean {
  const found = prepare(
    `SELECT 1 FROM articles WHERE address = :address UNION ALL SELECT 1 FROM pages WHERE address = :address
     UNION ALL SELECT 1 FROM issues WHERE address = :address UNION ALL SELECT 1 FROM moves WHERE from_address = :address LIMIT 1`,
  ).get({ address });
  return found !== undefined;
}

function openReprints(prepare: Prepare): { address: string; other: string }[] {
  const rows = prepare(
    `SELECT a.address AS address, o.address AS other FROM articles a JOIN bodies b ON b.id = a.id
       JOIN json_each(b.data, '$.reprints') r JOIN articles o ON o.address = r.value
     WHERE json_extract(a.summary, '$.withheld') AND NOT coalesce(json_extract(o.summary, '$.withheld'), 0)
     ORDER BY a.newspaper, a.sort_key, o.newspaper, o.sort_key`,
  ).all();
  return rows.map(({ address, other }) => ({ address: String(address), other: String(other) }));
}

/** All addresses that one has moved to since, as ledgers tell; what has gone without a successor moves to its newspaper, which is none. */
function homesOf(prepare: Prepare, address: string): string[] {
  const rows = prepare(
    `WITH RECURSIVE home (address) AS (
       SELECT to_address FROM moves WHERE from_address = :address AND source LIKE 'ledger/%'
       UNION SELECT m.to_address FROM moves m JOIN home h ON m.from_address = h.address WHERE m.source LIKE 'ledger/%')
     SELECT address FROM home WHERE address <> :address ORDER BY address`,
  ).all({ address }) as { address: string }[];
  return rows.map((row) => row.address).filter((home) => home.includes('/'));
}

function withheldOf(paper: Newspaper | undefined): string {
  const { withhold, periods = [] } = paper?.rights ?? {};
  if (withhold !== true && periods.every((period) => period.withhold !== true)) return 'nothing';
  return JSON.stringify([withhold, periods.map((period) => [period.from, period.to, period.withhold])]);
}

function filesOf(prepare: Prepare, newspaper: string): string[] {
  const sql = `SELECT folder, name FROM files WHERE folder LIKE :issues OR folder LIKE :articles`;
  const rows = prepare(sql).all({ issues: `issues/${newspaper}/%`, articles: `articles/${newspaper}/%` });
  return rows.map(({ folder, name }) => `${String(folder)}/${String(name)}`);
}
