import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordRelease } from '../../scripts/fixity/releases/record-release.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { makeSite, SAMPLE } from '../fixity/sample-site.ts';

interface Wish {
  archiveDir: string;
  siteDir: string;
  name?: string;
  date?: string;
}

/** Records a release. */
export const release = ({ name = '2026-10', date = '2026-10-31', ...places }: Wish) =>
  recordRelease({ name, date, ...places, onProgress: () => undefined });

const CORPUS = { 'search/shards.json': '{"corpus":"7655af589ade","shards":[]}' };

/** Its files as they become from release to release. */
const STATES: Record<string, string>[] = [
  { ...SAMPLE, ...CORPUS },
  { 'index.html': 'new', 'same-1.txt': '一样', 'same-3.txt': '一样', 'ribao/index.html': 'x' },
  { 'index.html': 'newer', 'same-1.txt': '一样', 'same-3.txt': '一样', 'ribao/index.html': 'x' },
];

/** An archive folder, and sites in the states above; each is released when it is asked for. */
export async function releases(count: number): Promise<{ archiveDir: string; sites: string[] }> {
  const archiveDir = temporaryFolder();
  const sites = STATES.map((files) => makeSite(temporaryFolder(), files));
  for (const [place, siteDir] of sites.slice(0, count).entries())
    await release({ archiveDir, siteDir, name: `r-${place + 1}`, date: '2026-10-31' });
  return { archiveDir, sites };
}

/** A file of the releases. */
export const json = (archiveDir: string, path: string) =>
  JSON.parse(readFileSync(join(archiveDir, 'releases', path), 'utf8')) as unknown;
