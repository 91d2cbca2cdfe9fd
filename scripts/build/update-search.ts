import { hash } from 'node:crypto';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SHARD_LIST_FILE } from '../../src/search/shards.ts';
import { filesUnder } from './files.ts';
import { indexShards, planSearch, type SearchPlan, type ShardPlan, shardListFile } from './search/index.ts';
import { filesOfGroup, heldGroups, readState } from './site/held-files.ts';
import type { HeldFile, Manifest, StagedFile } from './site/manifest.ts';
import type { Staging } from './site/staging.ts';
import { CATALOGUE_GROUP, catalogueState, updateCatalogues } from './update-catalogues.ts';

export interface SearchUpdate {
  catalogFile: string;
  manifest: Manifest;
  staging: Staging;
  damaged: ReadonlyMap<string, HeldFile>;
  /** Bytes that all indexing may take; half of what is free when absent. */
  memoryBudget?: number;
  /** Processes at once; one a core when absent. */
  processes?: number;
  /** Which shards this run makes, without the list of them; all, with the list, when absent. */
  share?: (plan: ShardPlan) => boolean;
  onProgress: (done: number, total: number) => void;
}

export interface UpdatedSearch {
  /** Articles in all shards. */
  records: number;
  /** Files that no shard has any more. */
  orphans: string[];
  /** What the manifest is to remember; see `searchState`. */
  state: Record<string, string>;
}

/** Groups of the search's files in the manifest: `search:lanchuan-ribao-2024`, and `search:` for the list. */
export const SEARCH_GROUP = 'search:';

/**
 * Makes the shards whose articles have changed, or whose files in the site are not as they were written, and stages them; the
 * same of their catalogues.
 */
export async function updateSearch(options: SearchUpdate): Promise<UpdatedSearch> {
  const { catalogFile, manifest, staging, share } = options;
  const plan = planSearch(catalogFile);
  const plans = share ? plan.shards.filter(share) : plan.shards;
  const stale = staleShards(plans, options);
  const outDir = join(staging.dir, 'search');
  const orphans: string[] = [];
  if (stale.length > 0) {
    const { onProgress, memoryBudget, processes } = options;
    const limits = { ...(memoryBudget === undefined ? {} : { memoryBudget }), ...(processes === undefined ? {} : { processes }) };
    await indexShards(stale, { catalogFile, outDir, onProgress, ...limits });
    for (const { folder } of stale) orphans.push(...stageShard(join(outDir, folder), folder, options));
    rmSync(outDir, { recursive: true, force: true });
  }
  const catalogues = updateCatalogues(plans, options);
  if (!share) stageShardList(plan, staging);
  return {
    records: plans.reduce((sum, { articles }) => sum + articles, 0),
    orphans: [...orphans, ...catalogues.orphans, ...filesOfOthers(manifest, plans)],
    state: searchState(plans),
  };
}

/** What the manifest remembers of the search: the keys of shards and of their catalogues. */
export function searchState(plans: readonly ShardPlan[]): Record<string, string> {
  const indexes = Object.fromEntries(plans.map(({ folder, key }) => [`${SEARCH_GROUP}${folder}`, key]));
  return { ...indexes, ...catalogueState(plans) };
}

/** Lists all shards of a site, where there are any. */
export function stageShardList(plan: SearchPlan, staging: Staging): void {
  if (plan.shards.length === 0) return;
  staging.put({ path: `search/${SHARD_LIST_FILE}`, group: SEARCH_GROUP, bytes: Buffer.from(shardListFile(plan)) });
}

/** Every file of the search that the site holds. */
export function searchFiles(manifest: Manifest): string[] {
  return heldGroups(manifest)
    .filter((group) => group.startsWith(SEARCH_GROUP) || group.startsWith(CATALOGUE_GROUP))
    .flatMap((group) => [...filesOfGroup(manifest, group).keys()]);
}

function staleShards(plans: readonly ShardPlan[], { manifest, damaged }: SearchUpdate): ShardPlan[] {
  const damagedGroups = new Set([...damaged.values()].map(({ group }) => group));
  const held = new Set(heldGroups(manifest));
  return plans.filter(({ folder, key }) => {
    const group = `${SEARCH_GROUP}${folder}`;
    return readState(manifest, group) !== key || damagedGroups.has(group) || !held.has(group);
  });
}

/** @returns files of the shard's last version that this one does not have */
function stageShard(dir: string, folder: string, { manifest, staging, damaged }: SearchUpdate): string[] {
  const group = `${SEARCH_GROUP}${folder}`;
  const held = filesOfGroup(manifest, group);
  const files = filesUnder(dir, '').map((name): StagedFile => {
    const bytes = readFileSync(join(dir, name));
    const path = `search/${folder}/${name}`;
    const file = { number: staging.nextNumber(), path, group, key: '', hash: hash('sha256', bytes), size: bytes.length };
    const isHeld = held.get(path)?.hash === file.hash && !damaged.has(path);
    if (!isHeld) renameSync(join(dir, name), join(staging.dir, String(file.number)));
    return { ...file, isHeld };
  });
  staging.add(files);
  const made = new Set(files.map(({ path }) => path));
  return [...held.keys()].filter((path) => !made.has(path));
}

/** Files of shards that are not wanted any more. */
function filesOfOthers(manifest: Manifest, plans: readonly ShardPlan[]): string[] {
  const wanted = new Set(plans.map(({ folder }) => `${SEARCH_GROUP}${folder}`));
  if (plans.length > 0) wanted.add(SEARCH_GROUP);
  return heldGroups(manifest)
    .filter((group) => group.startsWith(SEARCH_GROUP) && !wanted.has(group))
    .flatMap((group) => [...filesOfGroup(manifest, group).keys()]);
}
