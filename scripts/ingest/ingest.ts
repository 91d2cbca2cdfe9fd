import type { Archive } from '../../src/schemas/archive.ts';
import type { Section, Tag } from '../../src/schemas/vocabulary.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { IngestedFile } from '../model/issue-draft.ts';
import type { ParsedPage } from '../model/page.ts';
import type { RawFile, RawPage } from '../model/raw.ts';
import { traceLine, trim } from '../model/traced.ts';
import { newspaperOf, settleFile } from './issues/facts.ts';
import { parsePage } from './parse-page.ts';
import { checkConservation } from './report/conservation.ts';
import { pageDiagnostics } from './report/page-diagnostics.ts';
import { settlePage } from './report/settle-page.ts';

/**
 * What of the archive's configuration parsing sees. A page is parsed again when any of it changes (`cache/cache-key.ts`),
 * so only what `ingestFile` needs belongs here.
 */
export interface ParseSetup {
  archive: Pick<Archive, 'language' | 'newspapers'>;
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
  const pages = corrected.pages.map(({ raw, corrections: own }) => ({
    raw,
    parsed: settlePage(parseRawPage(file, raw, { setup, diagnostics, died, corrections: own })),
  }));
  const settled = settleFile(file, pages, setup.archive);
  const doubts = pages.flatMap(({ parsed }) => pageDiagnostics(file.file, parsed));
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
export function parseRawPage(file: RawFile, raw: RawPage, { setup, diagnostics, died }: PageSetup): ParsedPage {
  const newspaper = newspaperOf(raw, setup.archive);
  const source = { file: file.file, line: raw.lines[0]?.number ?? 1 };
  try {
    if (died !== undefined) throw new Error(died);
    const parsed = parsePage(raw, raw.sequenceInFile, { newspaper, newspapers: setup.archive.newspapers });
    const breaches = checkConservation(parsed);
    if (breaches.length === 0) return parsed;
    for (const { code, line, text } of breaches.slice(0, 3))
      diagnostics.push(diagnose(code, { ...source, line: line || source.line }, { text }));
    return wholeAsUnassigned(raw);
  } catch (error) {
    diagnostics.push(diagnose('parser-failed', source, { problem: error instanceof Error ? error.message : String(error) }));
    return wholeAsUnassigned(raw);
  }
}

function wholeAsUnassigned(raw: RawPage): ParsedPage {
  const leftovers = raw.lines
    .map((line) => ({ role: 'unknown' as const, flow: trim(traceLine(line.number, line.raw)) }))
    .filter(({ flow }) => flow.text !== '');
  return { lines: [], blocks: [], items: [], leftovers };
}
