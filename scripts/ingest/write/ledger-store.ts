import { join } from 'node:path';
import { issuePath } from '../../../src/schemas/collection-path.ts';
import {
  LEDGER_IDS_FILE,
  type LedgerIds,
  type LedgerIssue,
  ledgerIdsSchema,
  ledgerIssueSchema,
} from '../../../src/schemas/ledger.ts';
import { listFiles, readIfThere } from './file-store.ts';
import { LedgerError } from './ledger-error.ts';

const LEDGER = 'ledger';

/** All that the ledger of an archive remembers. */
export interface Ledger {
  issues: LedgerIssue[];
  ids: LedgerIds;
}

/**
 * Reads the ledger of an archive; an archive without one has given no address yet.
 *
 * @param trusted paths of files that an earlier run read or wrote, and that have not changed since
 * @throws Error naming the file, if one cannot be read: addresses must not be given anew by mistake
 */
export async function readLedger(archiveDir: string, trusted: ReadonlyMap<string, string> = new Map()): Promise<Ledger> {
  const folder = join(archiveDir, LEDGER);
  const ledger: Ledger = { issues: [], ids: { people: {}, columns: {} } };
  for (const file of await listFiles(folder, '.json')) {
    const text = (await readIfThere(join(folder, file))) ?? '';
    try {
      if (file === LEDGER_IDS_FILE) ledger.ids = ledgerIdsSchema.parse(JSON.parse(text));
      else ledger.issues.push(readIssue(text, `${LEDGER}/${file}`, trusted));
    } catch (cause) {
      const message = `${LEDGER}/${file} is not a valid ledger. Restore it from version control; it holds the addresses already given.`;
      throw new LedgerError(message, { cause });
    }
  }
  return ledger;
}

// Checking takes three times as long as reading. The check puts keys in order, too, where an address has moved on.
function readIssue(text: string, path: string, trusted: ReadonlyMap<string, string>): LedgerIssue {
  const read = JSON.parse(text) as LedgerIssue;
  const isPlain = trusted.has(path) && !text.includes('"movedTo"') && !text.includes('"pending"');
  // One under another name was not written by ingest.
  return isPlain && path === ledgerPath(read.address) ? read : ledgerIssueSchema.parse(read);
}

/** Where the ids of names lie, within the archive folder. */
export const IDS_PATH = `${LEDGER}/${LEDGER_IDS_FILE}`;

/** Where the ledger of an issue lies, within the archive folder. */
export function ledgerPath(address: string): string {
  return `${LEDGER}/${issuePath(address)}.json`;
}

/** The text of a ledger file, a value or line range a line, so that changes are easy to review. */
export function ledgerText(ledger: LedgerIssue | LedgerIds): string {
  const spread = JSON.stringify(ledger, undefined, 1);
  return `${spread.replaceAll(/\[\s+(\d+),\s+(\d+)\s+\]/gu, '[$1, $2]')}\n`;
}
