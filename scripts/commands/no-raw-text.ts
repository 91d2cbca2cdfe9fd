import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/schemas/archive.ts';
import { UsageError } from '../build/usage-error.ts';

/** The archive has no raw folder, so there is nothing to ingest: its Markdown may come from another program. */
export class NoRawTextError extends UsageError {
  readonly language: string;
  /** `archive.yml` names the folder, so it should be there. */
  readonly isNamed: boolean;

  /** Where it would be; absolute. */
  readonly rawFolder: string;

  constructor({ language, raw }: Pick<Archive, 'language' | 'raw'>, rawFolder: string) {
    super(describe(raw ?? 'raw', language));
    this.rawFolder = rawFolder;
    this.language = language;
    this.isNamed = raw !== undefined;
  }
}

/** Looks for raw text before the parser, most of the program, is loaded. @throws NoRawTextError if there is none to ingest */
export async function refuseWithoutRaw(archiveDir: string): Promise<void> {
  if (existsSync(join(archiveDir, 'raw'))) return;
  const { loadArchive } = await import('../ingest/read/load-archive.ts');
  const { archive, rawFolder } = await loadArchive(archiveDir);
  if (!existsSync(rawFolder)) throw new NoRawTextError(archive, rawFolder);
}

function describe(folder: string, language: string): string {
  return language.startsWith('zh')
    ? `没有原文文件夹 ${folder}，不执行 ingest，已有的 Markdown 不变。如有原文，请建立该文件夹，或在 archive.yml 中用 raw: 指定。`
    : `There is no raw folder ${folder}: nothing is ingested, and the Markdown stays as it is. If there is raw text, create the folder, or name another with raw: in archive.yml.`;
}
