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
export async function runCase(golden: GoldenCase): Promise<CaseResult> {
  return inCopy(golden, async (archive) => {
    const { diagnostics } = await runIngest({ archive }, quietConsole());
    const files = await readFiles(archive);
    const laws = await checkPublished(archive);
    const { written } = await runIngest({ archive }, quietConsole());
    const { written: anew = -1, removed = -1, kept = -1 } = written ?? {};
    return { files, diagnostics, laws, again: { written: anew, removed, kept } };
  });
}

/** What one run of ingest makes of a case: path → text. */
export async function publishCase(golden: GoldenCase): Promise<Map<string, string>> {
  return inCopy(golden, async (archive) => {
    await runIngest({ archive }, quietConsole());
    return readFiles(archive);
  });
}

async function inCopy<T>({ folder }: GoldenCase, use: (archive: string) => Promise<T>): Promise<T> {
  const archive = mkdtempSync(join(tmpdir(), 'backfile-golden-'));
  try {
    cpSync(DEFAULT_ARCHIVE, archive, { recursive: true });
    cpSync(join(folder, 'raw'), join(archive, 'raw'), { recursive: true });
    if (existsSync(join(folder, 'archive.yml'))) cpSync(join(folder, 'archive.yml'), join(archive, 'archive.yml'));
    if (existsSync(join(folder, 'corrections'))) cpSync(join(folder, 'corrections'), join(archive, 'corrections'), { recursive: true });
    return await use(archive);
  } finally {
    rmSync(archive, { recursive: true, force: true });
  }
}

async function readFiles(archive: string): Promise<Map<string, string>> {
  const files = await readTree(archive, ['articles', 'issues']);
  files.set('roles.tsv', await roleTable(archive));
  return files;
}

/** The expectation of a case; empty where there is none yet. */
export async function readExpected({ folder }: GoldenCase): Promise<Map<string, string>> {
  return readTree(join(folder, 'expected'));
}
