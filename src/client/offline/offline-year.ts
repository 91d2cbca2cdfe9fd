import type { SearchShard } from '../../search/shards.ts';

/** `offline.json` of a year: how much there is to keep. */
export interface OfflineYear {
  newspaper: string;
  /** What the newspaper is called. */
  name: string;
  year: string;
  /** Changes with any file of the year. */
  version: string;
  /** How many files, and how many bytes all of them have. */
  files: number;
  bytes: number;
  /** Its entries in the list of search indexes. */
  shards: SearchShard[];
}

/** `offline-files.json` of a year: every file to keep, by path below the top folder, with its bytes and its SHA-256. */
export interface OfflineFiles {
  version: string;
  files: [path: string, bytes: number, hash: string][];
}

/** Reads `offline.json`. @throws when it is something else: a page that a server gives for a missing file, say */
export function readOfflineYear(json: unknown): OfflineYear {
  const { newspaper, name, year, version, files, bytes, shards } = record(json);
  const areTexts = [newspaper, name, year, version].every((text) => typeof text === 'string' && text !== '');
  if (!areTexts || !isCount(files) || !isCount(bytes) || !Array.isArray(shards)) throw new Error('This is no list of a year');
  return json as OfflineYear;
}

/** Reads `offline-files.json`. @throws when it is something else, or names a file outside the site */
export function readOfflineFiles(json: unknown): OfflineFiles {
  const { version, files } = record(json);
  if (typeof version !== 'string' || !Array.isArray(files)) throw new Error('This is no list of files');
  for (const entry of files as unknown[]) {
    const [path, bytes, hash] = Array.isArray(entry) ? (entry as unknown[]) : [];
    const isPath = typeof path === 'string' && /^[^/?#:\\][^?#:\\]*$/u.test(path) && !path.split('/').includes('..');
    if (!isPath || !isCount(bytes) || typeof hash !== 'string') throw new Error('A list of files names one that cannot be');
  }
  return { version, files: files as OfflineFiles['files'] };
}

function record(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
