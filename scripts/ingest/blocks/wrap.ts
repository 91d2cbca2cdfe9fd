import type { Line } from '../../model/page.ts';
import type { Traced } from '../../model/traced.ts';
import { seamAll } from '../language/seam.ts';
import { tidySpaces } from '../language/spaces.ts';

/**
 * Puts printed lines together to running text: nothing between Chinese characters, a space between Latin words,
 * and a word that was divided at the line end made whole.
 *
 * @param known lower-cased words of the page that stand undivided, for deciding what a hyphen at a line end was
 */
export function unwrap(lines: readonly Line[], known: ReadonlySet<string>): Traced {
  return tidySpaces(
    seamAll(
      lines.map((line) => line.content),
      known,
    ),
  );
}

/** Words of a page that stand within a line, lower-cased; hyphenated ones whole. */
export function knownWords(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const match of line.content.text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?![\p{L}\p{N}]|-$)/gu))
      words.add(match[0].toLowerCase());
  }
  return words;
}
