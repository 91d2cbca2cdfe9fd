import { join } from 'node:path';
import { codeHash } from '../catalog/code-hash.ts';

/** Where an article is read from its file, and where it is indexed; all that these modules import counts. */
export const INDEXING_ENTRIES = [join(import.meta.dirname, '../catalog/parse.ts'), join(import.meta.dirname, 'shard-process.ts')];

/** The hash of all that turns an article's file into an index. */
export function indexingCode(): string {
  return INDEXING_ENTRIES.map(codeHash).join(' ');
}
