import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';

export interface FolderWatch {
  /** Watches these places from now on, whether there is something or not; those before are forgotten. */
  follow(places: readonly string[]): void;
  close(): void;
}

/**
 * Tells when something below some folders changes. Folders are watched, not files: an archive has a hundred times as many of
 * these, and systems allow only so many watches. Hidden files, such as locks, do not count. What changed is not told; whoever is called looks.
 *
 * @param onFailure called when a folder cannot be watched, for want of watches
 */
export function watchFolders(onChange: () => void, onFailure: (error: unknown) => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let followed: readonly string[] = [];
  const forget = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const add = (folder: string) => {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, (_, name) => {
        if (name?.startsWith('.') !== true) onChange();
      });
      // A folder that is removed, and may come again.
      watcher.on('error', () => forget(folder));
      watchers.set(folder, watcher);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') onFailure(error);
    }
  };
  return {
    follow(places) {
      followed = [...places];
      // The folder above tells when a place appears, and of a file, which editors replace.
      const wanted = new Set(followed.flatMap((place) => [dirname(place), ...foldersUnder(place)]));
      for (const folder of watchers.keys()) if (!wanted.has(folder)) forget(folder);
      for (const folder of wanted) add(folder);
    },
    close: () => {
      for (const folder of [...watchers.keys()]) forget(folder);
    },
  };
}

/** A folder and all below it; none for a file, or where there is nothing. */
function foldersUnder(folder: string): string[] {
  try {
    const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [folder, ...below.flatMap(({ name }) => foldersUnder(join(folder, name)))];
  } catch {
    return [];
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
