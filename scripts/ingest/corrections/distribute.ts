import type { CorrectedPlace, CorrectionOperation } from '../../../src/schemas/corrections.ts';
import type { AppliedCorrection, SourcedCorrection } from '../../model/correction.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { PageHints, RawFile, RawPage } from '../../model/raw.ts';
import { creditOf } from './credit.ts';
import { type ProblemList, placeOfCorrection, reportProblem } from './problem.ts';

/** The pages of a file with the facts that editors stated, notes of these, and the corrections of each page's text. */
export interface CorrectedFile {
  pages: { raw: RawPage; corrected: AppliedCorrection[]; corrections: SourcedCorrection[] }[];
  diagnostics: Diagnostic[];
}

type FactKey = 'date' | 'label' | 'name';
const FACTS: readonly FactKey[] = ['date', 'label', 'name'];

/** Hands the corrections of a raw file to its pages. Facts are settled here; what concerns no page is a problem. */
export function distributeCorrections(file: RawFile, corrections: readonly SourcedCorrection[]): CorrectedFile {
  const list: ProblemList = { file: file.file, problems: [] };
  const stated = new Map<string, SourcedCorrection>();
  const wrong = new Set<string>();
  const pages = file.pages.map((raw) => ({ raw, corrections: [] as SourcedCorrection[] }));
  for (const correction of corrections) {
    const key = FACTS.find((fact) => correction.do[fact] !== undefined);
    if (key === undefined) pageOf(correction, pages, list)?.corrections.push(correction);
    else
      for (const page of factPages(correction, key, pages, list))
        state(`${page.raw.sequenceInFile} ${key}`, key, correction, { stated, wrong, list });
  }
  return {
    pages: pages.map(({ raw, corrections: own }) => {
      const hints: PageHints = { ...raw.hints };
      const corrected: AppliedCorrection[] = [];
      for (const key of FACTS) {
        const place = `${raw.sequenceInFile} ${key}`;
        const correction = wrong.has(place) ? undefined : stated.get(place);
        const value = correction?.do[key];
        if (!correction || value === undefined) continue;
        corrected.push(noteOf(key, value, correction, raw.hints[key]?.value));
        hints[key] = { value, basis: 'correction' };
      }
      return { raw: { ...raw, hints }, corrected, corrections: own };
    }),
    diagnostics: list.problems,
  };
}

function noteOf(what: FactKey, now: string, correction: SourcedCorrection, old: string | undefined): AppliedCorrection {
  return { what, ...(old === undefined ? {} : { old }), new: now, ...creditOf(correction) };
}

interface StatedFacts {
  stated: Map<string, SourcedCorrection>;
  wrong: Set<string>;
  list: ProblemList;
}

function state(place: string, key: FactKey, correction: SourcedCorrection, { stated, wrong, list }: StatedFacts): void {
  const earlier = stated.get(place);
  if (!earlier) stated.set(place, correction);
  else if (earlier.do[key] !== correction.do[key]) {
    wrong.add(place);
    const other = placeOfCorrection(earlier);
    if (!list.problems.some(({ source, values }) => source === correction.source && values?.['other'] === other))
      reportProblem('correction-conflict', correction, list, { other });
  }
}

// A day holds for all pages of a file; a number and a name belong to one.
function factPages<Page extends { raw: RawPage }>(
  correction: SourcedCorrection,
  key: FactKey,
  pages: readonly Page[],
  list: ProblemList,
): Page[] {
  const { page } = correction;
  if (page === undefined && (key === 'date' || pages.length === 1)) return [...pages];
  const found = pages.filter(({ raw }) => raw.sequenceInFile === page);
  if (found.length === 0) missing(correction, list, page === undefined ? `${list.file} page: ?` : `${list.file} page: ${page}`);
  return found;
}

function pageOf<Page extends { raw: RawPage }>(
  correction: SourcedCorrection,
  pages: readonly Page[],
  list: ProblemList,
): Page | undefined {
  const line = firstLineOf(correction.do);
  const found = pages.find(({ raw }) => line >= (raw.lines[0]?.number ?? 0) && line <= (raw.lines.at(-1)?.number ?? 0));
  if (found && (correction.page === undefined || correction.page === found.raw.sequenceInFile)) return found;
  missing(correction, list, found ? `${list.file} page: ${correction.page}` : `${list.file}:${line}`);
  return undefined;
}

function missing(correction: SourcedCorrection, list: ProblemList, target: string): void {
  reportProblem('correction-target-missing', correction, list, { target });
}

function firstLineOf({ role, item, join, split, headline, kind, text }: CorrectionOperation): number {
  const first = (places: readonly CorrectedPlace[]) => places[0]?.lines[0] ?? 0;
  if (text) return text.line;
  if (split) return Array.isArray(split) ? first(split) : split.line;
  return first(role?.at ?? item?.at ?? join ?? (headline ? [headline.of] : kind ? [kind.of] : []));
}
