import type { ArchiveFacts, ArticleView } from '../catalog/types.ts';
import type { Messages } from '../i18n/index.ts';
import { absoluteUrl, pathOf } from '../site/addresses.ts';
import { linesAttribute } from '../site/quality.ts';
import { plainTitle } from '../site/titles.ts';

/** A suggestion as far as it can be written beforehand. */
export interface Suggestion {
  title: string;
  body: string;
}

/**
 * A suggestion for an article, to be completed by the reader.
 *
 * @param paragraph number of a block of its own body, from 1; about the whole article when absent
 */
export function suggestionFor(
  article: Pick<ArticleView, 'address' | 'headline' | 'label' | 'blocks'>,
  archive: Pick<ArchiveFacts, 'address'>,
  messages: Messages,
  paragraph?: number,
): Suggestion {
  const words = messages.rights.suggest;
  const { colon, separator } = messages.counts;
  const path = pathOf(article.address);
  const whole = archive.address === undefined ? article.address : absoluteUrl(archive.address, path);
  const block = paragraph === undefined ? undefined : article.blocks[paragraph - 1];
  const address = block === undefined || archive.address === undefined ? whole : `${whole}#t${paragraph}`;
  const place =
    block === undefined || paragraph === undefined
      ? []
      : [[words.paragraph(paragraph), ...linesIn(block.lines, words.lines)].join(separator)];
  const lines = [`${words.address}${colon}${address}`, ...place, words.wrong, words.right, words.source];
  return { title: words.title(plainTitle(article, messages)), body: lines.join('\n') };
}

/** Where a suggestion goes: the form for a new issue (`title` and `body` as GitHub, Gitea and Forgejo read them), else an e-mail. */
export function suggestionPath(to: NonNullable<ArchiveFacts['suggestions']>, { title, body }: Suggestion): string {
  if (to.issues === undefined) return `mailto:${to.email}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  const mark = to.issues.includes('?') ? '&' : '?';
  return `${to.issues}${mark}title=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}

function linesIn(lines: ArticleView['blocks'][number]['lines'], words: (lines: string) => string): string[] {
  return lines.length === 0 ? [] : [words(linesAttribute(lines))];
}
