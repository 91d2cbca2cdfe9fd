import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** Where records are made and indexed; all that these modules import counts. */
const ENTRIES = ['scripts/build/search/write-shard.ts', 'src/catalog/search-records.ts', 'scripts/build/catalog-articles.ts'];

/** Imports of types alone change nothing. */
const IMPORT = /^(?:import|export)(?! type\b)[^;]*? from '(\.[^']+)';$/gmu;

/**
 * The hash of all that turns an article's file into an index: our modules, the exact versions of all packages, and the
 * version of Unicode, which folding asks.
 */
export function indexingCode(root: string = ROOT): string {
  const hash = createHash('sha256').update(`unicode ${process.versions.unicode}`);
  for (const file of indexingModules(root)) hash.update(`\n${file} ${sha256(join(root, file))}`);
  return hash.update(`\n${packagesOf(root)}`).digest('hex');
}

/** The exact packages of the project; its own name and version do not count. */
function packagesOf(root: string): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, object> };
  return JSON.stringify(Object.entries(lock.packages).filter(([path]) => path !== ''));
}

/** The modules that count, relative to the project, in the order of code units. */
export function indexingModules(root: string = ROOT): string[] {
  const found = new Set<string>();
  const waiting = ENTRIES.map((entry) => join(root, entry));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const folder = dirname(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) waiting.push(join(folder, path));
  }
  return [...found].map((file) => relative(root, file).replaceAll('\\', '/')).sort();
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
