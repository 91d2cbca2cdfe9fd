import type { LedgerIssue } from '../../../src/schemas/ledger.ts';
import type { HeldPage } from '../../model/issue-draft.ts';

/**
 * The ledger with the present names of raw files: a file that is gone, while a new one has the same bytes, was renamed.
 * Renaming is how an editor states a date, so addresses must follow.
 */
export function followRenames(
  ledger: readonly LedgerIssue[],
  pages: readonly Pick<HeldPage, 'file' | 'sha256'>[],
): LedgerIssue[] {
  const present = new Set(pages.map((page) => page.file));
  const remembered = new Set(ledger.flatMap((issue) => issue.pages.map((page) => page.file)));
  const arrived = new Map(pages.filter((page) => !remembered.has(page.file)).map((page) => [page.sha256, page.file]));
  return ledger.map((issue) => ({
    ...issue,
    pages: issue.pages.map((page) => {
      const file = present.has(page.file) ? undefined : arrived.get(page.sha256);
      return file === undefined ? page : { ...page, file };
    }),
  }));
}
