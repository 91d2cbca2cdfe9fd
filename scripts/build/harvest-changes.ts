import type { ReleaseChanges } from '../../src/schemas/release.ts';
import { changeListPath } from '../../src/site/addresses.ts';
import { type ChangedFile, changeListXml, type DatedChanges } from '../../src/site/resource-sync.ts';
import { DOWNLOADS } from './site/held-files.ts';
import type { SiteReleases } from './site-releases.ts';

/** Files in a list, at most, as in a sitemap. */
export const LIST_SIZE = 50_000;

/**
 * Tells harvesters what each release but the first changed, in the order of the releases.
 *
 * @param put is given path and text of each list
 */
export function* putChanges(
  home: string,
  book: SiteReleases,
  put: (path: string, text: string) => void,
): Generator<DatedChanges> {
  for (const [place, release] of book.releases.entries()) {
    const [before, changes] = [book.releases[place - 1], book.changesOf(release)];
    if (before === undefined || changes === undefined) continue;
    const files = changedFiles(changes);
    // A release that changed downloads alone has a list too, and it is empty.
    for (let from = 0; from === 0 || from < files.length; from += LIST_SIZE) {
      const part = from / LIST_SIZE + 1;
      const list = { path: changeListPath(release.name, part), from: before.date, until: release.date };
      put(list.path, changeListXml(home, list, files.slice(from, from + LIST_SIZE)));
      yield list;
    }
  }
}

/** As it is asked for: `/lanchuan-ribao/` for the file `lanchuan-ribao/index.html`. */
export function addressedPath(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/u, '$1')}`;
}

/** By path. What moved is gone here and new there. */
function changedFiles({ added, changed, removed, moved }: ReleaseChanges): ChangedFile[] {
  const of = (paths: readonly string[], change: ChangedFile['change']) =>
    paths.filter((path) => !path.startsWith(`${DOWNLOADS}/`)).map((path) => ({ path: addressedPath(path), change }));
  return [
    ...of([...added, ...moved.map(({ to }) => to)], 'created'),
    ...of(changed, 'updated'),
    ...of([...removed, ...moved.map(({ from }) => from)], 'deleted'),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}
