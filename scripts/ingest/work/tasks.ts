import type { SourcedCorrection } from '../../model/correction.ts';
import type { FileHeader, PageText } from '../../model/issue-draft.ts';
import { type ArchiveSetup, ingestFile } from '../ingest.ts';
import { headerOf } from '../issues/header.ts';
import { readRawBytes } from '../read/read-raw.ts';
import type { StatedFacts } from '../read/stated-facts.ts';
import { type IssueTask, renderIssue } from '../render-issue.ts';
import { encodeTerms } from '../tags/item-term.ts';
import { itemTerms } from '../tags/item-terms.ts';
import { vocabularyKey } from '../tags/vocabulary-key.ts';
import { hashText } from '../write/file-store.ts';

/** One raw file to be parsed. All that parsing may depend on stands here or in the archive's `ParseSetup`. */
export interface ParseTask {
  /** Relative to the raw folder, NFC. */
  file: string;
  bytes: Uint8Array;
  /** What `issues.csv` states of it. */
  stated: StatedFacts;
  /** What editors corrected in it. */
  corrections?: readonly SourcedCorrection[];
  /** Set when a worker died on the file before: it is kept without being parsed. */
  died?: string;
}

/** A parsed file as two JSON texts, so that it travels between threads and lies in the cache in one and the same form. */
export interface ParsedFile {
  /** `FileHeader`. */
  header: string;
  /** `PageText[]`, in the order of the header's pages. */
  body: string;
  /** The parser died on the file: the next run shall try again. */
  died?: true;
}

/** An issue to be rendered, with the `body` of every file that its pages stand in. */
export interface RenderTask {
  issue: IssueTask;
  /** By file. */
  bodies: ReadonlyMap<string, string>;
}

/** The files of an issue: path within the archive folder, text, and its SHA-256. */
export interface IssueText {
  files: { path: string; text: string; hash: string }[];
  diagnostics: FileHeader['diagnostics'];
}

/** Reads and parses one file. */
export function parseTask({ file, bytes, stated, died, corrections }: ParseTask, setup: ArchiveSetup): ParsedFile {
  const { read, diagnostics } = readRawBytes(bytes, { file, stated, archive: setup.archive });
  const ingested = read ? ingestFile(read, setup, died, corrections) : { file, held: [], diagnostics: [] };
  const texts = ingested.held.map(({ items, leftovers }): PageText => ({ items, leftovers }));
  const header = headerOf(ingested, diagnostics);
  addTerms(header, texts, setup);
  return { header: JSON.stringify(header), body: JSON.stringify(texts) };
}

/** A parsed file, and so its two texts, under another vocabulary. */
export function termsTask({ header: json, body }: ParsedFile, setup: ArchiveSetup): ParsedFile {
  const header = JSON.parse(json) as FileHeader;
  addTerms(header, JSON.parse(body) as PageText[], setup);
  return { header: JSON.stringify(header), body };
}

/** Notes in a header what its items are perhaps about; the items of a header are those of its pages, in order. */
function addTerms(header: FileHeader, texts: readonly PageText[], { archive, tags }: ArchiveSetup): void {
  header.vocabulary = vocabularyKey(tags);
  for (const [index, { newspaper, items }] of header.pages.entries()) {
    const context = { newspaper, language: newspaper.language ?? archive.language, tags };
    for (const [place, item] of items.entries()) {
      const whole = texts[index]?.items[place];
      if (whole) item.terms = encodeTerms(itemTerms(whole, context));
    }
  }
}

/** Makes the files of one issue. */
export function renderTask({ issue, bodies }: RenderTask, setup: ArchiveSetup): IssueText {
  const parsed = new Map([...bodies].map(([file, body]) => [file, JSON.parse(body) as PageText[]]));
  const texts = issue.pages.map(({ file, ordinal }) => parsed.get(file)?.[ordinal - 1] ?? { items: [], leftovers: [] });
  const { files, diagnostics } = renderIssue(issue, texts, setup);
  return { files: [...files].map(([path, text]) => ({ path, text, hash: hashText(text) })), diagnostics };
}
