import { FixityError } from './fixity-error.ts';
import { STAGING } from './names.ts';
import type { FixityCode } from './texts/index.ts';

const CONTROL_PATTERN = /[\p{Cc}\u2028\u2029]/u;

/**
 * What forbids a path to stand in a list: it must lie below the folder that the list is in, on every system. The list may come from
 * anybody, and what it names is opened, and by a pull written.
 *
 * @returns the code of the fault, or nothing if there is none
 */
export function pathFault(path: string): FixityCode | undefined {
  if (path === '') return 'path-empty';
  if (path.includes('\0')) return 'path-nul';
  if (CONTROL_PATTERN.test(path)) return 'path-control';
  if (path.includes('\\')) return 'path-backslash';
  if (path.startsWith('/')) return 'path-absolute';
  const segments = path.split('/');
  if (segments.some((segment) => /^[A-Za-z]:/u.test(segment))) return 'path-drive';
  if (segments.includes('..')) return 'path-parent';
  if (segments.some((segment) => segment === '' || segment === '.')) return 'path-segment';
  if (segments[0]?.toLowerCase() === STAGING) return 'path-staging';
  return undefined;
}

/** The paths of one list, which must not get in each other's way on any system. */
export class ListedPaths {
  readonly #list: string;
  /** As written, by how a system that ignores case knows them. */
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  /** @param list its name, for messages */
  constructor(list: string) {
    this.#list = list;
  }

  /**
   * @param line where it stands, from 1
   * @throws FixityError if it is unsafe, was there before, or differs from another in case alone
   */
  add(path: string, line: number): void {
    const fault = pathFault(path);
    if (fault) this.#refuse(fault, path, line);
    const key = keyOf(path);
    const twin = this.#files.get(key);
    if (twin !== undefined) this.#refuse(twin === path ? 'path-twice' : 'path-case', path, line, twin);
    if (this.#folders.has(key)) this.#refuse('path-folder', path, line);
    this.#files.set(key, path);
    this.#addFolders(path, line);
  }

  #addFolders(path: string, line: number): void {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      const key = keyOf(folder);
      if (this.#files.has(key)) this.#refuse('path-folder', folder, line);
      const twin = this.#folders.get(key);
      if (twin === folder) return;
      if (twin !== undefined) this.#refuse('path-case', path, line, twin);
      this.#folders.set(key, folder);
    }
  }

  #refuse(code: FixityCode, path: string, line: number, other = ''): never {
    throw new FixityError(code, { list: this.#list, line: String(line), path, other });
  }
}

/** Some systems hold é as one character, some as two; some hold A and a for the same. */
function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
