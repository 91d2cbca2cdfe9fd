import { createHash } from 'node:crypto';
import type { Tag } from '../../../src/schemas/vocabulary.ts';

const KEY_CHARS = 32;
const keys = new WeakMap<readonly Tag[], string>();

/** A hash of the vocabulary's tags: terms that were found by other tags have to be looked for again. */
export function vocabularyKey(tags: readonly Tag[]): string {
  const made = keys.get(tags) ?? createHash('sha256').update(JSON.stringify(tags), 'utf8').digest('hex').slice(0, KEY_CHARS);
  keys.set(tags, made);
  return made;
}
