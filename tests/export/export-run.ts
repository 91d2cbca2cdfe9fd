import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { ExportKind, ExportRun } from '../../scripts/export/export-kind.ts';
import { openRun } from '../../scripts/export/open-run.ts';
import { runExport } from '../../scripts/export/run-export.ts';
import { openRawText } from '../../scripts/ingest/read/raw-text.ts';
import type { ArticleWish } from '../build/archive.ts';
import { temporaryFolder } from '../build/temporary.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** An archive ready to be exported. */
export async function runOf(archiveDir: string, siteDir = join(archiveDir, 'no-site')): Promise<ExportRun> {
  const raw = openRawText(join(archiveDir, 'raw'));
  const { run } = await openRun({ archiveDir, siteDir, cacheDir: temporaryFolder(), projectRoot: ROOT, raw });
  return run;
}

/** Makes all parts of a kind. @returns names and bytes of the files, by name */
export async function exported(kind: ExportKind, run: ExportRun, outDir = temporaryFolder()): Promise<Map<string, Buffer>> {
  const { parts } = await runExport(kind, run, { outDir, onProgress: () => undefined });
  const names = parts.flatMap(({ files }) => files.map(({ name }) => name));
  return new Map(names.map((name) => [name, readFileSync(join(outDir, kind.name, name))]));
}

/** What a zip holds, as text by name. */
export function unzipped(bytes: Uint8Array | undefined): Record<string, string> {
  const files = Object.entries(unzipSync(bytes ?? new Uint8Array()));
  return Object.fromEntries(files.map(([name, content]) => [name, Buffer.from(content).toString('utf8')]));
}

/** Whether programs are installed. */
export function hasPrograms(...programs: string[]): boolean {
  return programs.every((program) => spawnSync('which', [program]).status === 0);
}

/** A headline that would break out of markup, of fields and of lines. */
export const HOSTILE = '<script>alert("1")</script> & “引” ]]> ER  - } @x{ \u0007';

/** Two newspapers: two editions of a day, a day in another year, what has no date, an English paper, a jump, an item without a headline. */
export const ARTICLES: ArticleWish[] = [
  {
    address: 'ribao/2024-10-18/p01/a01',
    headline: HOSTILE,
    body: `正文 &lt;script&gt; &amp; 第一段。\n\n第二段${'\u0007'}，缺字之后。`,
    byline: { text: '记者 林一苇', people: [{ id: 'lin-yiwei', name: '林一苇', role: '记者' }] },
    jumps: [{ direction: 'to', text: '（下转第二版）', page: '2', address: 'ribao/2024-10-18/p02/a01', confidence: 0.9 }],
    parts: ['ribao/2024-10-18/p01/a01', 'ribao/2024-10-18/p02/a01'],
    provenance: {
      body: [
        { lines: [[1, 1]], doubt: 'garble', damaged: ['第一'] },
        { lines: [[2, 2]], breakBefore: 'gap' },
      ],
    },
  },
  {
    address: 'ribao/2024-10-18/p02/a01',
    kind: 'continuation',
    headline: '续文',
    jumps: [{ direction: 'from', text: '（上接第一版）', page: '1', address: 'ribao/2024-10-18/p01/a01', confidence: 0.9 }],
    parts: ['ribao/2024-10-18/p01/a01', 'ribao/2024-10-18/p02/a01'],
  },
  { address: 'ribao/2024-10-18/ed-2/p01/a01', headline: '号外' },
  { address: 'ribao/2023-01-02/p01/a01', label: '开头的话', titleSource: 'derived' },
  { address: 'ribao/undated/x01/a01', headline: '哪一天' },
  { address: 'courier/2024-10-18/p01/a01', headline: 'The ferry "Alma" is back & well', body: 'Plain text.' },
];
