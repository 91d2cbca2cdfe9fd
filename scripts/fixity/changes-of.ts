import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Changes, changesBetween } from './changes.ts';
import { type Checksum, readChecksums } from './checksums.ts';
import { FixityError } from './fixity-error.ts';
import { entriesUnder, readPlainFile } from './held/folder.ts';
import { MAX_LIST_BYTES } from './held/holding.ts';
import { MANIFEST } from './names.ts';
import { hashOf } from './verify/check-holding.ts';
import { isAddress, siteAddress } from './web/site-address.ts';
import { WEB_DEFAULTS, type WebOptions, WebSite } from './web/web-site.ts';

/** What a state holds, and which state of the archive it says it is. */
interface State {
  files: Checksum[];
  corpus?: string;
}

/** Where a site says which state of the archive it shows. */
export const CORPUS_FILE = 'search/shards.json';
const MAX_CORPUS_BYTES = 64 * 1024 * 1024;

/**
 * Compares two states of an archive, each a folder, its `SHA256SUMS`, or the address of a site. A folder without a list is read whole.
 *
 * @throws FixityError if there is no such state, or its list cannot be read
 */
export async function changesOf(old: string, fresh: string, web: Partial<WebOptions> = {}): Promise<Changes> {
  const [before, after] = [await readState(old, web), await readState(fresh, web)];
  return changesBetween(before.files, after.files, {
    ...(before.corpus === undefined ? {} : { old: before.corpus }),
    ...(after.corpus === undefined ? {} : { new: after.corpus }),
  });
}

/** Which state of the archive a site's folder shows, where it has a search. */
export function corpusOfFolder(folder: string): string | undefined {
  return corpusOfFile(join(folder, CORPUS_FILE));
}

/** What such a file says; nothing where there is none. */
export function corpusOfFile(file: string): string | undefined {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? corpusIn(readFileSync(file)) : undefined;
}

async function readState(place: string, web: Partial<WebOptions>): Promise<State> {
  if (isAddress(place)) return readSite(place, { ...WEB_DEFAULTS, ...web });
  const found = statSync(place, { throwIfNoEntry: false });
  if (found?.isFile()) return { files: readList(readFileSync(place)) };
  if (!found?.isDirectory()) throw new FixityError('place-missing', { where: place });
  const corpus = corpusOfFolder(place);
  const list = join(place, MANIFEST);
  const isListed = statSync(list, { throwIfNoEntry: false })?.isFile() === true;
  return {
    files: isListed ? readList(readFileSync(list)) : await hashFolder(place),
    ...(corpus === undefined ? {} : { corpus }),
  };
}

async function readSite(address: string, options: WebOptions): Promise<State> {
  const site = new WebSite(siteAddress(address), options);
  try {
    const files = readList(await site.read(MANIFEST, MAX_LIST_BYTES));
    if (!files.some(({ path }) => path === CORPUS_FILE)) return { files };
    const corpus = corpusIn(await site.read(CORPUS_FILE, MAX_CORPUS_BYTES));
    return { files, ...(corpus === undefined ? {} : { corpus }) };
  } finally {
    site.close();
  }
}

async function hashFolder(folder: string): Promise<Checksum[]> {
  const files: Checksum[] = [];
  for (const { path, bytes } of await entriesUnder(folder, '')) {
    if (bytes !== undefined) files.push({ path, hash: await hashOf(readPlainFile(join(folder, path)), 'sha256') });
  }
  return files;
}

const readList = (content: Uint8Array) => readChecksums(content, { list: MANIFEST, digits: 64 });

function corpusIn(content: Uint8Array): string | undefined {
  try {
    const { corpus } = JSON.parse(new TextDecoder().decode(content)) as { corpus?: unknown };
    return typeof corpus === 'string' && /^[0-9a-f]{1,64}$/u.test(corpus) ? corpus : undefined;
  } catch {
    // A damaged file is told by `verify`; which files differ can be said all the same.
    return undefined;
  }
}
