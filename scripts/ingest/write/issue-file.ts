import { type Issue, issueSchema } from '../../../src/schemas/issue.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { LoadedIssue, LoadedPage } from '../../model/issue-draft.ts';
import { PARSER_VERSION } from '../../model/parser-version.ts';
import { lineRanges } from '../../model/traced.ts';

/** The front matter of an issue's file: its pages, the text that no article owns, and the doubts a reader should know. */
export function issueFrontMatter(issue: LoadedIssue, diagnostics: readonly Diagnostic[]): Issue {
  const evidence = issue.pages.flatMap((page) =>
    page.date?.basis === 'inferred' ? page.date.evidence.map(({ line, text }) => ({ file: page.file, line, text })) : [],
  );
  return issueSchema.parse({
    address: issue.address,
    newspaper: issue.newspaper.id,
    ...(issue.date ? { date: issue.date.value } : {}),
    dateBasis: issue.date?.basis ?? 'unknown',
    dateConfidence: issue.date?.confidence ?? 0,
    ...(evidence.length > 0 ? { dateEvidence: evidence } : {}),
    ...(issue.edition > 1 ? { edition: issue.edition } : {}),
    ...(issue.gaps === undefined ? {} : { gaps: issue.gaps }),
    parser: PARSER_VERSION,
    pages: issue.pages.map((page) => pageEntry(page, diagnostics)),
  });
}

function pageEntry(page: LoadedPage, diagnostics: readonly Diagnostic[]): object {
  const unassigned = page.leftovers.flatMap(({ role, flow }) =>
    lineRanges(flow).length > 0 && flow.text !== '' ? [{ lines: span(lineRanges(flow)), text: flow.text, role }] : [],
  );
  const notes = diagnostics
    .filter(
      ({ source }) =>
        source !== 'unavailable' &&
        source.file === page.file &&
        source.line !== undefined &&
        source.line >= page.lines[0] &&
        source.line <= page.lines[1],
    )
    .map(({ code, source, confidence, values }) => ({
      code,
      ...(source !== 'unavailable' && source.line !== undefined ? { line: source.line } : {}),
      ...(confidence === undefined ? {} : { confidence }),
      ...(values ? { values } : {}),
    }));
  return {
    id: page.id,
    sequence: page.sequence,
    ...(page.label ? { label: page.label.value } : {}),
    labelBasis: page.label?.basis ?? 'unknown',
    ...(page.name === undefined ? {} : { name: page.name }),
    source: { file: page.file, sha256: page.sha256, encoding: page.encoding, lines: page.lines },
    ...(unassigned.length > 0 ? { unassigned: unassigned.toSorted((a, b) => a.lines[0] - b.lines[0]) } : {}),
    ...(page.corrections ? { corrections: page.corrections } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  };
}

function span(ranges: readonly [number, number][]): [number, number] {
  return [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))];
}
