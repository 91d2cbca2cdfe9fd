import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Gives the prepared statement for a piece of SQL, compiled once. */
export type Prepare = (sql: string) => StatementSync;

export function preparing(database: DatabaseSync): Prepare {
  const known = new Map<string, StatementSync>();
  return (sql) => {
    const statement = known.get(sql) ?? database.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
}
