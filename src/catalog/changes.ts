import { row, rows } from './connection.ts';

/** Which catalog this is, and how often it has changed. */
export interface CatalogState {
  /** Another one for each catalog that was made anew. */
  id: string;
  generation: number;
}

export function catalogState(): CatalogState {
  const fact = (name: string) => row<{ value: string | number }>('SELECT value FROM meta WHERE name = ?', name)?.value;
  return { id: String(fact('catalog_id')), generation: Number(fact('generation')) };
}

/** What may show something else than it did in a generation; both also name what is gone. */
export interface Touched {
  /** Everything may. */
  all: boolean;
  /** Addresses of issues. */
  issues: string[];
  /** `tags/buses`. */
  lists: string[];
}

/** What has changed since a generation. */
export function touchedSince(generation: number): Touched {
  const found = rows<{ scope: string; id: string }>(
    'SELECT scope, id FROM touched WHERE generation > ? ORDER BY scope, id',
    generation,
  );
  const idsOf = (scope: string) => found.filter((each) => each.scope === scope).map(({ id }) => id);
  return { all: idsOf('all').length > 0, issues: idsOf('issue'), lists: idsOf('list') };
}
