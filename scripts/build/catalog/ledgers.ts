import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_IDS_FILE, type LedgerIssue, ledgerIssueSchema } from '../../../src/schemas/ledger.ts';
import { messageOf } from '../problem.ts';
import type { Prepare } from '../statements.ts';
import { putAllMoves } from './aliases.ts';
import type { Books } from './put-articles.ts';
import { comparePaths, forgetFile, noteFile, type Scan, scanFolders } from './scan.ts';

/**
 * Takes over what the ledgers of the issues say: the hash of every file as ingest wrote it, and addresses that have moved. An
 * archive without a ledger, written by another program, is fine.
 *
 * @returns files of which a ledger says something else than before
 */
export function putLedgers(books: Books, scan: Scan): Set<string> {
  const { prepare } = books;
  const affected = new Set<string>();
  for (const { folder, found, gone } of scanFolders(prepare, scan, 'ledger', '.json')) {
    for (const name of gone) {
      putLedger(books, `${folder}/${name}`, undefined, affected);
      forgetFile(prepare, folder, name);
    }
    for (const file of found) {
      const path = `${folder}/${file.name}`;
      if (path === `ledger/${LEDGER_IDS_FILE}`) continue;
      try {
        const bytes = readFileSync(join(scan.archiveDir, path));
        const sha256 = hash('sha256', bytes);
        if (sha256 !== file.known) putLedger(books, path, ledgerIssueSchema.parse(JSON.parse(bytes.toString('utf8'))), affected);
        noteFile(prepare, folder, file, sha256);
      } catch (error) {
        putLedger(books, path, undefined, affected);
        noteFile(prepare, folder, file, '', JSON.stringify([messageOf(error)]));
      }
    }
  }
  return affected;
}

/** SHA-256 of a file as ingest last wrote it; of several ledgers that name it, the last in order counts. */
export function writtenHash(prepare: Prepare, path: string): string | undefined {
  const rows = prepare('SELECT ledger, hash FROM written WHERE path = ?').all(path) as { ledger: string; hash: string }[];
  return rows.sort((a, b) => comparePaths(a.ledger, b.ledger)).at(-1)?.hash;
}

function putLedger({ prepare, changes }: Books, file: string, ledger: LedgerIssue | undefined, affected: Set<string>): void {
  const rows = prepare('SELECT path, hash FROM written WHERE ledger = ?').all(file) as { path: string; hash: string }[];
  const held = new Map(rows.map(({ path, hash: sha256 }) => [path, sha256]));
  const put = prepare('INSERT OR REPLACE INTO written (path, ledger, hash) VALUES (?, ?, ?)');
  for (const [path, sha256] of Object.entries({ ...ledger?.written, ...ledger?.pending })) {
    const old = held.get(path);
    held.delete(path);
    if (old === sha256) continue;
    put.run(path, file, sha256);
    affected.add(path);
  }
  for (const path of held.keys()) {
    prepare('DELETE FROM written WHERE path = ? AND ledger = ?').run(path, file);
    affected.add(path);
  }
  changes.moves = true;
  putAllMoves(prepare, file, ledger ? movesOf(ledger) : []);
}

function movesOf({ pages, address, movedTo }: LedgerIssue): [from: string, to: string][] {
  const ofPages = pages.flatMap((page) => [page, ...page.items]);
  return [...ofPages, { address, movedTo }].flatMap((each) => (each.movedTo === undefined ? [] : [[each.address, each.movedTo]]));
}
