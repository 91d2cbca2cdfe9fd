import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { filesUnder } from '../files.ts';

/** The folder of Backfile itself. */
const OWN_ROOT = resolve(import.meta.dirname, '../../..');
/** What decides the bytes of a page besides the catalog, within a project's folder: files, and folders with all that is in them. */
const PROJECT_PARTS = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];
const OWN_PARTS = ['src', 'scripts/build', 'scripts/fixity', 'package-lock.json'];
/** Letters of the hash that are kept: enough to never meet twice, short enough for a folder's name. */
const HASH_LENGTH = 32;

export interface CodeFacts {
  /** Folder of `astro.config.mjs`, `src/` and `public/`. */
  projectRoot: string;
  /** The online home that pages are told of. */
  site?: string;
}

/**
 * The hash of the program that makes the pages: paths and bytes of templates, styles, interface texts, queries and build code,
 * configuration, lockfile, the versions of Node and Astro, the online home. With another hash every page is rendered anew.
 */
export function codeHash({ projectRoot, site = '' }: CodeFacts): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([process.version, astroVersion(projectRoot), site]));
  const isOwn = existsSync(projectRoot) && realpathSync(projectRoot) === realpathSync(OWN_ROOT);
  addParts(hash, projectRoot, PROJECT_PARTS);
  addParts(hash, OWN_ROOT, isOwn ? OWN_PARTS.filter((part) => !PROJECT_PARTS.includes(part)) : OWN_PARTS);
  return hash.digest('hex').slice(0, HASH_LENGTH);
}

function addParts(hash: ReturnType<typeof createHash>, root: string, parts: readonly string[]): void {
  for (const part of parts) {
    const files = part.includes('.') ? [part].filter((file) => existsSync(join(root, file))) : filesUnder(root, part);
    for (const file of files) {
      const bytes = readFileSync(join(root, file));
      hash.update(`\n${file}\n${bytes.length}\n`).update(bytes);
    }
  }
}

/** The version of Astro that a project uses. */
export function astroVersion(projectRoot: string): string {
  const file = createRequire(join(projectRoot, 'astro.config.mjs')).resolve('astro/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
