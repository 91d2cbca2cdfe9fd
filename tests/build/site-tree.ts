import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything in a folder, hidden or not, by path: a file by its hash, `folder` and `link` for what is none. */
export function treeOf(root: string, folder = ''): Map<string, string> {
  const tree = new Map<string, string>();
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) tree.set(path, 'link');
    else if (entry.isDirectory()) for (const [name, what] of treeOf(root, path).set(path, 'folder')) tree.set(name, what);
    else
      tree.set(
        path,
        createHash('sha256')
          .update(readFileSync(join(root, path)))
          .digest('hex'),
      );
  }
  return tree;
}

/** Paths that are not the same in both, sorted. */
export function differencesOf(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path)).sort();
}
