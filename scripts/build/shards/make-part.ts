import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkProblem } from '../links/link-targets.ts';
import { astroVersion } from '../program/code-hash.ts';
import { lookAgain, type PartUpdate, renderStale } from '../remake-site.ts';
import { LOST_GROUP } from '../site/begin-site.ts';
import { countFiles, filesOfGroup, heldGroups, isPageGroup, readState } from '../site/held-files.ts';
import { LinkBook } from '../site/link-book.ts';
import { type HeldFile, type Manifest, openManifest } from '../site/manifest.ts';
import { publish } from '../site/publish.ts';
import { openStaging } from '../site/staging.ts';
import { damagedFiles } from '../site/verify.ts';
import { CATALOGUE_GROUP } from '../update-catalogues.ts';
import { SEARCH_GROUP, searchFiles, updateSearch } from '../update-search.ts';
import { inputsOf, type UpdateOptions } from '../update-site.ts';
import { catalogDigest } from './catalog-digest.ts';
import { PART_FILE, type PartFacts, type PartFile, writePartFile } from './part-file.ts';
import { beginChange, beginPart } from './part-folder.ts';
import { type Share, type ShareNumber, sharesOf } from './title-years.ts';

export interface MakePartOptions extends Omit<UpdateOptions, 'mayDelete' | 'releases'>, ShareNumber {
  projectRoot: string;
}

/** What became of a part. */
export interface MadePart {
  /** Pages of the part. */
  pages: number;
  rendered: number;
  written: number;
  deleted: number;
  records: number;
  /** Links within pages that lead nowhere. Whether links from page to page do, only the join can tell. */
  brokenLinks: LinkProblem[];
}

/** Brings the folder of a part up to date with catalog and program. @throws leaving it as it was, or without its part file */
export async function makePart(options: MakePartOptions): Promise<MadePart> {
  const { outDir, part, parts, manifestFile } = options;
  const manifest = openManifest(manifestFile);
  try {
    beginPart(outDir, manifest);
    const damaged = new Map(damagedFiles(outDir, manifest).map((file) => [file.path, file]));
    const inputs = JSON.stringify([await inputsOf(options), part, parts]);
    const isComplete = existsSync(join(outDir, PART_FILE)) && damaged.size === 0 && readState(manifest, 'inputs') === inputs;
    const made = isComplete ? NOTHING_MADE : await remakePart({ ...options, manifest, damaged, inputs });
    return { ...made, pages: countFiles(manifest).pages, records: Number(readState(manifest, 'records') ?? 0) };
  } finally {
    manifest.close();
  }
}

type Made = Omit<MadePart, 'pages' | 'records'>;
const NOTHING_MADE: Made = { rendered: 0, written: 0, deleted: 0, brokenLinks: [] };

interface Work extends MakePartOptions {
  manifest: Manifest;
  damaged: ReadonlyMap<string, HeldFile>;
  inputs: string;
}

async function remakePart(work: Work): Promise<Made> {
  const { outDir, manifest, part, parts, catalogFile, inputs, progressOf } = work;
  const share = (await sharesOf(catalogFile, parts))[part - 1];
  if (!share) throw new Error(`There is no part ${part} of ${parts}.`);
  const staging = openStaging(outDir, manifest);
  try {
    const links = new LinkBook();
    // What a part does not hold any more is published by the joined site for as long as it has to be.
    const update: PartUpdate = { ...work, staging, links, mayDelete: true };
    const pages = await renderStale(update, share.hasGroup);
    const search = await searchOf(work, update, share);
    const orphans = [...pages.orphans, ...search.orphans, ...filesOfOthers(manifest, share)];
    const brokenLinks = [...links.ownProblems()];
    lookAgain(manifest, brokenLinks);
    const state = { ...search.state, ...pages.state, inputs, records: String(search.records) };
    beginChange(outDir);
    const done = publish({
      dir: outDir,
      manifest,
      staging,
      orphans,
      mayGo: () => true,
      state,
      onProgress: progressOf('publish'),
    });
    writePartFile(outDir, factsOf(work, search), filesOf(manifest, brokenLinks));
    return { rendered: pages.rendered, written: done.written, deleted: done.deleted.length, brokenLinks };
  } finally {
    staging.clear();
  }
}

async function searchOf({ withoutSearch, manifest, progressOf }: Work, update: PartUpdate, share: Share) {
  if (withoutSearch) return { records: 0, orphans: searchFiles(manifest), state: {} as Record<string, string> };
  return updateSearch({ ...update, share: share.hasShard, onProgress: progressOf('search') });
}

function filesOfOthers(manifest: Manifest, share: Share): string[] {
  const groups = heldGroups(manifest).filter((group) => group === LOST_GROUP || (isPageGroup(group) && !share.hasGroup(group)));
  return groups.flatMap((group) => [...filesOfGroup(manifest, group).keys()]);
}

function factsOf(work: Work, { state, records }: { state: Record<string, string>; records: number }): PartFacts {
  const { part, parts, program, projectRoot, catalogFile, withoutSearch } = work;
  const keysOf = (group: string) => {
    const keys = Object.entries(state).filter(([name]) => name.startsWith(group));
    return Object.fromEntries(keys.map(([name, key]) => [name.slice(group.length), key]));
  };
  const versions = { code: program.hash, node: process.version, astro: astroVersion(projectRoot) };
  return {
    part,
    parts,
    ...versions,
    catalog: catalogDigest(catalogFile),
    withoutSearch,
    shards: keysOf(SEARCH_GROUP),
    catalogues: keysOf(CATALOGUE_GROUP),
    records,
  };
}

interface FileRow {
  path: string;
  grp: string;
  key: string | null;
  hash: string;
  size: number;
  links: Uint8Array | null;
  ids: Uint8Array | null;
}

function filesOf({ database }: Manifest, found: readonly LinkProblem[]): PartFile[] {
  const problems = Map.groupBy(found, ({ page }) => page);
  const rows = database.prepare('SELECT path, grp, key, hash, size, links, ids FROM files WHERE is_orphan = 0 ORDER BY path');
  return [...rows.iterate()].map((row) => {
    const { path, grp, key, hash, size, links, ids } = row as unknown as FileRow;
    const own = problems.get(path);
    return {
      path,
      group: grp,
      ...(key === null ? {} : { key }),
      hash,
      size,
      ...(links === null ? {} : { links: Buffer.from(links).toString('base64') }),
      ...(ids === null ? {} : { ids: Buffer.from(ids).toString('base64') }),
      ...(own ? { problems: own } : {}),
    };
  });
}
