import type { MarksTexts } from '../../i18n/search/marks.ts';
import { markerFor } from '../../search/hits/hits.ts';
import { type Bar, type BarButton, type Line, makeBar } from './bar.ts';
import { forgetPageQuery, type PageQuery, readPageQuery, searchPageUrl } from './page-query.ts';
import { readSought } from './sought-terms.ts';
import { HitSteps } from './steps.ts';
import { type Marked, unwrapHits, wrapHits } from './wrap-hits.ts';

/** What the marks need besides the page. */
export interface MarksTools {
  texts: MarksTexts;
  searchPage: URL;
}

/** Marks what the query in the address of the page has found there, and shows the bar that leads through the hits. */
export function startMarks(tools: MarksTools): void {
  const asked = readPageQuery(location.search);
  const { query, match } = asked;
  const { texts } = tools;
  const sought = readSought(query);
  const terms = sought.kind === 'terms' ? sought.terms : [];
  const marked = wrapHits(document, markerFor(terms, match, articleLanguage()));
  if (marked.hits.length > 0) showHits(marked, asked, texts);
  else if (sought.kind === 'too-long') explain({ text: texts.tooLong }, asked, tools);
  else explain({ text: terms.length === 0 ? texts.nothing : texts.none, query }, asked, tools);
}

function showHits(marked: Marked, { query, hit }: PageQuery, texts: MarksTexts): void {
  const listening = new AbortController();
  const turn = (by: 1 | -1) => () => {
    steps.step(by);
    bar.say(position());
  };
  const clear = () => {
    listening.abort();
    unwrapHits(marked);
    removeBar(bar);
  };
  const buttons: BarButton[] = [
    { text: texts.previous, key: 'p', press: turn(-1) },
    { text: texts.next, key: 'n', press: turn(1) },
    { text: texts.clear, press: clear },
  ];
  const bar = makeBar(texts, buttons);
  const steps = new HitSteps(marked, bar.element, hit);
  const position = (): Line => ({ text: texts.position, query, values: { number: steps.number, count: steps.count } });
  showBar(bar, position());
  listenToKeys(buttons, listening.signal);
  if (isFreshVisit()) steps.show('instant');
}

/** Says why nothing is marked, and leads back to the search. */
function explain(line: Line, asked: PageQuery, { texts, searchPage }: MarksTools): void {
  const link = { text: texts.search, url: searchPageUrl(asked, searchPage) };
  const bar = makeBar(texts, [{ text: texts.close, press: () => removeBar(bar) }], link);
  showBar(bar, line);
}

/** Before the header, so that the keyboard comes to it first; the style sheet puts it at the foot of the window. */
function showBar(bar: Bar, line: Line): void {
  bar.say(line);
  document.querySelector('.skip')?.after(bar.element);
  document.documentElement.classList.add('has-marks');
}

function removeBar(bar: Bar): void {
  bar.element.remove();
  document.documentElement.classList.remove('has-marks');
  forgetPageQuery();
  // The button that was pressed is gone; the keyboard goes on from the text, which stays where it is.
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}

function listenToKeys(buttons: readonly BarButton[], signal: AbortSignal): void {
  const press = (event: KeyboardEvent) => {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null;
    if (isTyping || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    buttons.find(({ key }) => key === event.key)?.press();
  };
  document.addEventListener('keydown', press, { signal });
}

/** Not so where the address names a place of the page, or the browser itself goes back to where the reader was. */
function isFreshVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return location.hash === '' && visit?.type !== 'reload' && visit?.type !== 'back_forward';
}

/** Of the text, which decides about stems. */
function articleLanguage(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="DC.language"]')?.content ?? document.documentElement.lang;
}
