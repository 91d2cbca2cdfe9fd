import type { ArchiveFacts, NewspaperView } from '../catalog/types/archive.ts';
import type { Messages } from '../i18n/index.ts';
import {
  absoluteUrl,
  CAPABILITY_LIST_PATH,
  CONTACT_PATH,
  listPath,
  OPEN_SEARCH_PATH,
  pathOf,
  ROBOTS_PATH,
  SEARCH_API_PATH,
  SEARCH_SHARDS_PATH,
  SITEMAP_PATH,
  yearPath,
} from './addresses.ts';

/** A line of a table of the page about the data. */
export interface DataRow {
  /** An address, field or file name. */
  code?: string;
  words?: string;
  /** Where it is. */
  path?: string | undefined;
  meaning: string;
}

/** What stands for a newspaper and a day where nothing is held. */
const SAMPLE_DAY = '2024-10-18';

/** The kinds of addresses, told by those of a newspaper. They are samples: not all of them need be there. */
export function addressRows(held: readonly NewspaperView[], messages: Messages): DataRow[] {
  const { rows } = messages.data.addresses;
  const { id = 'newspaper', lastDate = SAMPLE_DAY } = held[0] ?? {};
  const issue = `${id}/${lastDate}`;
  return [
    { code: pathOf(issue), meaning: rows.issue },
    { code: pathOf(`${issue}/p02`), meaning: rows.page },
    { code: pathOf(`${issue}/p02/a03`), meaning: rows.article },
    { code: pathOf(`${issue}/ed-2`), meaning: rows.edition },
    { code: yearPath(id, lastDate.slice(0, 4)), meaning: rows.year },
    { code: listPath('sections', '…'), meaning: rows.list },
    { code: listPath('sections', '…', 1), meaning: rows.onePart },
  ];
}

/** What stands in the head of article pages. */
export function pageRows({ data }: Messages): DataRow[] {
  const { tags, structured, picture } = data.onPages.rows;
  return [tags, structured, picture].map(({ name, meaning }) => ({ words: name, meaning }));
}

/** Fields of the front matter, in the order in which they are written. */
export function fieldRows({ data }: Messages): DataRow[] {
  const { rows } = data.fields;
  return [
    { code: 'address, aliases', meaning: rows.address },
    { code: 'date, dateBasis, dateConfidence', meaning: rows.date },
    { code: 'page, order', meaning: rows.pagination },
    { code: 'kind', meaning: rows.kind },
    { code: 'kicker, headline, decks, label', meaning: rows.headline },
    { code: 'byline, dateline', meaning: rows.byline },
    { code: 'section, tags', meaning: rows.section },
    { code: 'source, provenance', meaning: rows.source },
    { code: 'joins', meaning: rows.joins },
    { code: 'corrections', meaning: rows.corrections },
    { code: 'quality', meaning: rows.quality },
  ];
}

/** How programs search. The index is made after the pages, so nothing links to its files. */
export function searchRows(archive: ArchiveFacts, { data }: Messages): DataRow[] {
  const { rows } = data.search;
  return [
    { code: SEARCH_API_PATH, meaning: rows.api },
    { code: SEARCH_SHARDS_PATH, meaning: rows.index },
    ...(archive.address === undefined ? [] : [{ code: OPEN_SEARCH_PATH, path: OPEN_SEARCH_PATH, meaning: rows.openSearch }]),
  ];
}

/** Files for crawlers and correspondents, as far as this archive has them. */
export function fileRows({ address, contact, harvest }: ArchiveFacts, { data }: Messages): DataRow[] {
  const { rows } = data.files;
  const file = (path: string, meaning: string) => ({ code: path, path, meaning });
  return [
    ...(address === undefined ? [] : [file(SITEMAP_PATH, rows.sitemap), file(ROBOTS_PATH, rows.robots)]),
    // It is left out of copies for a disk.
    ...(address !== undefined && harvest?.resourceSync
      ? [{ code: CAPABILITY_LIST_PATH, path: absoluteUrl(address, CAPABILITY_LIST_PATH), meaning: rows.resourceSync }]
      : []),
    ...(contact === undefined ? [] : [file(CONTACT_PATH, rows.contact)]),
  ];
}
