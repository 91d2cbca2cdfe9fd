import { DatabaseSync } from 'node:sqlite';
import { type CatalogueStretch, catalogueBytes, type ShownNames } from './make-catalogue.ts';

/** Makes the catalogues of shards one after the other, in this process: it takes seconds for ten thousand articles. */
export function writeCatalogues<Stretch extends CatalogueStretch>(
  catalogFile: string,
  shards: readonly Stretch[],
  put: (shard: Stretch, bytes: Uint8Array) => void,
): void {
  if (shards.length === 0) return;
  const database = new DatabaseSync(catalogFile, { readOnly: true });
  try {
    const names: ShownNames = {
      tags: namesOf(database, `SELECT id, name FROM vocabulary WHERE kind = 'tags'`),
    };
    for (const shard of shards) put(shard, catalogueBytes(database, shard, names));
  } finally {
    database.close();
  }
}

function namesOf(database: DatabaseSync, sql: string): ReadonlyMap<string, string> {
  const found = database.prepare(sql).all() as unknown as { id: string; name: string }[];
  return new Map(found.map(({ id, name }) => [id, name]));
}
