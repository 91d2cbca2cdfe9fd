import type { Checksum } from '../checksums.ts';
import { decode } from '../checksums.ts';
import { FixityError } from '../fixity-error.ts';
import { type Holding, readHeld } from '../held/holding.ts';
import { ListedPaths } from '../paths.ts';
import type { Claim } from './claim.ts';

/** Lists what a folder of exports of one kind holds, as `backfile export` writes it. */
export const EXPORT_LIST = 'index.json';

/**
 * What a folder of exports says of itself: one kind, or a folder with a folder for each kind.
 *
 * @returns nothing if there are none
 * @throws FixityError if a list of exports cannot be read
 */
export async function exportsClaim(holding: Holding): Promise<Claim | undefined> {
  const lists = holding.entries.map(({ path }) => path).filter((path) => /^(?:[^/]+\/)?index\.json$/u.test(path));
  if (lists.length === 0) return undefined;
  const files: Checksum[] = [];
  for (const list of lists) {
    const paths = new ListedPaths(list);
    filesOf((await readHeld(holding, list)) ?? new Uint8Array(), list).forEach(({ name, sha256 }, place) => {
      const path = list.slice(0, -EXPORT_LIST.length) + name;
      paths.add(path, place + 1);
      files.push({ path, hash: sha256 });
    });
  }
  return { list: lists.join(', '), algorithm: 'sha256', files, own: new Set(lists) };
}

interface ListedFile {
  name: string;
  bytes: number;
  sha256: string;
}

/** Files of all parts; a file that two parts share is told once by the writer. */
function filesOf(content: Uint8Array, list: string): ListedFile[] {
  try {
    const { parts } = JSON.parse(decode(content, list)) as { parts: { files: unknown[] }[] };
    return parts.flatMap(({ files }) => files.map(checked));
  } catch (cause) {
    throw new FixityError('exports-list', { list }, cause);
  }
}

function checked(file: unknown): ListedFile {
  const { name, bytes, sha256 } = file as Partial<Record<keyof ListedFile, unknown>>;
  const isWhole = typeof name === 'string' && Number.isSafeInteger(bytes) && typeof sha256 === 'string';
  if (!isWhole || !/^[0-9a-f]{64}$/u.test(sha256)) throw new TypeError(`This names no file: ${JSON.stringify(file)}`);
  return { name, bytes: Number(bytes), sha256 };
}
