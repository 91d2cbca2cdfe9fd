import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { archiveSchema } from '../../src/schemas/archive.ts';
import { readArchive } from './archive-files.ts';
import { SITE_MARKER } from './site/begin-site.ts';
import { UsageError } from './usage-error.ts';

/** What a build is asked for, as far as it can be wrong before anything is read. */
export interface BuildPlaces {
  archiveDir: string;
  outDir: string;
  /** The online home instead of the one in `archive.yml`. */
  site?: string;
}

/**
 * Makes sure that a build can harm nothing that is not its own: the site folder must lie apart from the archive and its raw
 * text, and be empty or an earlier site.
 *
 * @throws UsageError in the archive's language; nothing has been written then.
 */
export function checkBuildPlaces(places: BuildPlaces): void {
  checkSources(places);
  const { outDir } = places;
  if (isForeign(outDir)) {
    throw sayIn(readArchive(places.archiveDir).language)(
      `文件夹 ${outDir} 里有文件，却没有 ${SITE_MARKER}，不是本程序生成的网站。请清空它，或用 --out 另选一处。`,
      `The folder ${outDir} is not empty and has no ${SITE_MARKER}, so it is no site of ours: empty it, or choose another with --out.`,
    );
  }
}

/** As far as the archive goes: the folder must lie apart from it and its raw text, whatever it holds. @throws UsageError */
export function checkSources({ archiveDir, outDir, site }: BuildPlaces): void {
  const { language, raw } = readArchive(archiveDir);
  const say = sayIn(language);
  if (site !== undefined && !archiveSchema.shape.address.safeParse(site).success) {
    throw say(
      `--site 应为 https://…/ 形式的网址，不是“${site}”。`,
      `--site must be an address such as https://…/, not “${site}”.`,
    );
  }
  for (const source of [resolve(archiveDir), resolve(archiveDir, raw ?? 'raw')]) {
    if (!overlap(source, outDir)) continue;
    throw say(
      `网站文件夹 ${outDir} 与原始资料所在的 ${source} 相同或互相包含，请用 --out 另选一处。`,
      `The site folder ${outDir} must not be, hold or lie in ${source}, which holds the material: choose another with --out.`,
    );
  }
}

function sayIn(language: string): (chinese: string, english: string) => UsageError {
  return (chinese, english) => new UsageError(language === 'en' ? english : chinese);
}

/** Hidden entries, such as the `.git` of a folder that is published from there, are never touched and do not count. */
function isForeign(dir: string): boolean {
  if (!existsSync(dir) || existsSync(join(dir, SITE_MARKER))) return false;
  if (!statSync(dir).isDirectory()) return true;
  return readdirSync(dir).some((name) => !name.startsWith('.'));
}

function overlap(one: string, other: string): boolean {
  const [a, b] = [realPlace(one), realPlace(other)];
  return holds(a, b) || holds(b, a);
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}

/** Where a path leads through symbolic links; the end of it need not exist yet. */
function realPlace(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const above = dirname(full);
  return above === full ? full : join(realPlace(above), relative(above, full));
}
