import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeHash } from '../../build/program/code-hash.ts';
import { UsageError } from '../../build/usage-error.ts';
import type { ExportKind, ExportRun } from '../export-kind.ts';
import { partsByYear } from '../export-parts.ts';
import { writeZip, type ZipEntry } from '../zip-writer.ts';
import { diskFiles } from './disk-files.ts';
import { buildYear } from './year-site.ts';

/**
 * Zips that open by a double click on `index.html`, search included: one for each newspaper and year, which is a site of that year
 * alone, built like any other, and one of the site as it is.
 */
export const bundleExport: ExportKind = {
  name: 'bundle',
  parts(run) {
    const parts = partsByYear(run, import.meta.filename, 'years and all', codeHash(run));
    // Years take minutes: whoever has no site should hear of it before.
    if (parts.some(({ scope }) => scope === 'all')) wholeSite(run);
    return parts;
  },
  make(part, run, folder, onProgress) {
    const zip = (siteDir: string) => zipSite(siteDir, part.name, folder, onProgress);
    return part.scope === 'all' ? zip(wholeSite(run)) : buildYear(part.scope, run, zip);
  },
  check: (file) => `unzip -tq ${file}`,
};

type OnProgress = (done: number, total: number) => void;

async function zipSite(siteDir: string, name: string, folder: string, onProgress: OnProgress): Promise<void> {
  await writeZip(join(folder, `${name}.zip`), entriesOf(siteDir, name, onProgress));
}

/** All in one folder, so that a zip may be unpacked anywhere. */
function* entriesOf(siteDir: string, name: string, onProgress: OnProgress): IterableIterator<ZipEntry> {
  for (const { path, bytes } of diskFiles(siteDir, onProgress)) yield { name: `${name}/${path}`, bytes };
}

/** @throws UsageError if there is no site */
function wholeSite({ siteDir }: ExportRun): string {
  if (existsSync(join(siteDir, 'index.html'))) return siteDir;
  throw new UsageError(`${siteDir} holds no site. Build it first, or name its folder with --from.`);
}
