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
  /** Years of newspapers of which only the calendar may, `ribao/2024`. */
  years: string[];
  /** `tags/buses`, with the number of the oldest slice that may; 0 where all may. */
  lists: { address: string; fromSlice: number }[];
}

/** What has changed since a generation. */
export function touchedSince(generation: number): Touched {
  const found = rows<{ scope: string; id: string }>(
    'SELECT scope, id FROM touched WHERE generation > ? ORDER BY scope, id',
    generation,
  );
  const idsOf = (scope: string) => found.filter((each) => each.scope === scope).map(({ id }) => id);
  const lists = idsOf('list').map((address) => ({ address, fromSlice: oldestSlice(address, generation) }));
  return { all: idsOf('all').length > 0, issues: idsOf('issue'), years: idsOf('year'), lists };
}

/** The slice before the changed one tells whether another follows, so it may change too. */
function oldestSlice(address: string, generation: number): number {
  const noted = row<{ notes: number; shown: string | null }>(
    `SELECT count(*) AS notes, min(shown_from) AS shown FROM list_changes WHERE list = ? AND generation > ?`,
    address,
    generation,
  );
  const oldest = row<{ generation: number | null }>('SELECT min(generation) AS generation FROM list_changes');
  // Of generations that are no longer noted nothing is known.
  if (!noted?.shown || (oldest?.generation ?? 0) > generation + 1) return 0;
  const [kind = '', id = ''] = address.split('/');
  const slice = row<{ number: number | null }>(
    'SELECT max(number) AS number FROM list_slices WHERE kind = ? AND list = ? AND first_key <= ?',
    kind,
    id,
    noted.shown,
  );
  return Math.max(0, (slice?.number ?? 0) - 1);
}
