import type { SearchTexts } from '../../i18n/search.ts';
import { contains, cutExcerpt, cutOpening, type Excerpt, markHits, type Piece } from '../../search/excerpt.ts';
import type { PublishedArticle } from './article-page.ts';

/**
 * The entry for an article that was found, or `undefined` if its published text does not hold the query.
 *
 * Everything is put in as text, never as HTML: the texts come from recognised pages.
 */
export function resultEntry(article: PublishedArticle, folded: string, texts: SearchTexts): HTMLElement | undefined {
  const found = article.segments.find((segment) => contains(segment, folded));
  const inTitle = article.titlePrinted && contains(article.title, folded);
  if (found === undefined && !inTitle) return undefined;

  const entry = element('article', 'entry');
  const passage = found === undefined ? cutOpening(article.segments[0] ?? '') : cutExcerpt(found, folded);
  entry.append(titleOf(article, folded), placeOf(article, texts));
  if (passage !== undefined && passage.pieces.length > 0) entry.append(passageOf(passage, article));
  return entry;
}

/** The entry for an article that could not be read just now. */
export function unreadableEntry(url: string, texts: SearchTexts): HTMLElement {
  const entry = element('p', 'entry-meta');
  entry.append(`${texts.unreadable} `, link(url, url));
  return entry;
}

function titleOf({ title, titlePrinted, url, language }: PublishedArticle, folded: string): HTMLElement {
  const heading = element('h2', titlePrinted ? 'entry-headline' : 'entry-headline untitled');
  const anchor = link(url, '');
  anchor.append(...(titlePrinted ? markHits(title, folded).map(nodeOf) : [title]));
  setLanguage(anchor, language);
  heading.append(anchor);
  return heading;
}

/** Paper, date, page, and a link to the issue. */
function placeOf({ newspaper, date, page, issueUrl }: PublishedArticle, texts: SearchTexts): HTMLElement {
  const line = element('p', 'entry-meta');
  for (const part of [newspaper, date, page]) {
    if (part === undefined) continue;
    const span = element('span');
    span.textContent = part;
    line.append(span, ' ');
  }
  line.append(link(issueUrl, texts.issue));
  return line;
}

function passageOf({ pieces, cutBefore, cutAfter }: Excerpt, { language }: PublishedArticle): HTMLElement {
  const passage = element('p', 'opening');
  passage.append(cutBefore ? '……' : '', ...pieces.map(nodeOf), cutAfter ? '……' : '');
  setLanguage(passage, language);
  return passage;
}

function nodeOf({ text, hit }: Piece): Node {
  if (!hit) return document.createTextNode(text);
  const mark = element('mark');
  mark.textContent = text;
  return mark;
}

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}

function element(name: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  return made;
}

function setLanguage(target: HTMLElement, language: string | undefined): void {
  if (language !== undefined && language !== document.documentElement.lang) target.lang = language;
}
