import type { ConcordanceTexts } from '../../../i18n/search/concordance.ts';
import { textWidth } from '../../../search/character-width.ts';
import type { ConcordanceLine, ConcordanceOrder } from '../../../search/concordance.ts';
import { button, element, setLanguage } from '../elements.ts';
import { fill } from '../fill.ts';

/** What a table of lines is made with. */
export interface ConcordanceTableTools {
  texts: ConcordanceTexts;
  query: string;
  order: ConcordanceOrder;
  /** How `found` is ordered, where it is by date. */
  foundSort: 'ascending' | 'descending' | 'other';
  /** Whether lines say which newspaper they are from. */
  namesNewspaper: boolean;
  urlOf(line: ConcordanceLine): string;
  onSort(order: ConcordanceOrder): void;
}

/** Hits wider than this are set in several lines, so that the context keeps its room. */
const WIDE_HIT = 32;

const SORT_SIGNS = { ascending: '▲', descending: '▼', other: '●' } as const;

/** The columns, in their order on the page; each sorts by what it shows. */
const COLUMNS = [
  { order: 'found', name: 'place', sort: 'sortFound' },
  { order: 'left', name: 'left', sort: 'sortLeft' },
  { order: 'hit', name: 'hit', sort: 'sortHit' },
  { order: 'right', name: 'right', sort: 'sortRight' },
] as const;

/**
 * A table of occurrences, the hits below one another. Roles are written out, because some browsers forget those of table
 * elements that a style sheet sets as a grid.
 */
export function concordanceTable(lines: readonly ConcordanceLine[], tools: ConcordanceTableTools): HTMLTableElement {
  const caption = element('caption', { text: fill(tools.texts.caption, { query: tools.query }) });
  const head = element(
    'thead',
    { role: 'rowgroup' },
    element('tr', { role: 'row' }, ...COLUMNS.map((each) => headOf(each, tools))),
  );
  const body = element('tbody', { role: 'rowgroup' }, ...lines.map((line) => rowOf(line, tools)));
  return element('table', { class: 'concordance-table', role: 'table' }, caption, head, body);
}

function headOf({ order, name, sort }: (typeof COLUMNS)[number], tools: ConcordanceTableTools): HTMLElement {
  const { texts } = tools;
  const cell = element('th', { scope: 'col', role: 'columnheader', class: `concordance-${name}` });
  const sorter = button(texts[name], () => tools.onSort(order), { title: texts[sort], 'data-order': order });
  if (tools.order === order) {
    const direction = order === 'found' ? tools.foundSort : 'ascending';
    cell.setAttribute('aria-sort', direction);
    sorter.append(element('span', { 'aria-hidden': 'true', text: ` ${SORT_SIGNS[direction]}` }));
  }
  cell.append(sorter);
  return cell;
}

function rowOf(line: ConcordanceLine, tools: ConcordanceTableTools): HTMLElement {
  const { language } = line.article.facts;
  const place = element('th', { scope: 'row', role: 'rowheader', class: 'concordance-place' }, placeOf(line, tools));
  const left = element('td', { role: 'cell', class: 'concordance-left' }, contextOf(line.left, line.cutLeft, 'before'));
  const isWide = textWidth(line.hit) > WIDE_HIT;
  const hit = element('td', { role: 'cell', class: isWide ? 'concordance-hit wide' : 'concordance-hit' });
  hit.append(element('b', {}, element('bdi', { text: line.hit })));
  const right = element('td', { role: 'cell', class: 'concordance-right' }, contextOf(line.right, line.cutRight, 'after'));
  for (const cell of [left, hit, right]) setLanguage(cell, language);
  return element('tr', { role: 'row' }, place, left, hit, right);
}

function placeOf(line: ConcordanceLine, { texts, namesNewspaper, urlOf }: ConcordanceTableTools): HTMLElement {
  const { facts, newspaper } = line.article;
  const { date } = facts.issue;
  const anchor = element('a', { href: urlOf(line) });
  if (namesNewspaper) anchor.append(element('span', { text: newspaper.name }), ' ');
  anchor.append(date === undefined ? texts.undated : element('time', { datetime: date, text: date }));
  const { label } = facts.page;
  if (label !== undefined) anchor.append(' ', element('span', { text: fill(texts.page, { page: label }) }));
  return anchor;
}

/** Context on one line, cut by the page to what fits; text that runs from right to left keeps to itself. */
function contextOf(text: string, isCut: boolean, side: 'before' | 'after'): HTMLElement {
  const edge = element('span', { class: 'concordance-edge', text: isCut ? '…' : '¶' });
  const words = element('bdi', { text });
  return element('span', { class: 'concordance-context' }, ...(side === 'before' ? [edge, words] : [words, edge]));
}
