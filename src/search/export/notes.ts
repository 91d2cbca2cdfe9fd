import type { ExportRow } from './row.ts';

/** Words in the notes of an export, in the language of the interface. */
export interface NoteTexts {
  /** What an article without a headline is called, as on the site. */
  untitled: string;
  /** Between a label and its value. */
  colon: string;
  separator: string;
  query: string;
  match: string;
  filters: string;
  corpus: string;
  /** Label of the passage around the first hit. */
  context: string;
  /** Label of what could not be searched. */
  incomplete: string;
  /** A sentence: the title is made of the opening words. */
  titleDerived: string;
  /** A sentence: the date was concluded. */
  dateInferred: string;
}

type Noted = Omit<ExportRow, 'notes'>;

/** What a reference manager is told of a hit, a sentence each: the search, the passage, and what is not as it seems. */
export function notesOf(row: Noted, texts: NoteTexts): string[] {
  const { colon, separator } = texts;
  const labelled = (label: string, value: string | undefined) => (value === undefined ? [] : [`${label}${colon}${value}`]);
  const search = [
    ...labelled(texts.query, row.query),
    ...labelled(texts.match, row.match),
    ...labelled(texts.filters, row.filters),
    ...labelled(texts.corpus, row.corpus),
  ];
  const passage =
    row.contextHit === undefined ? undefined : `${row.contextBefore ?? ''}【${row.contextHit}】${row.contextAfter ?? ''}`;
  return [
    search.join(separator),
    ...labelled(texts.context, passage),
    ...(row.openingWords === undefined ? [] : [texts.titleDerived]),
    ...(row.dateInferred ? [texts.dateInferred] : []),
    ...labelled(texts.incomplete, row.missing.length === 0 ? undefined : row.missing.join(separator)),
  ];
}

/** `无题：开头文字`, as the page of the article has it. */
export function untitledTitle(label: string | undefined, { untitled, colon }: NoteTexts): string {
  return label === undefined ? untitled : `${untitled}${colon}${label}`;
}
