import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** A word with its part of speech, in the letters of the ICTCLAS set (n noun, ns place, vn verbal noun, x other). */
export interface Token {
  word: string;
  tag: string;
}

let jieba: Jieba | undefined;

/**
 * Cuts Chinese text into words. The dictionary takes a third of a second and 40 MB in each thread, so it is loaded with
 * the first text. Unknown words are guessed by jieba's own model, which is part of the package: no state is kept, the
 * same text always gives the same words.
 */
export function segment(text: string): Token[] {
  jieba ??= Jieba.withDict(dict);
  return jieba.tag(text, true);
}
