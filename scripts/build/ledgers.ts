import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_IDS_FILE, type LedgerIds, ledgerIdsSchema, ledgerIssueSchema } from '../../src/schemas/ledger.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { filesUnder } from './files.ts';
import { fileProblem, messageOf } from './problem.ts';

/** What the ledgers of an archive tell the build. */
export interface Ledgers {
  /** SHA-256 of every Markdown file as ingest wrote it, by path within the archive folder. */
  written: Map<string, string>;
  /** Addresses that have moved, with the address that answers now. */
  moved: Map<string, string>;
  /** Ids of every name and tag that has had an address. */
  ids: LedgerIds;
  problems: Diagnostic[];
}

/** Reads the ledger of every issue. An archive without a ledger, written by another program, is fine. */
export function readLedgers(archiveDir: string): Ledgers {
  const ledgers: Ledgers = { written: new Map(), moved: new Map(), ids: { people: {}, columns: {} }, problems: [] };
  for (const file of filesUnder(archiveDir, 'ledger', '.json')) {
    try {
      const content: unknown = JSON.parse(readFileSync(join(archiveDir, file), 'utf8'));
      if (file === `ledger/${LEDGER_IDS_FILE}`) ledgers.ids = ledgerIdsSchema.parse(content);
      else addLedger(ledgers, ledgerIssueSchema.parse(content));
    } catch (error) {
      ledgers.problems.push(fileProblem(file, messageOf(error)));
    }
  }
  return ledgers;
}

function addLedger({ written, moved }: Ledgers, ledger: ReturnType<typeof ledgerIssueSchema.parse>): void {
  for (const [file, hash] of Object.entries({ ...ledger.written, ...ledger.pending })) written.set(file, hash);
  for (const page of ledger.pages) {
    if (page.movedTo !== undefined) moved.set(page.address, page.movedTo);
    for (const item of page.items) if (item.movedTo !== undefined) moved.set(item.address, item.movedTo);
  }
  if (ledger.movedTo !== undefined) moved.set(ledger.address, ledger.movedTo);
}
