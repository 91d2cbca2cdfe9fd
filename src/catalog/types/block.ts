import type { BodyBlock } from '../../schemas/article.ts';
import type { LineRange } from '../../schemas/shared.ts';

/** One block of an article's body, ready to show. */
export interface BlockView {
  kind: 'paragraph' | 'crosshead';
  /** Escaped inner HTML; plain text in practice. */
  html: string;
  /** The same as plain text: what is searched. */
  text: string;
  lines: LineRange[];
  breakBefore?: BodyBlock['breakBefore'];
  doubt?: BodyBlock['doubt'];
  /** Editors corrected words of it. */
  corrected?: true;
}
