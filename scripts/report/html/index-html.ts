import type { Element } from 'hast';
import { compareByDoubt, compareByIssue, type PageRow, type Totals } from '../page-row.ts';
import type { Words } from '../words.ts';
import { INDEX_SCRIPT } from './index-script.ts';
import { INDEX_STYLE } from './index-style.ts';
import { type Content, h, writeDocument } from './tree.ts';

/** Rows of one file of the index: about 0.5 MB of HTML, which any browser sorts at once. */
export const ROWS_A_FILE = 1_000;

type Order = 'doubt' | 'issue';

/** What the index tells. */
export interface Index {
  /** Of the archive. */
  title: string;
  rows: readonly PageRow[];
  /** Of the whole archive, pages that are not listed included. */
  totals: Totals;
}

/** The files of the index, by name: every page by doubt (`index.html` first), and by issue (`issues.html` first), cut into slices. */
export function* indexFiles({ title, rows, totals }: Index, words: Words): Generator<[name: string, html: string]> {
  for (const order of ['doubt', 'issue'] as const) {
    const sorted = rows.toSorted(order === 'doubt' ? compareByDoubt : compareByIssue);
    const slices = Math.max(1, Math.ceil(sorted.length / ROWS_A_FILE));
    for (let slice = 0; slice < slices; slice += 1) {
      const part = sorted.slice(slice * ROWS_A_FILE, (slice + 1) * ROWS_A_FILE);
      yield [fileName(order, slice), sliceHtml({ title, totals, part, order, slice, slices }, words)];
    }
  }
}

function fileName(order: Order, slice: number): string {
  const stem = order === 'doubt' ? 'index' : 'issues';
  return slice === 0 ? `${stem}.html` : `${stem}-${slice + 1}.html`;
}

interface Slice {
  title: string;
  totals: Totals;
  part: readonly PageRow[];
  order: Order;
  slice: number;
  slices: number;
}

function sliceHtml({ title, totals, part, order, slice, slices }: Slice, words: Words): string {
  return writeDocument({
    language: words.tag,
    title: `${title} · ${words.title}`,
    style: INDEX_STYLE,
    script: INDEX_SCRIPT,
    bodyClass: 'index',
    body: [
      h('h1', {}, `${title} · ${words.title}`),
      h('p', {}, words.archiveFacts(totals)),
      h('nav', { className: ['orders'] }, orderLink('doubt', order, words.byDoubt), orderLink('issue', order, words.byIssue)),
      sliceLinks(order, slice, slices, words),
      table(part, order, words),
      sliceLinks(order, slice, slices, words),
      h(
        'details',
        {},
        h('summary', {}, words.legend),
        h(
          'ul',
          {},
          words.legendLines.map((line) => h('li', {}, line)),
        ),
      ),
    ],
  });
}

function orderLink(order: Order, current: Order, text: string): Element {
  return h('a', { href: fileName(order, 0), ...(order === current ? { ariaCurrent: 'page' } : {}) }, text);
}

function sliceLinks(order: Order, slice: number, slices: number, words: Words): Content {
  if (slices === 1) return undefined;
  return h(
    'nav',
    { className: ['slices'] },
    words.slice(slice + 1, slices),
    Array.from({ length: slices }, (_, index) =>
      h('a', { href: fileName(order, index), ...(index === slice ? { ariaCurrent: 'page' } : {}) }, String(index + 1)),
    ),
  );
}

/** Columns that hold numbers. */
const NUMBERS = new Set(['doubt', 'places', 'items', 'unassigned']);

const COLUMNS = {
  doubt: ['doubt', 'places', 'file', 'issue', 'items', 'unassigned', 'worst', 'codes'],
  issue: ['issue', 'file', 'doubt', 'places', 'items', 'unassigned', 'worst', 'codes'],
} as const;

function table(rows: readonly PageRow[], order: Order, words: Words): Element {
  const columns = COLUMNS[order];
  return h(
    'table',
    {},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        columns.map((column) =>
          h(
            'th',
            {
              scope: 'col',
              ...(NUMBERS.has(column) ? { className: ['number'] } : {}),
              ...(column === order ? { ariaSort: order === 'doubt' ? 'descending' : 'ascending' } : {}),
            },
            words.columns[column],
          ),
        ),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map((row) =>
        h(
          'tr',
          {},
          columns.map((column) => h('td', NUMBERS.has(column) ? { className: ['number'] } : {}, ...cell(row, column, words))),
        ),
      ),
    ),
  );
}

function cell(row: PageRow, column: keyof Words['columns'], words: Words): Content[] {
  switch (column) {
    case 'doubt':
      return [row.score.toFixed(1)];
    case 'places':
      return [String(row.places)];
    case 'items':
      return [String(row.items)];
    case 'unassigned':
      return [String(row.unassigned)];
    case 'codes':
      return [row.codes.map(([code, count]) => `${code} ${count}`).join(', ')];
    case 'issue':
      return [row.issue === undefined ? words.undated : [row.issue, row.page].filter((part) => part !== undefined).join(' / ')];
    case 'worst':
      return row.worst ? [linkTo(row, words.line(row.worst.line), row.worst.line), ` ${row.worst.text}`] : [];
    default:
      return [linkTo(row, row.ordinal > 1 ? `${row.file} (${row.ordinal})` : row.file)];
  }
}

function linkTo({ href }: PageRow, text: string, line?: number): Content {
  if (href === undefined) return text;
  return h('a', { href: line === undefined ? href : `${href}#L${line}` }, text);
}
