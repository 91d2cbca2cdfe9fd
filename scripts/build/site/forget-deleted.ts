import { join } from 'node:path';
import { entryAt } from '../files.ts';
import { FIXITY_STATE } from './fixity.ts';
import type { Manifest } from './manifest.ts';

/** Of what is to be deleted some may be gone already: by a build that was killed then, or by hand. No list of files may name it any more. */
export function forgetDeleted(dir: string, { database, together }: Manifest): void {
  const orphans = database.prepare('SELECT path FROM files WHERE is_orphan = 1').all() as { path: string }[];
  const gone = orphans.filter(({ path }) => entryAt(join(dir, path)) === undefined);
  if (gone.length === 0) return;
  const forget = database.prepare('DELETE FROM files WHERE path = ?');
  together(() => {
    for (const { path } of gone) forget.run(path);
    database.prepare('DELETE FROM state WHERE name = ?').run(FIXITY_STATE);
  });
}
