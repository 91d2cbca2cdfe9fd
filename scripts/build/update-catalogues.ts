import { CATALOGUE_FILE } from '../../src/search/catalogue.ts';
import { type ShardPlan, writeCatalogues } from './search/index.ts';
import { filesOfGroup, heldGroups, readState } from './site/held-files.ts';
import type { HeldFile, Manifest } from './site/manifest.ts';
import type { Staging } from './site/staging.ts';

/** Groups of catalogues in the manifest: `catalogue:lanchuan-ribao-2024`. Apart from the index, which a new name does not change. */
export const CATALOGUE_GROUP = 'catalogue:';

export interface CataloguesUpdate {
  catalogFile: string;
  manifest: Manifest;
  staging: Staging;
  damaged: ReadonlyMap<string, HeldFile>;
}

/**
 * Makes the catalogues of which something has changed, or whose files in the site are not as they were written, and stages them.
 *
 * @param plans of the shards that this run makes
 * @returns files that no shard has any more, and what the manifest is to remember: the key of each catalogue
 */
export function updateCatalogues(
  plans: readonly ShardPlan[],
  { catalogFile, manifest, staging, damaged }: CataloguesUpdate,
): { orphans: string[]; state: Record<string, string> } {
  const groups = new Map(plans.map((plan) => [`${CATALOGUE_GROUP}${plan.folder}`, plan]));
  const damagedGroups = new Set([...damaged.values()].map(({ group }) => group));
  const held = new Set(heldGroups(manifest).filter((group) => group.startsWith(CATALOGUE_GROUP)));
  const isStale = ([group, plan]: [string, ShardPlan]) =>
    readState(manifest, group) !== plan.catalogueKey || damagedGroups.has(group) || !held.has(group);
  const stale = [...groups].filter(isStale).map(([, plan]) => plan);
  writeCatalogues(catalogFile, stale, ({ folder }, bytes) => {
    staging.put({ path: `search/${folder}/${CATALOGUE_FILE}`, group: `${CATALOGUE_GROUP}${folder}`, bytes });
  });
  return {
    orphans: [...held].filter((group) => !groups.has(group)).flatMap((group) => [...filesOfGroup(manifest, group).keys()]),
    state: catalogueState(plans),
  };
}

/** What the manifest remembers of catalogues. */
export function catalogueState(plans: readonly ShardPlan[]): Record<string, string> {
  return Object.fromEntries(plans.map(({ folder, catalogueKey }) => [`${CATALOGUE_GROUP}${folder}`, catalogueKey]));
}
