import { rows } from './connection.ts';
import type { ListFigures, ListKind } from './types/list.ts';

/**
 * What the articles of a list add up to, for its front page. All of it comes from the list's own entries, so that a change of
 * the list is what changes it; but for the names of those who signed with a person (see `signingWith` of the sync).
 */
export function listFigures(kind: ListKind, id: string): ListFigures {
  const counts = rows<{ newspaper: string; year: string; articles: number }>(
    `SELECT newspaper, substr(sort_key, 1, 4) AS year, count(*) AS articles FROM list_entries WHERE kind = ? AND list = ?
     GROUP BY newspaper, year ORDER BY year, newspaper`,
    kind,
    id,
  );
  const newspapers = new Map<string, number>();
  const years = new Map<string, number>();
  for (const { newspaper, year, articles } of counts) {
    newspapers.set(newspaper, (newspapers.get(newspaper) ?? 0) + articles);
    years.set(year, (years.get(year) ?? 0) + articles);
  }
  const undated = years.get(NO_YEAR) ?? 0;
  years.delete(NO_YEAR);
  return {
    years: [...years].map(([year, articles]) => ({ year, articles })),
    ...(undated === 0 ? {} : { undated }),
    newspapers: [...newspapers].map(([newspaper, articles]) => ({ id: newspaper, articles })),
    ...(kind === 'people' ? { roles: rolesOf(kind, id), signedWith: signedWith(id) } : {}),
    ...(kind === 'columns' && isSeries(id) ? { isSeries: true } : {}),
  };
}

/** Of the sort keys of what is undated. */
const NO_YEAR = '0000';

/** Roles as printed, the commonest first; entries without one are left out. */
function rolesOf(kind: ListKind, id: string): { role: string; articles: number }[] {
  const sql = `SELECT role, count(*) AS articles FROM list_entries WHERE kind = ? AND list = ? AND role IS NOT NULL
    GROUP BY role ORDER BY articles DESC, role`;
  return rows<{ role: string; articles: number }>(sql, kind, id).map((each) => ({ ...each }));
}

/** People whose names stand in the same bylines, those of most articles first. */
function signedWith(id: string): { id: string; name: string; articles: number }[] {
  return rows<{ id: string; name: string; articles: number }>(
    `SELECT o.list AS id, l.name, count(*) AS articles
     FROM list_entries e JOIN list_entries o ON o.article = e.article AND o.kind = 'people' AND o.list <> e.list
       JOIN lists l ON l.kind = 'people' AND l.id = o.list
     WHERE e.kind = 'people' AND e.list = ? GROUP BY o.list ORDER BY articles DESC, o.list`,
    id,
  ).map((each) => ({ ...each }));
}

/** A title that most of its articles print as that of a series is one. */
function isSeries(id: string): boolean {
  const sql = `SELECT role, count(*) AS articles FROM list_entries WHERE kind = 'columns' AND list = ? GROUP BY role`;
  const counts = new Map(rows<{ role: string; articles: number }>(sql, id).map(({ role, articles }) => [role, articles]));
  return (counts.get('series') ?? 0) > (counts.get('column') ?? 0);
}
