import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emblemPicture } from '../../../src/pictures/draw-picture.ts';
import { archiveCacheFolder } from '../../build/cache-folder.ts';
import { UsageError } from '../../build/usage-error.ts';
import type { ExportKind, ExportPart, ExportRun } from '../export-kind.ts';
import { partsOf } from '../export-parts.ts';
import { runZimwriterfs } from './run-zimwriterfs.ts';
import { copiedFiles, copySite } from './site-copy.ts';
import { zimFacts } from './zim-facts.ts';

/**
 * The site in one file for Kiwix and other readers of ZIM, `all.zim`, with a search of the reader's own beside ours. It holds the time it was
 * made and ids by chance, which its writer puts in, so no two are the same.
 */
export const zimExport: ExportKind = {
  name: 'zim',
  parts: (run) => partsOf(run, import.meta.filename, ['all']).map((part) => ({ ...part, key: keyOf(part, run) })),
  make: makeZim,
  isReproducible: false,
  check: (file) => `zimcheck -A ${file}`,
};

const EMBLEM = 'emblem.png';
/** In the ZIM itself, since its writer of this version has no field for it. */
const LICENCE = 'LICENCE.txt';

/** Sizes and times tell as much of a site as a file needs that is never the same twice. */
function keyOf({ key }: ExportPart, { siteDir }: ExportRun): string {
  const digest = createHash('sha256').update(key);
  for (const path of copiedFiles(siteDir)) {
    const { size, mtimeMs } = statSync(join(siteDir, path));
    digest.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return digest.digest('hex');
}

async function makeZim(
  { name }: ExportPart,
  run: ExportRun,
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const { archiveDir, siteDir, cacheDir, address } = run;
  if (!existsSync(join(siteDir, 'index.html'))) {
    throw new UsageError(
      `${siteDir} holds no site, which a ZIM file is made of. Build it first, or name its folder with --from.`,
    );
  }
  const facts = await run.read(() => zimFacts(address));
  // A missing program is told of before a large site is copied.
  await runZimwriterfs(['--version']);
  // Of a run that was killed its copy may be left.
  const copy = join(archiveCacheFolder(cacheDir, archiveDir), 'zim-copy');
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  try {
    const total = copiedFiles(siteDir).length + 1;
    let done = 0;
    copySite(siteDir, copy, address, () => onProgress(++done, total));
    writeFileSync(join(copy, EMBLEM), emblemPicture(facts.title));
    writeFileSync(join(copy, LICENCE), facts.licence);
    const options = ['--welcome=index.html', `--illustration=${EMBLEM}`, ...facts.options];
    await runZimwriterfs([...options, copy, join(folder, `${name}.zim`)]);
    onProgress(total, total);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
