import type { Checksum } from './checksums.ts';
import { CHANGE_LIST, CHANGES_FOLDER, FILE_LIST, HARVEST_FOLDER, MANIFEST, SIGNATURE } from './names.ts';

/** How two states of an archive differ, file by file, by content. Paths are in the order of bytes. */
export interface Changes {
  /** Which releases these are, where they are any. */
  release?: { old?: NamedRelease; new?: NamedRelease };
  /** Which states these are, where they say so. */
  corpus?: { old?: string; new?: string };
  added: string[];
  changed: string[];
  removed: string[];
  /** The same bytes under another path; what is here is in no other list. */
  moved: { from: string; to: string }[];
}

/** A state that the editor has declared, and the day that was given. */
export interface NamedRelease {
  name: string;
  date: string;
}

const LISTS: ReadonlySet<string> = new Set([MANIFEST, SIGNATURE, FILE_LIST, CHANGE_LIST]);

/** Lists of files: they differ whenever anything does, and some of them hold this very answer. */
function isList(path: string): boolean {
  return LISTS.has(path) || path.startsWith(`${CHANGES_FOLDER}/`) || path.startsWith(`${HARVEST_FOLDER}/`);
}

/** Compares two states. Where several files with the same bytes moved, the first goes to the first. */
export function changesBetween(
  old: Iterable<Checksum>,
  fresh: Iterable<Checksum>,
  corpus: { old?: string; new?: string } = {},
): Changes {
  const [before, after] = [byPath(old), byPath(fresh)];
  const gone = sorted([...before.keys()].filter((path) => !after.has(path)));
  const come = sorted([...after.keys()].filter((path) => !before.has(path)));
  const moved = movesAmong(gone, come, before, after);
  const [left, arrived] = [new Set(moved.map(({ from }) => from)), new Set(moved.map(({ to }) => to))];
  return {
    ...(Object.keys(corpus).length > 0 ? { corpus } : {}),
    added: come.filter((path) => !arrived.has(path)),
    changed: sorted([...after].filter(([path, hash]) => (before.get(path) ?? hash) !== hash).map(([path]) => path)),
    removed: gone.filter((path) => !left.has(path)),
    moved,
  };
}

/** As a file: JSON, the same for the same states. */
export function changesText({ release, corpus, added, changed, removed, moved }: Changes): string {
  const states = { ...(release ? { release } : {}), ...(corpus ? { corpus } : {}) };
  return `${JSON.stringify({ ...states, added, changed, removed, moved }, null, 1)}\n`;
}

type Hashes = ReadonlyMap<string, string>;

function movesAmong(gone: readonly string[], come: readonly string[], before: Hashes, after: Hashes): Changes['moved'] {
  const places = new Map<string, string[]>();
  for (const path of come) {
    const hash = after.get(path) ?? '';
    const same = places.get(hash);
    if (same) same.push(path);
    else places.set(hash, [path]);
  }
  return gone.flatMap((from) => {
    const to = places.get(before.get(from) ?? '')?.shift();
    return to === undefined ? [] : [{ from, to }];
  });
}

function byPath(entries: Iterable<Checksum>): Hashes {
  return new Map([...entries].filter(({ path }) => !isList(path)).map(({ path, hash }) => [path, hash]));
}

function sorted(paths: string[]): string[] {
  return paths.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
