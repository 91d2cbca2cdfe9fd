import type { ArticleText } from '../../../search/article-text.ts';
import { type ArticleExcerpts, type Excerpt, excerptsOf, type Piece } from '../../../search/excerpt.ts';
import type { FoundArticle, Marker } from '../../../search/found.ts';
import type { MatchMode } from '../../../search/options.ts';
import { element } from '../elements.ts';
import { fill } from '../fill.ts';
import { articleUrl } from './article-url.ts';
import type { Names } from './names.ts';
import type { PageSettings } from './settings.ts';

/** What the entries of one search have in common. */
export interface ResultContext {
  settings: PageSettings;
  names: Names;
  query: string;
  match: MatchMode;
  /** Level of the headlines: one deeper below the headings of issues. */
  level: 'h3' | 'h4';
}

/** Of a text that has the worst grade. */
const DOUBTFUL = 'c';
/** Of a text without headline, in place of one. */
const OPENING_CHARS = 24;

/** The entry of a found article before its text is read: where it stands is known already. */
export function startEntry(article: FoundArticle, context: ResultContext): HTMLElement {
  const { texts } = context.settings;
  const place = [article.newspaper.name, dateWords(article, context), context.names.page(article.facts.page)].join(' ');
  return element(
    'article',
    { class: 'entry' },
    element(context.level, { class: 'entry-headline pending' }, articleLink(article, context, place)),
    factsOf(article, context),
    element('p', { class: 'opening pending' }, texts.page.results.loading),
  );
}

/** Puts headline, excerpts and the number of occurrences into an entry. */
export function completeEntry(
  entry: HTMLElement,
  article: FoundArticle,
  text: ArticleText,
  marker: Marker,
  context: ResultContext,
): void {
  const { results } = context.settings.texts.page;
  const excerpts = excerptsOf(text, marker);
  entry.querySelector('.opening')?.remove();
  fillHeadline(entry, article, text, excerpts, context);
  if (excerpts.occurrences > 0) {
    const count = element('span', { class: 'occurrences' }, fill(results.occurrences, { count: excerpts.occurrences }));
    entry.querySelector('.entry-meta')?.append(count);
  }
  entry.append(...excerpts.passages.map((passage) => passageOf(passage, article)));
}

/** Says that the text could not be read; the article can still be opened. */
export function failEntry(entry: HTMLElement, { settings }: ResultContext): void {
  entry.querySelector('.entry-headline')?.classList.remove('pending');
  const opening = entry.querySelector('.opening');
  opening?.classList.remove('pending');
  opening?.classList.add('unreadable');
  opening?.replaceChildren(settings.texts.page.results.unreadable);
}

function fillHeadline(
  entry: HTMLElement,
  article: FoundArticle,
  text: ArticleText,
  { headline }: ArticleExcerpts,
  { settings }: ResultContext,
): void {
  const { results } = settings.texts.page;
  const heading = entry.querySelector('.entry-headline');
  const link = heading?.querySelector('a');
  if (!heading || !link) return;
  heading.classList.remove('pending');
  setLanguage(link, article.facts.language);
  // Of a text that is withheld there may be no word to name it by.
  const name = text.label ?? openingOf(text);
  if (headline === undefined) heading.classList.add('untitled');
  if (headline === undefined && name !== '') {
    // The blank keeps mark and link two words for those who hear them.
    heading.prepend(element('abbr', { class: 'mark', title: results.untitledWhy }, results.untitled), ' ');
  }
  link.replaceChildren(...(headline === undefined ? [name === '' ? results.untitled : name] : headline.map(nodeOf)));
}

/** Paper, date, page, section, byline, the way to the issue, a doubt. Below the heading of its issue what that says is left out. */
function factsOf(article: FoundArticle, { settings, names, level }: ResultContext): HTMLElement {
  const { page, names: words } = settings.texts;
  const { facts, newspaper, section } = article;
  const isBelowIssue = level === 'h4';
  const ofIssue = isBelowIssue ? [] : [newspaper.name, dateOf(article, names, page.facets.values.undated)];
  const people = facts.people.map(({ name }) => name).join(page.status.listComma);
  const parts = [...ofIssue, names.page(facts.page), section.name, ...(people === '' ? [] : [people])];
  const { date } = facts.issue;
  // A reader who hears the links of a page one by one is to tell them apart.
  const issueName = date === undefined ? page.results.undatedIssue : fill(page.results.issue, { day: names.day(date) });
  const issue = element('a', { href: new URL('../../index.html', article.url).href, class: 'issue-link' }, issueName);
  const grade = fill(page.results.grade, { grade: facts.grade.toUpperCase() });
  return element(
    'p',
    { class: 'entry-meta' },
    ...parts.flatMap((part) => [element('span', {}, part), ' ']),
    ...(isBelowIssue ? [] : [issue, ' ']),
    ...(facts.grade === DOUBTFUL ? [element('abbr', { class: 'mark', title: words.grades.c }, grade), ' '] : []),
  );
}

function dateOf({ facts }: FoundArticle, names: Names, undated: string): Node | string {
  const { date } = facts.issue;
  return date === undefined ? undated : element('time', { datetime: date }, names.day(date));
}

function dateWords({ facts }: FoundArticle, { names, settings }: ResultContext): string {
  return facts.issue.date === undefined ? settings.texts.page.facets.values.undated : names.day(facts.issue.date);
}

/** The first words, where no headline and no label is known. */
function openingOf({ segments: [first = ''] }: ArticleText): string {
  const all = [...first.trim()];
  return all.length > OPENING_CHARS ? `${all.slice(0, OPENING_CHARS).join('')}…` : all.join('');
}

/** The article, with the query for it to be marked there. */
function articleLink(article: FoundArticle, context: ResultContext, text: string): HTMLElement {
  return element('a', { href: articleUrl(article, context), 'data-key': `result ${article.facts.address}` }, text);
}

function passageOf({ pieces, cutBefore, cutAfter }: Excerpt, { facts }: FoundArticle): HTMLElement {
  const dots = /^(?:zh|ja)/u.test(facts.language) ? '……' : '…';
  const passage = element('p', { class: 'opening' }, cutBefore ? dots : '', ...pieces.map(nodeOf), cutAfter ? dots : '');
  setLanguage(passage, facts.language);
  return passage;
}

function nodeOf({ text, hit }: Piece): Node {
  return hit ? element('mark', {}, text) : document.createTextNode(text);
}

function setLanguage(target: HTMLElement, language: string): void {
  if (language !== document.documentElement.lang) target.lang = language;
}
