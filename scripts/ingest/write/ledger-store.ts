import { join } from 'node:path';
import { type LedgerIssue, ledgerIssueSchema } from '../../../src/schemas/ledger.ts';
import { listFiles, readIfThere } from './file-store.ts';

const LEDGER = 'ledger';

/**
 * Reads every ledger file of an archive.
 *
 * @throws Error naming the file, if one cannot be read: addresses must not be given anew by mistake
 */
export async function readLedger(archiveDir: string): Promise<LedgerIssue[]> {
  const folder = join(archiveDir, LEDGER);
  const issues: LedgerIssue[] = [];
  for (const file of await listFiles(folder, '.json')) {
    const text = (await readIfThere(join(folder, file))) ?? '';
    try {
      issues.push(ledgerIssueSchema.parse(JSON.parse(text)));
    } catch (cause) {
      throw new Error(
        `${LEDGER}/${file} is not a valid ledger. Restore it from version control; it holds the addresses already given.`,
        { cause },
      );
    }
  }
  return issues;
}

/** Where the ledger of an issue lies, within the archive folder. */
export function ledgerPath(address: string): string {
  return `${LEDGER}/${issuePath(address)}.json`;
}

/** `lanchuan-ribao/2024/2024-10-18-ed-2` for `lanchuan-ribao/2024-10-18/ed-2`: the part of a collection path that names an issue. */
export function issuePath(address: string): string {
  const [newspaper = '', day = '', ...edition] = address.split('/');
  const year = day === 'undated' ? day : day.slice(0, 4);
  return `${newspaper}/${year}/${[day, ...edition].join('-')}`;
}

/** The text of a ledger file: one line an item, so that changes are easy to review. */
export function ledgerText(issue: LedgerIssue): string {
  return `${JSON.stringify(issue, undefined, 1)}\n`;
}
