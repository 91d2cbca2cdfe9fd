import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIngest } from '../../scripts/commands/ingest.ts';
import type { Diagnostic } from '../../scripts/model/diagnostic.ts';
import { checkPublished } from '../ingest/published.ts';
import { quietConsole } from '../ingest/quiet-console.ts';
import { readTree } from '../ingest/read-tree.ts';
import { DEFAULT_ARCHIVE, type GoldenCase } from './cases.ts';
import { roleTable } from './role-table.ts';

/** What ingest makes of a case. */
export interface CaseResult {
  /** Path → text: what is published, and `roles.tsv`. */
  files: Map<string, string>;
  diagnostics: Diagnostic[];
  /** Breaches of the two laws, seen from the published files. */
  laws: Awaited<ReturnType<typeof checkPublished>>;
  /** What a second run over the same folder wrote anew, removed or left alone. */
  again: { written: number; removed: number; kept: number };
}

/** Runs ingest twice over a copy of the case, in this process. */
export async function runCase({ folder }: GoldenCase): Promise<CaseResult> {
  const archive = mkdtempSync(join(tmpdir(), 'backfile-golden-'));
  try {
    cpSync(DEFAULT_ARCHIVE, archive, { recursive: true });
    cpSync(join(folder, 'raw'), join(archive, 'raw'), { recursive: true });
    if (existsSync(join(folder, 'archive.yml'))) cpSync(join(folder, 'archive.yml'), join(archive, 'archive.yml'));
    if (existsSync(join(folder, 'corrections'))) cpSync(join(folder, 'corrections'), join(archive, 'corrections'), { recursive: true });
    const { diagnostics } = await runIngest({ archive }, quietConsole());
    const files = await readTree(archive, ['articles', 'issues']);
    files.set('roles.tsv', await roleTable(archive));
    const laws = await checkPublished(archive);
    const { written } = await runIngest({ archive }, quietConsole());
    const { written: anew = -1, removed = -1, kept = -1 } = written ?? {};
    return { files, diagnostics, laws, again: { written: anew, removed, kept } };
  } finally {
    rmSync(archive, { recursive: true, force: true });
  }
}

/** The expectation of a case; empty where there is none yet. */
export async function readExpected({ folder }: GoldenCase): Promise<Map<string, string>> {
  return readTree(join(folder, 'expected'));
}
