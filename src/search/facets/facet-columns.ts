import { type CatalogueFile, rowsOf } from '../catalogue.ts';
import { type Facet, LENGTH_CLASSES, UNDATED_VALUE } from '../options.ts';
import { pageValue } from './page-number.ts';

/** The values of one facet, encoded: those of a row are `values[codes[i]]` for i from `starts[row]` to below `starts[row + 1]`. */
export interface FacetColumn {
  values: readonly string[];
  codes: Int32Array;
  starts: Int32Array;
}

const known = new WeakMap<CatalogueFile, Map<string, FacetColumn>>();

/**
 * The column of a facet, made once for each catalogue.
 *
 * @param newspaper of the shard; its catalogue does not tell.
 */
export function facetColumn(catalogue: CatalogueFile, facet: Facet, newspaper: string): FacetColumn {
  const columns = known.get(catalogue) ?? new Map<string, FacetColumn>();
  known.set(catalogue, columns);
  const name = facet === 'newspaper' ? `newspaper ${newspaper}` : facet;
  const made = columns.get(name) ?? encode(rowsOf(catalogue), readerOf(catalogue, facet, newspaper));
  columns.set(name, made);
  return made;
}

const LOWER_BOUNDS = LENGTH_CLASSES.map((each) => Number.parseInt(each, 10));

/** The class of a length in characters: `200-799`. */
export function lengthClass(characters: number): string {
  let reached: string = LENGTH_CLASSES[0];
  LENGTH_CLASSES.forEach((each, place) => {
    if (characters >= (LOWER_BOUNDS[place] ?? 0)) reached = each;
  });
  return reached;
}

/** Gives the values of a row, each once. What rows share, such as the number of their page, is read once for all of them. */
function readerOf(catalogue: CatalogueFile, facet: Facet, newspaper: string): (row: number) => readonly string[] {
  const { issues, pages, people, sections, kinds, rows } = catalogue;
  const of = (names: readonly string[], places: readonly number[]) => {
    const values = names.map(one);
    return (row: number) => values[places[row] ?? -1] ?? [];
  };
  const ofPage = (read: (page: (typeof pages)[number]) => string) => {
    const values = pages.map((page) => [read(page)]);
    return (row: number) => values[rows.page[row] ?? -1] ?? [];
  };
  const date = (issue: number) => issues[issue]?.date;
  switch (facet) {
    case 'newspaper':
      return () => [newspaper];
    case 'year':
      return ofPage(({ issue }) => date(issue)?.slice(0, 4) ?? UNDATED_VALUE);
    case 'month':
      return ofPage(({ issue }) => date(issue)?.slice(0, 7) ?? UNDATED_VALUE);
    case 'page':
      return ofPage(pageValue);
    case 'section':
      return of(sections, rows.section);
    case 'kind':
      return of(kinds, rows.kind);
    case 'byline':
      return (row) => [...new Set((rows.people[row] ?? []).flatMap((place) => one(people[place]?.id)))];
    case 'length':
      return (row) => [lengthClass(rows.characters[row] ?? 0)];
    case 'quality':
      return (row) => one(rows.grades[row]);
  }
}

function one(value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : [value];
}

function encode(rows: number, read: (row: number) => readonly string[]): FacetColumn {
  const places = new Map<string, number>();
  const codes: number[] = [];
  const starts = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) {
    for (const value of read(row)) {
      const place = places.get(value) ?? places.size;
      places.set(value, place);
      codes.push(place);
    }
    starts[row + 1] = codes.length;
  }
  return { values: [...places.keys()], codes: Int32Array.from(codes), starts };
}
