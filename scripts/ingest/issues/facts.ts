import type { Archive, Newspaper } from '../../../src/schemas/archive.ts';
import type { AppliedCorrection } from '../../model/correction.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { HeldPage } from '../../model/issue-draft.ts';
import type { ParsedPage } from '../../model/page.ts';
import type { RawFile, RawPage } from '../../model/raw.ts';
import { jumpFrom } from '../fields/page-number.ts';
import { dateFile, type PageDate, statedFinding } from './file-dates.ts';

/** A raw page and what the parser read in it. */
export interface ReadPage {
  raw: RawPage;
  parsed: ParsedPage;
  /** What editors corrected of its day, number and name. */
  corrected?: readonly AppliedCorrection[];
}

/** The newspaper that a page belongs to: the stated one, else the archive's first. */
export function newspaperOf(page: RawPage, archive: Pick<Archive, 'newspapers'>): Newspaper {
  const stated = archive.newspapers.find((newspaper) => newspaper.id === page.hints.newspaper?.value);
  const [first] = archive.newspapers;
  if (!first) throw new Error('An archive has at least one newspaper; the schema sees to it.');
  return stated ?? first;
}

/**
 * Settles where and when the pages of one raw file were printed. What a person stated outweighs what is printed, and
 * that what is inferred.
 */
export function settleFile(
  file: RawFile,
  pages: readonly ReadPage[],
  archive: Pick<Archive, 'newspapers'>,
): { held: HeldPage[]; diagnostics: Diagnostic[] } {
  const [first] = pages;
  const leadDays = first ? newspaperOf(first.raw, archive).leadDays : undefined;
  const { dates, diagnostics } = dateFile(file.file, pages, leadDays ?? DEFAULT_LEAD_DAYS);
  const held = pages.map((page, index) => heldPage(file, page, archive, dates[index] ?? {}));
  return { held: countPages(held), diagnostics: [...diagnostics, ...pages.flatMap((page) => questionLabel(file.file, page))] };
}

/** A morning paper tells of yesterday. */
const DEFAULT_LEAD_DAYS = 1;

// A page number that a person stated, where print or a jump line says another.
function questionLabel(file: string, { raw, parsed }: ReadPage): Diagnostic[] {
  const { label: used } = raw.hints;
  if (!used || used.basis === 'printed' || used.basis === 'correction') return [];
  const other = parsed.label && !isSamePage(parsed.label.value, used.value) ? parsed.label.evidence[0] : undefined;
  const against = other ?? jumpFrom(parsed.items, used.value);
  if (!against) return [];
  return [
    diagnose('page-conflict', { file, line: against.line }, { used: used.value, text: against.text.slice(0, QUOTED_CHARS) }),
  ];
}

const QUOTED_CHARS = 40;

// A02 of a newspaper in sections is often filed as 02.
function isSamePage(a: string, b: string): boolean {
  return a === b || (a.replace(/^[A-Z]+/u, '') === b.replace(/^[A-Z]+/u, '') && /^\d/u.test(a) !== /^\d/u.test(b));
}

/** Certainty of a number counted from the pages around. */
const COUNTED_CONFIDENCE = 0.9;

// Pages of one file follow one another: where all printed numbers agree with that, the missing ones can be counted.
function countPages(held: readonly HeldPage[]): HeldPage[] {
  const known = held.flatMap((page, index) =>
    page.label && page.label.basis !== 'inferred' && /^\d+$/u.test(page.label.value)
      ? [{ page, shift: Number(page.label.value) - index }]
      : [],
  );
  const [first] = known;
  if (!first || known.some(({ shift }) => shift !== first.shift)) return [...held];
  return held.map((page, index) => {
    const number = index + first.shift;
    if (page.label || number < 1) return page;
    const evidence = [{ line: first.page.lines[0], text: first.page.label?.value ?? '' }];
    const name = page.name ?? page.newspaper.pageNames?.[String(number)];
    return {
      ...page,
      label: { value: String(number), basis: 'inferred', confidence: COUNTED_CONFIDENCE, evidence },
      ...(name === undefined ? {} : { name }),
    };
  });
}

function heldPage(
  file: RawFile,
  { raw, parsed, corrected = [] }: ReadPage,
  archive: Pick<Archive, 'newspapers'>,
  date: PageDate,
): HeldPage {
  const newspaper = newspaperOf(raw, archive);
  const label = raw.hints.label ? statedFinding(raw.hints.label) : parsed.label;
  const printedName = parsed.printed?.name;
  const name = raw.hints.name?.value ?? printedName ?? (label ? newspaper.pageNames?.[label.value] : undefined);
  return {
    file: file.file,
    sha256: file.sha256,
    encoding: file.encoding,
    ordinal: raw.sequenceInFile,
    lines: [raw.lines[0]?.number ?? 1, raw.lines.at(-1)?.number ?? 1],
    newspaper,
    ...date,
    ...(label ? { label } : {}),
    ...(name === undefined ? {} : { name }),
    ...(parsed.printed?.pageCount === undefined ? {} : { pageCount: parsed.printed.pageCount }),
    ...correctionsOf(corrected, parsed),
    edition: raw.hints.edition?.value ?? 1,
    items: parsed.items,
    leftovers: parsed.leftovers,
  };
}

function correctionsOf(corrected: readonly AppliedCorrection[], parsed: ParsedPage): Pick<HeldPage, 'corrections'> {
  const corrections = [...corrected.map((note) => withOld(note, parsed)), ...(parsed.corrections ?? [])];
  return corrections.length > 0 ? { corrections } : {};
}

// Where nobody stated it, a corrected fact was to be read in the text.
function withOld({ old, new: now, ...note }: AppliedCorrection, { date, label, printed }: ParsedPage): AppliedCorrection {
  const read = { date: date?.value, label: label?.value, name: printed?.name };
  const before = old ?? read[note.what as keyof typeof read];
  return { ...note, ...(before === undefined ? {} : { old: before }), ...(now === undefined ? {} : { new: now }) };
}
