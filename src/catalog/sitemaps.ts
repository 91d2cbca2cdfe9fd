import { rows } from './connection.ts';
import { ARTICLE_MODIFIED_SQL, PAGE_MODIFIED_SQL } from './modified.ts';
import type { ListKind } from './types/list.ts';

/** How many addresses a newspaper's year has: its issues, their pages and articles. */
export interface YearHolding {
  newspaper: string;
  /** `2024`, or `undated`. */
  year: string;
  addresses: number;
}

/** An address with the day of its latest correction, where it has one. */
export interface HeldAddress {
  address: string;
  modified?: string;
}

/** Years that are held, `undated` among them, by newspaper and then oldest first. */
export function yearHoldings(): YearHolding[] {
  return rows<YearHolding>(`${HOLDING_SQL} GROUP BY i.newspaper, i.year ORDER BY n.position, i.year = 'undated', i.year`).map(
    (each) => ({ ...each }),
  );
}

/** One year; `undefined` if nothing of it is held. */
export function yearHolding(newspaper: string, year: string): YearHolding | undefined {
  const sql = `${HOLDING_SQL} WHERE i.newspaper = ? AND i.year = ? GROUP BY i.newspaper, i.year`;
  const [found] = rows<YearHolding>(sql, newspaper, year);
  return found && { ...found };
}

const HOLDING_SQL = `
  SELECT i.newspaper, i.year, sum(1 + i.articles + (SELECT count(*) FROM pages p WHERE p.issue = i.address)) AS addresses
  FROM issues i JOIN newspapers n ON n.id = i.newspaper`;

/**
 * Addresses of a year, oldest issue first: each issue, its pages, its articles. An issue counts as modified with its pages.
 *
 * @param from how many to leave out at the beginning
 */
export function addressesOfYear(newspaper: string, year: string, from: number, count: number): HeldAddress[] {
  const held = 'FROM issues i';
  const chosen = 'WHERE i.newspaper = ?1 AND i.year = ?2';
  const found = rows<{ address: string; modified: string | null }>(
    `SELECT address, modified FROM (
       SELECT i.sort_key AS issue, 0 AS step, 0 AS place, '' AS item, i.address,
         (SELECT max(${PAGE_MODIFIED_SQL}) FROM pages p WHERE p.issue = i.address) AS modified ${held} ${chosen}
       UNION ALL SELECT i.sort_key, 1, p.sequence, p.address, p.address, ${PAGE_MODIFIED_SQL}
         ${held} JOIN pages p ON p.issue = i.address ${chosen}
       UNION ALL SELECT i.sort_key, 2, 0, a.sort_key, a.address, ${ARTICLE_MODIFIED_SQL}
         ${held} JOIN articles a ON a.issue = i.address ${chosen}
     ) ORDER BY issue, step, place, item LIMIT ?3 OFFSET ?4`,
    newspaper,
    year,
    count,
    from,
  );
  return found.map(({ address, modified }) => ({ address, ...(modified === null ? {} : { modified }) }));
}

/** Every list with how many articles it has, by family and id. */
export function listSizes(): { kind: ListKind; id: string; articles: number }[] {
  const found = rows<{ kind: ListKind; id: string; articles: number }>('SELECT kind, id, articles FROM lists ORDER BY kind, id');
  return found.map((each) => ({ ...each }));
}
