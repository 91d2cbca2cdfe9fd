import { createHash } from 'node:crypto';

/** An article as far as its shard is concerned. */
export interface KeyedArticle {
  sortKey: string;
  address: string;
  /** Changes with everything that is searched of it. */
  hash: string;
}

/**
 * The key of a shard: equal keys mean equal bytes.
 *
 * @param code the hash of all that makes an index of articles, from `indexingCode`, and whether one over words is made.
 * @param articles in the order of the shard.
 */
export function shardKey(code: string, articles: Iterable<KeyedArticle>): string {
  const hash = createHash('sha256').update(code);
  // Neither a sort key nor an address nor a hash holds a line break or a blank.
  for (const { sortKey, address, hash: content } of articles) hash.update(`\n${sortKey} ${address} ${content}`);
  return hash.digest('hex');
}
