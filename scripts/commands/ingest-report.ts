import type { Diagnostic } from '../model/diagnostic.ts';
import type { UnreadFile } from '../model/unread-file.ts';
import { EXIT } from './exit-codes.ts';
import type { IngestOutcome } from './ingest.ts';
import { countCodes } from './print-diagnostics.ts';

/** All that an ingest has to tell: what commands print of it, and what they need to go on. */
export interface IngestReport {
  language: string;
  /** Absolute. */
  rawFolder: string;
  /** Of the archive. */
  issues: number;
  pages: number;
  items: number;
  /** Raw files read, and those that could not be. */
  files: number;
  failed: number;
  /** Raw files that had to be parsed, and those known from an earlier run. */
  parsed: number;
  fromCache: number;
  /** Files of the collections; absent where nothing was to be written. */
  written?: { written: number; unchanged: number; removed: number; kept: number };
  /** How often each code was found. */
  counts: Record<string, number>;
  /** What was found. Of an ingest that is only remembered, errors and warnings, unless all were asked for. */
  diagnostics: Diagnostic[];
  /** Raw files that could not be used, as far as they name a day; all of them, remembered or not. */
  unread: UnreadFile[];
  /** Where the pages of each raw file stand in the archive, in order; likewise. */
  places: [file: string, pages: { issue: string; page: string }[]][];
}

/** What is to be told of an ingest that was just run. */
export function reportOf({ ingested, written, files, failed, parsed, fromCache, ...outcome }: IngestOutcome): IngestReport {
  const counted = written && {
    written: written.written,
    unchanged: written.unchanged,
    removed: written.removed,
    kept: written.kept,
  };
  const { language, rawFolder, diagnostics, unread } = outcome;
  return {
    language,
    rawFolder,
    issues: ingested.issues.length,
    pages: ingested.issues.reduce((sum, issue) => sum + issue.pages.length, 0),
    items: ingested.items.length,
    files,
    failed,
    parsed,
    fromCache,
    ...(counted ? { written: counted } : {}),
    counts: countCodes(diagnostics),
    diagnostics,
    unread: [...unread],
    places: placesOf(ingested.issues),
  };
}

function placesOf(issues: IngestOutcome['ingested']['issues']): IngestReport['places'] {
  const places = new Map<string, { issue: string; page: string }[]>();
  for (const { address, pages } of issues)
    for (const { file, ordinal, id } of pages) {
      const own = places.get(file) ?? [];
      own[ordinal - 1] = { issue: address, page: id };
      places.set(file, own);
    }
  return [...places];
}

/** `EXIT.material` if any diagnostic is an error. */
export function exitCodeOf({ diagnostics }: Pick<IngestReport, 'diagnostics'>): number {
  return diagnostics.some(({ severity }) => severity === 'error') ? EXIT.material : EXIT.ok;
}

/** One line: what was read, found and written. */
export function summary({ issues, pages, items, files, failed, written, language }: IngestReport): string {
  const changed = written ? [written.written, written.unchanged, written.removed, written.kept] : undefined;
  if (language.startsWith('zh')) {
    const kept = changed ? `；写入 ${changed[0]}，未变 ${changed[1]}，移除 ${changed[2]}，保留人工修改 ${changed[3]}` : '';
    return `${files} 个文件（${failed} 个无法读取）：${issues} 期 ${pages} 版 ${items} 篇${kept}`;
  }
  const kept = changed
    ? `; ${changed[0]} written, ${changed[1]} unchanged, ${changed[2]} removed, ${changed[3]} kept as edited`
    : '';
  return `${files} files (${failed} not readable): ${issues} issues, ${pages} pages, ${items} items${kept}`;
}
