import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { BuiltSite } from './built-site.ts';
import { runBackfile } from './command-line.ts';

/** Makes the exports of a kind from a built site, by the command line. @returns their folder, and what the command said */
export async function exportKind(kind: string, site: BuiltSite, out: string, env: Record<string, string> = {}) {
  const { archiveDir, siteDir } = site;
  const folders = ['--archive', archiveDir, '--from', siteDir, '--cache', join(out, 'cache'), '--out', out];
  const result = await runBackfile(['export', kind, ...folders], { env });
  if (result.code !== 0) throw new Error(`The export of ${kind} ended with ${result.code}:\n${result.stdout}\n${result.stderr}`);
  return { folder: join(out, kind), said: result.stdout };
}

/** Unpacks a zip. @returns paths of its files */
export function unpack(zip: string, to: string): string[] {
  const files = Object.entries(unzipSync(readFileSync(zip)));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), bytes);
  }
  return files.map(([path]) => path);
}
