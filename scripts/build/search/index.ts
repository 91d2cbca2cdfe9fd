/**
 * The search of a site: what is held is cut into shards (`planShards`), those whose key has changed are made
 * (`indexShards`), likewise their catalogues (`writeCatalogues`), and all are listed in `search/shards.json`
 * (`shardListFile`). `buildSearch` makes all of them.
 */
export { buildSearch, type SearchBuild } from './build-search.ts';
export { type IndexedShard, type IndexOptions, indexShards } from './index-shards.ts';
export { planSearch, planShards, type SearchPlan, type ShardPlan } from './plan-shards.ts';
export { shardListFile } from './shard-list.ts';
export { writeCatalogues } from './write-catalogues.ts';
