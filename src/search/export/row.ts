import type { CitedArticle } from '../../citations/cited-article.ts';
import { inPlainLines, plainLine } from '../../citations/plain-line.ts';
import { headlineOf } from '../article-text.ts';
import type { CitedFacts } from '../catalogue.ts';
import type { FoundText, Marker } from '../found.ts';
import type { NamedThing } from '../shards.ts';
import { occurrencesIn } from './first-occurrence.ts';
import { type NoteTexts, notesOf, untitledTitle } from './notes.ts';

/** What all rows of an export share. */
export interface ExportContext {
  /** As typed. */
  query: string;
  /** How it was compared: `exact`, `word`, `stem`. */
  match: string;
  /** What narrowed the hits beside the query, `from:2024-01-01; section:yaowen|guoji`; missing where nothing did. */
  filters?: string;
  /** Of the archive; changes with its texts. */
  corpus: string;
  /** What could not be searched. Where it is not empty the export is incomplete, and every row says so. */
  missing: readonly string[];
  /** The archive's address, `https://archive.example.org/`; missing where it has none. */
  home?: string;
  /** What is known of newspapers besides their names. */
  newspapers?: readonly CitedNewspaper[];
  texts: NoteTexts;
}

/** What references say of a newspaper. */
export interface CitedNewspaper extends NamedThing {
  place?: string;
  publisher?: string;
  issn?: string;
}

/**
 * An article in an export. Every text is on one line and without control characters (`plainLine`), so that it cannot break
 * out of its field; formats escape only what is special to them.
 */
export interface ExportRow {
  query: string;
  match: string;
  filters?: string;
  corpus: string;
  missing: string[];
  /** Its address in the archive, `lanchuan-ribao/2024-10-18/p02/a01`; unique. */
  id: string;
  newspaperId: string;
  newspaper: string;
  /** `2024-10-18`; missing for the undated. */
  date?: string;
  /** The ordinal of the edition; missing for the first. */
  edition?: number;
  /** The number as printed; missing where it is not known. */
  page?: string;
  pageName?: string;
  sectionId: string;
  section: string;
  kind: string;
  language: string;
  /** As printed. */
  headline?: string;
  /** Only where no headline was printed. */
  openingWords?: string;
  /** The headline, or what says that there is none; for formats that cannot do without. */
  title: string;
  authors: string[];
  /** Titles of columns and series. */
  columns: string[];
  tags: string[];
  characters: number;
  grade: string;
  occurrences: number;
  contextBefore?: string;
  contextHit?: string;
  contextAfter?: string;
  permalink: string;
  /** What references say of the newspaper. */
  place?: string;
  publisher?: string;
  issn?: string;
  /** What references say otherwise than the columns. */
  citedAuthors?: readonly string[];
  citedSection?: string;
  citedPages?: readonly string[];
  dateInferred?: true;
  /** What formats without columns say in notes, a sentence each. */
  notes: string[];
}

/**
 * The row of an article.
 *
 * @param marker of the article's language.
 */
export function exportRow({ article, text }: FoundText, marker: Marker, context: ExportContext): ExportRow {
  const { facts, newspaper, section } = article;
  const headline = known(headlineOf(text));
  const { count, first } = occurrencesIn(text, marker);
  const row = {
    query: context.query,
    match: context.match,
    ...optional('filters', context.filters),
    corpus: context.corpus,
    missing: [...context.missing],
    id: facts.address,
    newspaperId: newspaper.id,
    newspaper: newspaper.name,
    ...optional('date', facts.issue.date),
    ...editionIn(facts.address),
    ...optional('page', facts.page.label),
    ...optional('pageName', facts.page.name),
    sectionId: section.id,
    section: section.name,
    kind: facts.kind,
    language: facts.language,
    ...(headline === undefined ? optional('openingWords', known(text.label)) : { headline }),
    title: headline ?? untitledTitle(known(text.label), context.texts),
    authors: [...new Map(facts.people.map(({ id, name }) => [id, name])).values()],
    columns: facts.columns.map(({ name }) => name),
    tags: facts.tags.map(({ name }) => name),
    characters: facts.characters,
    grade: facts.grade,
    occurrences: count,
    ...(first === undefined ? {} : { contextBefore: first.before, contextHit: first.hit, contextAfter: first.after }),
    permalink: permalinkOf(facts.address, article.url, context.home),
    ...citedOf(
      facts.cited,
      context.newspapers?.find(({ id }) => id === newspaper.id),
    ),
  };
  return inPlainLines({ ...row, notes: notesOf(row, context.texts) });
}

function citedOf({ authors, section, pages, dateInferred }: CitedFacts = {}, newspaper?: CitedNewspaper) {
  return {
    ...optional('place', newspaper?.place),
    ...optional('publisher', newspaper?.publisher),
    ...optional('issn', newspaper?.issn),
    ...(authors && { citedAuthors: authors }),
    ...optional('citedSection', section),
    ...(pages && { citedPages: pages }),
    ...(dateInferred && { dateInferred }),
  };
}

/** The canonical URL where the archive has an address; else the one that the archive was opened at, without a query. */
function permalinkOf(address: string, url: string, home: string | undefined): string {
  return home === undefined ? url.replace(/[?#].*$/su, '') : `${home.replace(/\/+$/u, '')}/${address}/`;
}

function editionIn(address: string): { edition?: number } {
  const ordinal = /\/ed-(\d+)\//u.exec(address)?.[1];
  return ordinal === undefined ? {} : { edition: Number(ordinal) };
}

/** A headline of nothing but blanks is none. */
function known(text: string | undefined): string | undefined {
  return text === undefined || plainLine(text) === '' ? undefined : text;
}

function optional<Name extends string>(name: Name, value: string | undefined): { [name in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]: string });
}

/**
 * What a reference to the article is made of: the same as on its own page, with keywords, and with notes on the search. As there, the
 * section is the name of the printed page: one that the program chose is not cited.
 */
export function citedRow({ section: _, ...row }: ExportRow): CitedArticle {
  const { page, pageName, permalink, openingWords, citedAuthors, citedPages, citedSection } = row;
  return {
    ...row,
    ...optional('section', citedSection ?? pageName),
    ...(openingWords === undefined ? {} : { titleDerived: true }),
    authors: citedAuthors ?? row.authors,
    pages: citedPages ?? (page === undefined ? [] : [page]),
    url: permalink,
  };
}
