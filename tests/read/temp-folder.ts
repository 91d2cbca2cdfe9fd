import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type RawReading, readRawFiles } from '../../scripts/ingest/read/read-raw.ts';
import type { Diagnostic } from '../../scripts/model/diagnostic.ts';
import type { RawFile } from '../../scripts/model/raw.ts';
import type { Archive } from '../../src/schemas/archive.ts';

/** An archive with two newspapers, for tests that need names to match. */
export const ARCHIVE: Archive = {
  title: '测试',
  language: 'zh-CN',
  newspapers: [
    { id: 'lanchuan-ribao', name: '澜川日报', aliases: ['澜川日報', 'Lanchuan Daily'] },
    { id: 'renmin-chengbao', name: '人民城报' },
  ],
};

/** A folder that is gone after the test, holding the files given by path. */
export function temporaryFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'backfile-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** Everything read from a raw folder, with what was said about it. */
export async function readFolder(
  rawFolder: string,
  archive: Archive = ARCHIVE,
): Promise<{ readings: RawReading[]; files: RawFile[]; failed: string[]; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const readings: RawReading[] = [];
  for await (const reading of readRawFiles({ archive, rawFolder, diagnostics })) readings.push(reading);
  return {
    readings,
    files: readings.flatMap(({ file }) => (typeof file === 'string' ? [] : [file])),
    failed: readings.flatMap(({ file }) => (typeof file === 'string' ? [file] : [])),
    diagnostics,
  };
}

/** `code file:line` of each diagnostic, for comparing. */
export function brief(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, source }) => {
    if (source === 'unavailable') return code;
    return `${code} ${source.file}${source.line === undefined ? '' : `:${source.line}`}`;
  });
}
