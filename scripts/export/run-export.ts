import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../build/usage-error.ts';
import type { ExportKind, ExportPart, ExportRun } from './export-kind.ts';
import { type ExportList, fileHash, LIST_FILE, type MadeFile, type MadePart, readList, takeOver } from './made-parts.ts';

export interface ExportOptions {
  /** Exports of a kind lie in a folder of its name below this. */
  outDir: string;
  /** Which parts to make; all when absent. Others of an earlier run stay. */
  isWanted?: (part: ExportPart) => boolean;
  onProgress: (part: ExportPart, done: number, total: number) => void;
}

export interface ExportResult extends ExportList {
  /** Parts that were made, not taken over. */
  made: number;
}

/**
 * Makes the exports of a kind, those that an earlier run left and that would come out the same excepted. The folder is
 * replaced as a whole, so a run that is killed leaves the exports that were there.
 *
 * @throws UsageError where something else lies in the folder
 */
export async function runExport(kind: ExportKind, run: ExportRun, options: ExportOptions): Promise<ExportResult> {
  const folder = join(options.outDir, kind.name);
  const before = checkedList(folder);
  const fresh = `${folder}.${process.pid}.tmp`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    const parts: MadePart[] = [];
    let made = 0;
    for (const part of kind.parts(run)) {
      const old = before?.parts.find(({ name }) => name === part.name);
      const isWanted = options.isWanted?.(part) ?? true;
      if (old && (old.key === part.key || !isWanted) && (await takeOver(old, folder, fresh))) parts.push(old);
      else if (isWanted) {
        await kind.make(part, run, fresh, (done, total) => options.onProgress(part, done, total));
        parts.push({ name: part.name, key: part.key, files: await filesOf(part, fresh, parts) });
        made += 1;
      }
    }
    const list: ExportList = { kind: kind.name, corpus: run.corpus, parts };
    writeFileSync(join(fresh, LIST_FILE), `${JSON.stringify(list, null, 1)}\n`);
    replace(folder, fresh);
    return { ...list, made };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** What an earlier run left. @throws UsageError if it was none */
function checkedList(folder: string): ExportList | undefined {
  const list = readList(folder);
  if (list || !existsSync(folder)) return list;
  const isOurs = readdirSync(folder).every((name) => name === LIST_FILE);
  if (!isOurs) throw new UsageError(`${folder} holds other files. Name another folder with --out, or empty it.`);
  return undefined;
}

/** The files that a part has just written: all that no part before it has. */
async function filesOf(part: ExportPart, folder: string, before: readonly MadePart[]): Promise<MadeFile[]> {
  const known = new Set(before.flatMap(({ files }) => files.map(({ name }) => name)));
  const names = readdirSync(folder)
    .filter((name) => !known.has(name))
    .sort();
  const strange = names.find((name) => !name.startsWith(part.name));
  if (strange !== undefined) throw new Error(`The part ${part.name} wrote the file ${strange}, which does not bear its name.`);
  const files: MadeFile[] = [];
  for (const name of names) {
    const file = join(folder, name);
    files.push({ name, bytes: statSync(file).size, sha256: await fileHash(file) });
  }
  return files;
}

function replace(folder: string, fresh: string): void {
  const old = `${folder}.${process.pid}.old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}
