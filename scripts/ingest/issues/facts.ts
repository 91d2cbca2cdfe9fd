import type { Archive, Newspaper } from '../../../src/schemas/archive.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { HeldPage } from '../../model/issue-draft.ts';
import type { Finding, ParsedPage } from '../../model/page.ts';
import type { RawFile, RawPage, Stated } from '../../model/raw.ts';

/** Certainty of what a person stated, and of what is printed (parsing.md §3.8). */
const STATED_CONFIDENCE = 0.98;
/** From here an inferred date is sure enough to question a stated one. */
const QUESTIONING_CONFIDENCE = 0.7;
/** Days by which a stated and an inferred date may differ: weekends and holidays. */
const TOLERATED_DAYS = 4;

/** A raw page and what the parser read in it. */
export interface ReadPage {
  raw: RawPage;
  parsed: ParsedPage;
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
 * that what is inferred; the pages of one file share the date that is surest among them.
 */
export function settleFile(
  file: RawFile,
  pages: readonly ReadPage[],
  archive: Pick<Archive, 'newspapers'>,
): { held: HeldPage[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const inferred = pages
    .flatMap(({ parsed }) => (parsed.date ? [parsed.date] : []))
    .toSorted((a, b) => b.confidence - a.confidence)[0];
  const stated = pages.map(({ raw }) => raw.hints.date).find((date) => date !== undefined);
  const date = stated ? finding(stated) : inferred;
  if (stated && inferred && contradicts(stated.value, inferred)) {
    diagnostics.push(
      diagnose(
        'date-conflict',
        { file: file.file, line: inferred.evidence[0]?.line ?? 1 },
        { used: stated.value, other: inferred.value },
      ),
    );
  }
  const held = pages.map(({ raw, parsed }) => heldPage(file, raw, parsed, archive, date));
  return { held: countPages(held), diagnostics };
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

// Years are inferred less surely than days, so only the days are compared.
function contradicts(stated: string, inferred: Finding<string>): boolean {
  const year = Number(stated.slice(0, 4));
  const apart = [year - 1, year, year + 1].map((candidate) =>
    Math.abs(epochDay(stated) - epochDay(`${candidate}${inferred.value.slice(4)}`)),
  );
  return inferred.confidence >= QUESTIONING_CONFIDENCE && Math.min(...apart) > TOLERATED_DAYS;
}

function epochDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

function finding<T>({ value, basis, line }: Stated<T>): Finding<T> {
  return { value, basis, confidence: STATED_CONFIDENCE, evidence: line === undefined ? [] : [{ line, text: String(value) }] };
}

function heldPage(
  file: RawFile,
  raw: RawPage,
  parsed: ParsedPage,
  archive: Pick<Archive, 'newspapers'>,
  date: Finding<string> | undefined,
): HeldPage {
  const newspaper = newspaperOf(raw, archive);
  const label = raw.hints.label ? finding(raw.hints.label) : parsed.label;
  const name = raw.hints.name?.value ?? (label ? newspaper.pageNames?.[label.value] : undefined);
  return {
    file: file.file,
    sha256: file.sha256,
    encoding: file.encoding,
    ordinal: raw.sequenceInFile,
    lines: [raw.lines[0]?.number ?? 1, raw.lines.at(-1)?.number ?? 1],
    newspaper,
    ...(date ? { date } : {}),
    ...(label ? { label } : {}),
    ...(name === undefined ? {} : { name }),
    edition: raw.hints.edition?.value ?? 1,
    items: parsed.items,
    leftovers: parsed.leftovers,
  };
}
