import type { ListFigures, ListKind } from '../catalog/types/list.ts';
import type { Messages } from '../i18n/index.ts';
import { printQuery } from '../search/query/print.ts';
import type { FactField, QueryNode } from '../search/query/tree.ts';
import { facetSearchPath, searchPath } from './addresses.ts';
import { columnChart } from './charts/columns.ts';
import { tickedYears } from './charts/ticks.ts';

/** A number of articles of a year. */
export interface YearCount {
  /** `2024`. */
  year: string;
  articles: number;
}

/** More years than these from first to last are drawn without those of which nothing is held: they would be hairs. */
const MOST_YEARS = 300;

/** Every year from the first to the last, those of which nothing is held with 0. */
export function everyYear(years: readonly YearCount[]): YearCount[] {
  const [first, last] = [Number(years[0]?.year), Number(years.at(-1)?.year)];
  const count = last - first + 1;
  if (!(count > years.length && count <= MOST_YEARS)) return [...years];
  const held = new Map(years.map(({ year, articles }) => [year, articles]));
  return Array.from({ length: count }, (_, index) => {
    const year = String(first + index).padStart(4, '0');
    return { year, articles: held.get(year) ?? 0 };
  });
}

/** The chart of articles by year as SVG; nothing for less than two years, which a sentence tells better. */
export function yearChart(id: string, name: string, years: readonly YearCount[], { browsing }: Messages): string | undefined {
  if (years.length < 2) return undefined;
  const all = everyYear(years);
  const ticks = tickedYears(all.map(({ year }) => year));
  const highest = all.reduce((top, each) => (each.articles > top.articles ? each : top));
  return columnChart({
    id,
    title: browsing.yearsTitle(name),
    description: browsing.yearsText({
      first: years[0]?.year ?? '',
      last: years.at(-1)?.year ?? '',
      highest: highest.year,
      articles: highest.articles,
    }),
    columns: all.map(({ year, articles }) => ({ label: year, parts: [articles], ...(ticks.has(year) ? { tick: year } : {}) })),
    height: 56,
  });
}

const FIELDS: Readonly<Record<Exclude<ListKind, 'sections'>, FactField>> = { tags: 'tag', columns: 'column', people: 'author' };

/** What of a list is searched for. */
interface SearchedList {
  kind: ListKind;
  id: string;
  name: string;
}

/** The search for all articles of a list. Names are searched, not ids: that of another may hold the same words. */
export function listSearchPath({ kind, id, name }: SearchedList, { tag: language }: Messages): string {
  return kind === 'sections' ? facetSearchPath({ section: id }) : searchPath(printQuery(factOf(kind, name), language));
}

/** The search for a list's articles of one year. */
export function yearSearchPath({ kind, id, name }: SearchedList, year: string, { tag: language }: Messages): string {
  const date: QueryNode = { kind: 'date', from: `${year}-01-01`, to: `${year}-12-31` };
  if (kind === 'sections') return searchPath(printQuery(date, language), id);
  return searchPath(printQuery({ kind: 'and', parts: [factOf(kind, name), date] }, language));
}

function factOf(kind: keyof typeof FIELDS, name: string): QueryNode {
  return { kind: 'fact', field: FIELDS[kind], value: name, folded: name };
}

/** Whether its articles are of more than one year, so that there is something to divide; what is undated counts as a year. */
export function hasYears({ years, undated }: Pick<ListFigures, 'years' | 'undated'>): boolean {
  return years.length + (undated === undefined ? 0 : 1) > 1;
}

/** Names of the newspapers that a list reaches across, in the order of the archive; none where it is all in one. */
export function newspapersOf(figures: ListFigures, newspapers: readonly { id: string; name: string }[]) {
  if (figures.newspapers.length < 2) return [];
  const counts = new Map(figures.newspapers.map(({ id, articles }) => [id, articles]));
  return newspapers.flatMap((paper) => {
    const articles = counts.get(paper.id);
    return articles === undefined ? [] : [{ ...paper, articles }];
  });
}
