import type { LedgerIssue } from '../../../src/schemas/ledger.ts';
import type { PageFacts } from '../../model/issue-draft.ts';

/**
 * The ledger with the present names of raw files: a file that is gone, while a new one has the same bytes, was renamed.
 * Renaming is how an editor states a date, so addresses must follow. Of several with the same bytes each has one heir.
 */
export function followRenames(
  ledger: readonly LedgerIssue[],
  pages: readonly Pick<PageFacts, 'file' | 'sha256'>[],
): LedgerIssue[] {
  const heirs = findHeirs(ledger, pages);
  return ledger.map((issue) => ({
    ...issue,
    pages: issue.pages.map((page) => ({ ...page, file: heirs.get(page.file) ?? page.file })),
  }));
}

function findHeirs(ledger: readonly LedgerIssue[], pages: readonly Pick<PageFacts, 'file' | 'sha256'>[]): Map<string, string> {
  const present = new Set(pages.map((page) => page.file));
  const remembered = new Map(ledger.flatMap((issue) => issue.pages.map((page) => [page.file, page.sha256])));
  const arrived = Map.groupBy(
    new Map(pages.filter((page) => !remembered.has(page.file)).map((page) => [page.file, page.sha256])),
    ([, hash]) => hash,
  );
  const heirs = new Map<string, string>();
  for (const [file, hash] of [...remembered].toSorted()) {
    const heir = present.has(file) ? undefined : arrived.get(hash)?.shift();
    if (heir) heirs.set(file, heir[0]);
  }
  return heirs;
}
