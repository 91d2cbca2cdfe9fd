import { row, rows } from './connection.ts';

/** An address that has moved: an alias page leads on. */
export interface Alias {
  from: string;
  to: string;
  title: string;
}

interface AliasRow {
  from_address: string;
  to_address: string;
  title: string;
}

/** Addresses that have moved, in the order of code points. `to` is always an address that is held. */
export function aliases(): Alias[] {
  return rows<AliasRow>(`${ALIAS_SQL} ORDER BY from_address`).map(aliasOf);
}

/** Where an address leads that has moved. @throws if it has not. */
export function alias(from: string): Alias {
  const found = row<AliasRow>(`${ALIAS_SQL} WHERE from_address = ?`, from);
  if (!found) throw new Error(`Nothing has moved from ${from}.`);
  return aliasOf(found);
}

const ALIAS_SQL = 'SELECT from_address, to_address, title FROM aliases';

function aliasOf({ from_address, to_address, title }: AliasRow): Alias {
  return { from: from_address, to: to_address, title };
}
