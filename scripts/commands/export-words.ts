import { join } from 'node:path';
import type { ExportResult } from '../export/run-export.ts';

/**
 * What was written, how large it is, and how to check it.
 *
 * @param out folder of all exports
 * @param check gives a command that proves a file
 */
export function tellOfExport(
  { kind, parts, made }: ExportResult,
  out: string,
  language: string,
  check?: (file: string) => string,
): string {
  const folder = join(out, kind);
  const files = parts.flatMap((part) => part.files);
  const size = megabytes(files.reduce((sum, { bytes }) => sum + bytes, 0));
  const [first] = files;
  const proof = first && check?.(join(folder, first.name));
  const lines = language.startsWith('zh')
    ? [`${folder}：${files.length} 个文件，${size}；重做 ${made} 份，沿用 ${parts.length - made} 份`, proof && `  核对：${proof}`]
    : [`${folder}: ${files.length} files, ${size}; ${made} made, ${parts.length - made} kept`, proof && `  check: ${proof}`];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** A size in bytes, in words. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
