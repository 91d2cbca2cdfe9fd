import { rows } from './connection.ts';
import type { Alias } from './types.ts';

/** Addresses that have moved, in the order of code points. `to` is always an address that is held. */
export function aliases(): Alias[] {
  const sql = 'SELECT from_address, to_address, title FROM aliases ORDER BY from_address';
  return rows<{ from_address: string; to_address: string; title: string }>(sql).map((each) => ({
    from: each.from_address,
    to: each.to_address,
    title: each.title,
  }));
}
