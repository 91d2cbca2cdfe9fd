import { type CatalogueFile, rowsOf } from '../catalogue.ts';
import { foldText } from '../fold.ts';
import type { FactField } from '../query/tree.ts';
import { RowSet } from '../row-set.ts';
import type { NamedThing } from '../shards.ts';
import { askedPage, pageNumbers } from './page-number.ts';
import { rowsOfPages } from './row-filter.ts';

/** Names of a catalogue as they are compared, by their places in it. */
interface FoldedNames {
  people: string[];
  columns: string[];
  tags: string[];
  pageNames: string[];
  /** Numbers of a page. */
  pages: string[][];
}

const known = new WeakMap<CatalogueFile, FoldedNames>();

/**
 * Rows of which a field holds what was asked for. An author, a column, a section and a tag are found by any part of the name;
 * a section also by any part of its id or of the name of its page, a tag by its whole id; a page by its number alone.
 *
 * @param folded what was asked for, as compared.
 * @param value the same as typed.
 */
export function factRows(
  catalogue: CatalogueFile,
  field: FactField,
  folded: string,
  value: string,
  names: { sections: readonly NamedThing[] },
): RowSet {
  if (folded === '') return new RowSet(rowsOf(catalogue));
  const { people, columns, tags, pageNames, pages } = foldedNames(catalogue);
  const { rows } = catalogue;
  switch (field) {
    case 'author':
      return rowsWith(rows.people, marked(people, folded));
    case 'column':
      return rowsWith(rows.columns, marked(columns, folded));
    case 'tag': {
      const id = value.trim().toLowerCase();
      const marks = marked(tags, folded);
      catalogue.tags.forEach((tag, place) => {
        if (tag.id === id) marks[place] = 1;
      });
      return rowsWith(rows.tags, marks);
    }
    case 'page': {
      const asked = askedPage(folded);
      return rowsOfPages(
        catalogue,
        Uint8Array.from(pages, (numbers) => Number(numbers.includes(asked))),
      );
    }
    case 'correction':
      return rowsByCorrection(rows.corrections, folded);
    case 'section':
      return rowsOfSections(catalogue, folded, names.sections).or(rowsOfPages(catalogue, marked(pageNames, folded)));
  }
}

/** Answers to whether an article was corrected, folded; anything else finds nothing. */
const ANSWERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ '+': ['有', '是', 'yes'], '-': ['无', '否', 'no'] }).flatMap(([sign, words]) =>
    words.map((word) => [foldText(word), sign] as const),
  ),
);

function rowsByCorrection(signs: string, folded: string): RowSet {
  const asked = ANSWERS.get(folded);
  const found = new RowSet(signs.length);
  for (let row = 0; row < signs.length; row += 1) if (signs[row] === asked) found.add(row);
  return found;
}

function rowsOfSections(catalogue: CatalogueFile, folded: string, sections: readonly NamedThing[]): RowSet {
  const names = new Map(sections.map(({ id, name }) => [id, name]));
  const marks = catalogue.sections.map((id) => [id, names.get(id) ?? ''].some((name) => foldText(name).includes(folded)));
  const found = new RowSet(rowsOf(catalogue));
  catalogue.rows.section.forEach((section, row) => {
    if (marks[section]) found.add(row);
  });
  return found;
}

function rowsWith(places: readonly (readonly number[])[], marks: Uint8Array): RowSet {
  const found = new RowSet(places.length);
  places.forEach((held, row) => {
    if (held.some((place) => marks[place] === 1)) found.add(row);
  });
  return found;
}

function marked(names: readonly string[], folded: string): Uint8Array {
  return Uint8Array.from(names, (name) => Number(name.includes(folded)));
}

/** Names repeat from page to page, so that each is folded once. */
function foldedNames(catalogue: CatalogueFile): FoldedNames {
  const before = known.get(catalogue);
  if (before) return before;
  const folds = new Map<string, string>();
  const folded = (name: string) => {
    const made = folds.get(name) ?? foldText(name);
    folds.set(name, made);
    return made;
  };
  const made: FoldedNames = {
    people: catalogue.people.map(({ name }) => folded(name)),
    columns: catalogue.columns.map(({ name }) => folded(name)),
    tags: catalogue.tags.map(({ name }) => folded(name)),
    pageNames: catalogue.pages.map(({ name = '' }) => folded(name)),
    pages: catalogue.pages.map(pageNumbers),
  };
  known.set(catalogue, made);
  return made;
}
