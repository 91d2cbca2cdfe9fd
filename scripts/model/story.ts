import type { ArticleKind } from '../../src/schemas/article.ts';
import type { Block } from './page.ts';

/** Longest text of a news picture, in characters. */
export const MAX_CAPTION_CHARS = 320;

/** A story in the making: display lines, body and markers that belong together, in page order. */
export interface Story {
  /** Headline, kicker, deck and column-title blocks. */
  display: Block[];
  bylines: Block[];
  /** Body and crossheads. */
  body: Block[];
  jumps: Block[];
  credits: Block[];
  /** 简讯, 采访手记 … */
  label?: Block;
  /** Nothing more of this story is expected: a signature, credit or jump line has ended it. */
  closed: boolean;
  /** Lines of another column style inside another story; looks for its own story by content. */
  foreign: boolean;
  /** The display lines stand apart and were found by content. */
  pairedByContent: boolean;
  /** By how much that pair leads over its best rival. */
  pairingLead?: number;
  /** Given by an editor. */
  kind?: ArticleKind;
  /** An editor said which blocks it consists of, and in what order. */
  arranged?: true;
}
