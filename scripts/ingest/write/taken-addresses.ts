import { join } from 'node:path';
import type { LedgerIssue } from '../../../src/schemas/ledger.ts';
import { listFiles } from './file-store.ts';

/** `<title>/<year>/<day>[-ed-2]/<page>-a01.md`, as `issuePath` makes it. */
const ARTICLE_PATH =
  /^(?<newspaper>[^/]+)\/[^/]+\/(?<day>\d{4}-\d{2}-\d{2}|undated)(?:-(?<edition>ed-\d+))?\/(?<page>[^/]+)-(?<item>a\d+)\.md$/u;

const ARTICLES = 'articles/';

/**
 * Addresses that people took by writing articles themselves: their files lie in the archive, but the ledger never gave
 * the address. New items must get others. An issue without a ledger is left out: there the ledger may have been lost, and
 * giving every item a new number would publish the whole issue twice.
 *
 * @param listed paths of the archive's files, where they have just been looked for
 */
export async function takenAddresses(
  archiveDir: string,
  ledger: readonly LedgerIssue[],
  listed?: readonly string[],
): Promise<Set<string>> {
  const issues = new Set(ledger.map(({ address }) => address));
  const given = new Set(ledger.flatMap(({ pages }) => pages.flatMap(({ items }) => items.map(({ address }) => address))));
  const taken = new Set<string>();
  const files = listed?.flatMap((path) => (path.startsWith(ARTICLES) ? [path.slice(ARTICLES.length)] : []));
  for (const file of files ?? (await listFiles(join(archiveDir, ARTICLES), '.md'))) {
    const { newspaper, day, edition, page, item } = ARTICLE_PATH.exec(file)?.groups ?? {};
    const issue = [newspaper, day, edition].filter((part) => part !== undefined).join('/');
    const address = `${issue}/${page}/${item}`;
    if (issues.has(issue) && !given.has(address)) taken.add(address);
  }
  return taken;
}
