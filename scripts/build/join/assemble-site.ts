import type { UpdateResult } from '../build-options.ts';
import { updateOffline } from '../offline/update-offline.ts';
import { proveLinks, type Remade, renderStale, type Update } from '../remake-site.ts';
import { planSearch } from '../search/index.ts';
import { isShared } from '../shards/title-years.ts';
import { beginSite, LOST_GROUP, notOwned } from '../site/begin-site.ts';
import { updateFixity } from '../site/fixity.ts';
import { forgetDeleted } from '../site/forget-deleted.ts';
import { countFiles, filesOfGroup } from '../site/held-files.ts';
import { LinkBook } from '../site/link-book.ts';
import { type Manifest, openManifest } from '../site/manifest.ts';
import { deletable, publish } from '../site/publish.ts';
import { stageFolder } from '../site/publish-folder.ts';
import { openStaging } from '../site/staging.ts';
import { damagedFiles } from '../site/verify.ts';
import { stageReleases } from '../site-releases.ts';
import { updateHarvest } from '../update-harvest.ts';
import { SEARCH_GROUP, searchFiles, searchState, stageShardList } from '../update-search.ts';
import { siteInputsOf, type UpdateOptions } from '../update-site.ts';
import type { Part, Say } from './read-parts.ts';
import { goneFromParts, takeParts } from './take-parts.ts';

export interface AssembleOptions extends UpdateOptions {
  /** All of them, checked. */
  parts: readonly Part[];
  /** Of all files in them. */
  paths: ReadonlySet<string>;
  say: Say;
}

/** Brings a site folder up to date from its parts, and renders what no part has. @throws leaving the site as it was */
export async function assembleSite(options: AssembleOptions): Promise<UpdateResult> {
  const { outDir, manifestFile, progressOf } = options;
  const manifest = openManifest(manifestFile);
  try {
    const begun = beginSite(outDir, manifest);
    forgetDeleted(outDir, manifest);
    progressOf('check')(0, 1);
    const made = await assemble(options, manifest);
    const { files, pages } = countFiles(manifest);
    const fixity = updateFixity(outDir, manifest, options.releases);
    const written = made.written + (begun.marked ? 1 : 0) + fixity.written;
    const unchanged = files + 1 + fixity.lists - written;
    return { ...made, pages, written, unchanged, records: recordsOf(options), foreign: notOwned(manifest, begun.foreign) };
  } finally {
    manifest.close();
  }
}

async function assemble(options: AssembleOptions, manifest: Manifest): Promise<Remade> {
  const { outDir, program, mayDelete, parts, paths, say, progressOf } = options;
  const damaged = new Map(damagedFiles(outDir, manifest).map((file) => [file.path, file]));
  progressOf('check')(1, 1);
  const inputs = await siteInputsOf(options);
  const staging = openStaging(outDir, manifest);
  try {
    const update: Update = { ...options, manifest, damaged, inputs, staging, links: new LinkBook() };
    takeParts(parts, update, say);
    const orphans = [...filesOfGroup(manifest, LOST_GROUP).keys(), ...goneFromParts(update, paths)];
    orphans.push(...stageFolder(program.publicDir, 'assets', update));
    const pages = await renderStale(update, (group) => !isShared(group));
    const search = listShards(options, update);
    orphans.push(...pages.orphans, ...search.orphans);
    const offline = await updateOffline({ ...update, orphans });
    orphans.push(...offline.orphans);
    const { catalogFile, releases } = options;
    orphans.push(...stageReleases(releases, { manifest, staging }));
    orphans.push(...(await updateHarvest({ catalogFile, manifest, staging, releases, orphans, mayDelete })));
    const brokenLinks = proveLinks(update, mayDelete ? orphans : []);
    const state = { ...search.state, ...pages.state, ...offline.state, inputs, records: String(recordsOf(options)) };
    const onProgress = progressOf('publish');
    const mayGo = deletable(mayDelete);
    const done = publish({ dir: outDir, manifest, staging, orphans, mayGo, releases, state, onProgress });
    return { ...done, rendered: pages.rendered, brokenLinks };
  } finally {
    staging.clear();
  }
}

function recordsOf({ parts }: AssembleOptions): number {
  return parts.reduce((sum, { records }) => sum + records, 0);
}

/** The list of all shards, and their keys, so that a later build of the whole site does not make them again. */
function listShards({ catalogFile, withoutSearch }: AssembleOptions, { manifest, staging }: Update) {
  if (withoutSearch) return { orphans: searchFiles(manifest), state: {} };
  const plan = planSearch(catalogFile);
  stageShardList(plan, staging);
  return {
    orphans: plan.shards.length > 0 ? [] : [...filesOfGroup(manifest, SEARCH_GROUP).keys()],
    state: searchState(plan.shards),
  };
}
