import { withCatalog } from '../../src/catalog/connection.ts';
import { archiveFacts, latestDay, yearHoldings } from '../../src/catalog/index.ts';
import {
  CAPABILITY_LIST_PATH,
  CHANGE_LIST_PATH,
  RESOURCE_LIST_PATH,
  RESOURCE_SYNC_PATH,
  resourceListPath,
} from '../../src/site/addresses.ts';
import {
  capabilityListXml,
  changeListIndexXml,
  descriptionXml,
  resourceListIndexXml,
  resourceListXml,
  type SyncedFile,
  type SyncedPart,
} from '../../src/site/resource-sync.ts';
import { addressedPath, LIST_SIZE, putChanges } from './harvest-changes.ts';
import { DOWNLOADS, filesOfGroup } from './site/held-files.ts';
import type { Manifest } from './site/manifest.ts';
import { mediaTypeOf } from './site/media-type.ts';
import { deletable } from './site/publish.ts';
import type { Staging } from './site/staging.ts';
import { RELEASES_GROUP, type SiteReleases } from './site-releases.ts';

/** The lists' own group in the manifest. */
const HARVEST_GROUP = 'harvest:';
/** All that belongs to no newspaper's year. */
const SITE_PART = 'site';

export interface HarvestUpdate {
  catalogFile: string;
  manifest: Manifest;
  staging: Staging;
  /** Files that nothing makes any more, and whether they go. */
  orphans: readonly string[];
  mayDelete: boolean;
  releases: SiteReleases;
}

/**
 * Lists every file of the site to be with its checksum for harvesters (ResourceSync), where the archive wants that: once all pages and
 * the search are made, since only then the checksums are known. What changed is told from release to release: those are data of the
 * archive and have a day, which what was changed since has not.
 *
 * @returns lists of the last build that there are no more
 */
export function updateHarvest(update: HarvestUpdate): Promise<string[]> {
  const { catalogFile, manifest, staging } = update;
  return withCatalog(catalogFile, () => {
    const { address, harvest } = archiveFacts();
    const made = new Set<string>();
    const put = (path: string, text: string) => {
      made.add(path.slice(1));
      staging.put({ path: path.slice(1), group: HARVEST_GROUP, bytes: Buffer.from(text) });
    };
    if (address !== undefined && harvest?.resourceSync) {
      const parts = [...putParts(address, update, put)];
      put(RESOURCE_LIST_PATH, resourceListIndexXml(address, parts));
      const changes = [...putChanges(address, update.releases, put)];
      if (changes.length > 0) put(CHANGE_LIST_PATH, changeListIndexXml(address, changes));
      put(CAPABILITY_LIST_PATH, capabilityListXml(address, { hasChanges: changes.length > 0 }));
      put(RESOURCE_SYNC_PATH, descriptionXml(address));
    }
    return [...filesOfGroup(manifest, HARVEST_GROUP).keys()].filter((path) => !made.has(path));
  });
}

/** One list after the other, so that memory holds no more than one year's files. */
function* putParts(home: string, update: HarvestUpdate, put: (path: string, text: string) => void): Generator<SyncedPart> {
  const years = new Map(yearHoldings().map((year) => [`${year.newspaper}-${year.year}`, year]));
  for (const [part, files] of inParts(filesToBe(update, years))) {
    const at = latestDay(years.get(part));
    for (let from = 0; from < files.length; from += LIST_SIZE) {
      const number = from / LIST_SIZE + 1;
      const list = { path: resourceListPath(number === 1 ? part : `${part}-${number}`), at };
      put(list.path, resourceListXml(home, list, files.slice(from, from + LIST_SIZE)));
      yield list;
    }
  }
}

/** Puts together what follows one another. */
function* inParts(files: Iterable<SyncedFile & { part: string }>): Generator<[part: string, files: SyncedFile[]]> {
  let open: [part: string, files: SyncedFile[]] | undefined;
  for (const { part, ...file } of files) {
    if (open?.[0] !== part) {
      if (open) yield open;
      open = [part, []];
    }
    open[1].push(file);
  }
  if (open) yield open;
}

interface FileRow {
  part: string;
  path: string;
  hash: string;
  size: number;
  /** 0 for what waits, whatever was to become of an older file there; 1 for what an earlier build left to be deleted. */
  isOrphan: number | null;
}

/** Every file of the site once all that waits is in its place, by part and path. */
function* filesToBe(update: HarvestUpdate, years: ReadonlyMap<string, unknown>): Generator<SyncedFile & { part: string }> {
  const { manifest, orphans, mayDelete } = update;
  const mayGo = deletable(mayDelete);
  const gone = new Set(orphans.filter(mayGo));
  manifest.database.function('part_of', { deterministic: true }, (path) => {
    const part = partOf(String(path));
    return part !== undefined && years.has(part) ? part : SITE_PART;
  });
  // Downloads are made from the site and after it: what is known of them now may be gone by then. Each kind has a list of its own.
  const isListed = `grp NOT IN ('${HARVEST_GROUP}', '${RELEASES_GROUP}', '${DOWNLOADS}')`;
  const found = manifest.database.prepare(
    `SELECT part_of(path) AS part, path, hash, size, 0 AS isOrphan FROM staged WHERE ${isListed} UNION ALL
     SELECT part_of(path), path, hash, size, nullif(is_orphan, 0) FROM files WHERE ${isListed} AND hash IS NOT NULL
       AND path NOT IN (SELECT path FROM staged) ORDER BY part, path`,
  );
  for (const row of found.iterate()) {
    const { part, path, hash, size, isOrphan } = row as unknown as FileRow;
    if (isOrphan !== 0 && (gone.has(path) || (isOrphan === 1 && mayGo(path)))) continue;
    yield { part, path: addressedPath(path), hash, bytes: size, mediaType: mediaTypeOf(path) };
  }
}

/** The year that a page or a file of the search tells in its path: `ribao-2024` for `en/ribao/2024-10-18/…`, `search/ribao-2024/…`. */
function partOf(path: string): string | undefined {
  const [, newspaper, year] =
    /^search\/(.+?)-(\d{4}|undated)(?:-[^/]*)?\//u.exec(path) ??
    /^(?:en\/|zh-cn\/|zh-tw\/)?([a-z0-9-]+)\/(\d{4}|undated)(?:-|\/)/u.exec(path) ??
    /^([a-z0-9-]+)\/feed-(\d{4})-\d+\.xml$/u.exec(path) ??
    [];
  return newspaper === undefined || year === undefined ? undefined : `${newspaper}-${year}`;
}
