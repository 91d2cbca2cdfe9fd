import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Relative imports, and packages, of a module of this program. */
const IMPORT_PATTERN = /^(?:import|export)\s[^'"]*?from '([^']+)'|^\} from '([^']+)'/gmu;
/** Packages that those we import leave the work to. */
const HIDDEN_PACKAGES = ['micromark', 'zod', 'hast-util-to-html', 'mdast-util-from-markdown'];

/** A hash of all code that a module imports, ours and, by their versions, of packages; and of what runs it. */
export function codeHash(entry: string): string {
  const { modules, packages } = importsOf(entry);
  const hash = createHash('sha256');
  for (const file of [...modules].sort()) hash.update(readFileSync(file)).update('\0');
  for (const name of [...packages, ...HIDDEN_PACKAGES].sort()) hash.update(`${name} ${versionOf(name)}\0`);
  return hash.update(`node ${process.version} sqlite ${process.versions['sqlite'] ?? ''}`).digest('hex');
}

/** Every module that one leads to, itself among them, and the packages that they use. */
export function importsOf(entry: string): { modules: Set<string>; packages: Set<string> } {
  const modules = new Set([entry]);
  const packages = new Set<string>();
  for (const file of modules) {
    for (const [, plain, broken] of readFileSync(file, 'utf8').matchAll(IMPORT_PATTERN)) {
      const target = plain ?? broken ?? '';
      if (target.startsWith('.')) modules.add(join(dirname(file), target));
      else if (!target.startsWith('node:'))
        packages.add(
          target
            .split('/')
            .slice(0, target.startsWith('@') ? 2 : 1)
            .join('/'),
        );
    }
  }
  return { modules, packages };
}

function versionOf(name: string): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'node_modules', name, 'package.json');
    if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  }
  return 'none';
}
