import type { Archive } from '../../src/schemas/archive.ts';
import type { ArchiveWeights } from '../../src/schemas/archive-weights.ts';
import type { Section, Tag } from '../../src/schemas/vocabulary.ts';
import type { SourcedCorrection } from '../model/correction.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { IngestedFile } from '../model/issue-draft.ts';
import type { ParsedPage } from '../model/page.ts';
import type { RawFile, RawPage } from '../model/raw.ts';
import { traceLine, trim } from '../model/traced.ts';
import { type CorrectedPage, correctPage } from './corrections/correct-page.ts';
import { distributeCorrections } from './corrections/distribute.ts';
import type { CorrectionPlan } from './corrections/plan.ts';
import { newspaperOf, settleFile } from './issues/facts.ts';
import { modelOf } from './joins/weights.ts';
import { normaliseLine } from './normalise/line.ts';
import { parsePage } from './parse-page.ts';
import { type Breach, checkConservation } from './report/conservation.ts';
import { pageDiagnostics } from './report/page-diagnostics.ts';
import { settlePage } from './report/settle-page.ts';

/**
 * What of the archive's configuration parsing sees. A page is parsed again when any of it changes (`cache/cache-key.ts`),
 * so only what `ingestFile` needs belongs here.
 */
export interface ParseSetup {
  archive: Pick<Archive, 'language' | 'newspapers'>;
  /** Learned from the archive's own articles; absent: those that the program brings. */
  weights?: ArchiveWeights;
}

/** Everything that is configured about an archive. */
export interface ArchiveSetup extends ParseSetup {
  sections: readonly Section[];
  tags: readonly Tag[];
}

/**
 * Parses one raw file. A page that breaks a law of conservation, or that the parser fails on, is kept whole as unassigned.
 * The result depends on nothing but what is handed in: not on other files, nor on the order of files.
 *
 * @param corrections those of this file
 * @param died why the parser cannot be let at this file: its process died on it before. All pages are kept as unassigned
 */
export function ingestFile(
  file: RawFile,
  setup: ParseSetup,
  died?: string,
  corrections: readonly SourcedCorrection[] = [],
): IngestedFile {
  const corrected = distributeCorrections(file, corrections);
  const { diagnostics } = corrected;
  const pages = corrected.pages.map(({ raw, corrected: facts, corrections: own }) => ({
    raw,
    corrected: facts,
    parsed: settlePage(parseRawPage(file, raw, { setup, diagnostics, died, corrections: own })),
  }));
  const settled = settleFile(file, pages, setup.archive);
  const doubts = pages.flatMap(({ raw, parsed }) => pageDiagnostics(file.file, parsed, raw.lines[0]?.number ?? 1));
  return { file: file.file, held: settled.held, diagnostics: [...diagnostics, ...settled.diagnostics, ...doubts] };
}

/** What a page is parsed with, and where breaches of the laws are told. */
interface PageSetup {
  setup: ParseSetup;
  diagnostics: Diagnostic[];
  died?: string | undefined;
  /** Of this page's text. */
  corrections?: readonly SourcedCorrection[];
}

/** Parses one page, with the characters of every text still traced; what a reader of the report wants to see. */
export function parseRawPage(file: RawFile, raw: RawPage, { setup, diagnostics, died, corrections = [] }: PageSetup): ParsedPage {
  const newspaper = newspaperOf(raw, setup.archive);
  const source = { file: file.file, line: raw.lines[0]?.number ?? 1 };
  let breaches: Breach[] = [];
  const parse = (plan?: CorrectionPlan): ParsedPage | undefined => {
    if (died !== undefined) throw new Error(died);
    const context = {
      newspaper,
      newspapers: setup.archive.newspapers,
      joinModel: modelOf(setup.weights?.joins),
      ...(setup.weights?.boundaries ? { boundaryWeights: setup.weights.boundaries } : {}),
      ...(plan ? { corrections: plan } : {}),
    };
    const parsed = parsePage(raw, raw.sequenceInFile, context);
    breaches = checkConservation(parsed);
    return breaches.length === 0 ? parsed : undefined;
  };
  try {
    const page = corrections.length === 0 ? parse() : parseCorrected(file, raw, { corrections, parse, diagnostics });
    if (page) return page;
    for (const { code, line, text } of breaches.slice(0, 3))
      diagnostics.push(diagnose(code, { ...source, line: line || source.line }, { text }));
  } catch (error) {
    diagnostics.push(diagnose('parser-failed', source, { problem: error instanceof Error ? error.message : String(error) }));
  }
  return wholeAsUnassigned(raw);
}

function parseCorrected(
  { file }: RawFile,
  raw: RawPage,
  { diagnostics, ...given }: Pick<CorrectedPage, 'corrections' | 'parse'> & { diagnostics: Diagnostic[] },
): ParsedPage | undefined {
  const lines = raw.lines.map((line) => normaliseLine(line));
  const { page, problems } = correctPage({ file, lines, ...given });
  diagnostics.push(...problems);
  return page;
}

function wholeAsUnassigned(raw: RawPage): ParsedPage {
  const leftovers = raw.lines
    .map((line) => ({ role: 'unknown' as const, flow: trim(traceLine(line.number, line.raw)) }))
    .filter(({ flow }) => flow.text !== '');
  return { lines: [], blocks: [], items: [], leftovers };
}
