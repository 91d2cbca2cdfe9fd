import { hash } from 'node:crypto';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SHARD_LIST_FILE } from '../../src/search/shards.ts';
import { filesUnder } from './files.ts';
import { indexShards, planShards, type ShardPlan, shardListFile } from './search/index.ts';
import { filesOfGroup, heldGroups, readState } from './site/held-files.ts';
import type { HeldFile, Manifest, StagedFile } from './site/manifest.ts';
import type { Staging } from './site/staging.ts';

export interface SearchUpdate {
  catalogFile: string;
  manifest: Manifest;
  staging: Staging;
  damaged: ReadonlyMap<string, HeldFile>;
  /** Bytes that all indexing may take; half of what is free when absent. */
  memoryBudget?: number;
  /** Processes at once; one a core when absent. */
  processes?: number;
  onProgress: (done: number, total: number) => void;
}

export interface UpdatedSearch {
  /** Articles in all shards. */
  records: number;
  /** Files that no shard has any more. */
  orphans: string[];
  /** What the manifest is to remember: the key of each shard. */
  state: Record<string, string>;
}

/** Groups of the search's files in the manifest: `search:lanchuan-ribao-2024`, and `search:` for the list. */
const GROUP = 'search:';

/** Makes the shards whose articles have changed, or whose files in the site are not as they were written, and stages them. */
export async function updateSearch(options: SearchUpdate): Promise<UpdatedSearch> {
  const { catalogFile, manifest, staging } = options;
  const plans = planShards(catalogFile);
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
  if (plans.length > 0) {
    staging.put({ path: `search/${SHARD_LIST_FILE}`, group: GROUP, bytes: Buffer.from(shardListFile(plans)) });
  }
  return {
    records: plans.reduce((sum, { articles }) => sum + articles, 0),
    orphans: [...orphans, ...filesOfOthers(manifest, plans)],
    state: Object.fromEntries(plans.map(({ folder, key }) => [`${GROUP}${folder}`, key])),
  };
}

/** Every file of the search that the site holds. */
export function searchFiles(manifest: Manifest): string[] {
  return heldGroups(manifest)
    .filter((group) => group.startsWith(GROUP))
    .flatMap((group) => [...filesOfGroup(manifest, group).keys()]);
}

function staleShards(plans: readonly ShardPlan[], { manifest, damaged }: SearchUpdate): ShardPlan[] {
  const damagedGroups = new Set([...damaged.values()].map(({ group }) => group));
  const held = new Set(heldGroups(manifest));
  return plans.filter(({ folder, key }) => {
    const group = `${GROUP}${folder}`;
    return readState(manifest, group) !== key || damagedGroups.has(group) || !held.has(group);
  });
}

/** @returns files of the shard's last version that this one does not have */
function stageShard(dir: string, folder: string, { manifest, staging, damaged }: SearchUpdate): string[] {
  const group = `${GROUP}${folder}`;
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
  const wanted = new Set(plans.map(({ folder }) => `${GROUP}${folder}`));
  if (plans.length > 0) wanted.add(GROUP);
  return heldGroups(manifest)
    .filter((group) => group.startsWith(GROUP) && !wanted.has(group))
    .flatMap((group) => [...filesOfGroup(manifest, group).keys()]);
}
