import type { ArchiveFacts } from '../catalog/types/archive.ts';
import type { ArticleView } from '../catalog/types/article.ts';
import type { Messages } from '../i18n/index.ts';
import { absoluteUrl, pathOf } from '../site/addresses.ts';
import { linesInWords } from '../site/quality.ts';

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
  article: Pick<ArticleView, 'address' | 'blocks'>,
  archive: Pick<ArchiveFacts, 'address'>,
  messages: Messages,
  paragraph?: number,
): Suggestion {
  const words = messages.rights.suggest;
  const path = pathOf(article.address);
  const whole = archive.address === undefined ? article.address : absoluteUrl(archive.address, path);
  const block = paragraph === undefined ? undefined : article.blocks[paragraph - 1];
  const address = block === undefined || archive.address === undefined ? whole : `${whole}#t${paragraph}`;
  const place = block === undefined || paragraph === undefined ? [] : [placeInWords(block.lines, paragraph, messages)];
  // The address stands for the title: percent signs make nine letters of each Chinese character, in the link of every paragraph.
  return { title: words.title(article.address), body: [address, ...place, words.form].join('\n') };
}

/** Where a suggestion goes: the form for a new issue (`title` and `body` as GitHub, Gitea and Forgejo read them), else an e-mail. */
export function suggestionPath(to: NonNullable<ArchiveFacts['suggestions']>, { title, body }: Suggestion): string {
  if (to.issues === undefined) return `mailto:${to.email}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  const mark = to.issues.includes('?') ? '&' : '?';
  return `${to.issues}${mark}title=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}

/** `第2段 原文第10、14—15行`. @param paragraph number of a block of an article's own body, from 1 */
export function placeInWords(lines: ArticleView['blocks'][number]['lines'], paragraph: number, messages: Messages): string {
  const words = messages.rights.suggest;
  const place = words.paragraph(paragraph);
  return lines.length === 0 ? place : `${place} ${words.lines(linesInWords(lines, messages))}`;
}
