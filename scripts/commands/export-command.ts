import { makeDiskCopy } from '../export/disk-copy.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';
import type { ExportKind } from './export-kinds.ts';

export interface ExportOptions {
  /** A built site. */
  from: string;
  out: string;
}

/** `backfile export`: makes another form of a built site. @returns the exit code */
export async function exportCommand(kind: ExportKind, { from, out }: ExportOptions, console: Console): Promise<number> {
  const progress = console.progress(kind);
  const { files, bytes } = makeDiskCopy({ siteDir: from, outDir: out, onProgress: progress.step });
  progress.done();
  console.say(`${out}: ${files} files, ${(bytes / 1_000_000).toFixed(1)} MB. Open ${out}/index.html; no network is needed.`);
  return EXIT.ok;
}
