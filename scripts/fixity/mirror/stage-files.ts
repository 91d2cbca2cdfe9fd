import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { FixityError } from '../fixity-error.ts';
import { readPlainFile } from '../held/folder.ts';
import { inParallel } from '../in-parallel.ts';
import type { Finding } from '../texts/index.ts';
import type { OnProgress } from '../verify/check-holding.ts';
import { findingOf, systemCode } from '../verify/finding.ts';
import type { WebSite } from '../web/web-site.ts';
import { download, takeHeld } from './download.ts';
import type { MirrorFolder } from './mirror-folder.ts';
import type { PullPlan } from './plan-pull.ts';
import type { Staging } from './staging.ts';

/** What staging came to. */
export interface Staged {
  fetched: number;
  bytes: number;
  /** Taken from the mirror itself, where they lay under another path. */
  reused: number;
  /** What could not be fetched. */
  findings: Finding[];
}

/** Where files come from and go to. */
export interface PullPlaces {
  site: WebSite;
  folder: MirrorFolder;
  staging: Staging;
  atOnce: number;
}

/** Brings every file that is needed into the staging folder, proven. Nothing of the mirror changes. */
export async function stageFiles(plan: PullPlan, places: PullPlaces, onProgress: OnProgress): Promise<Staged> {
  const staged: Staged = { fetched: 0, bytes: 0, reused: 0, findings: [] };
  places.staging.keepOnly(new Set(plan.needed.keys()));
  let done = 0;
  try {
    await inParallel(plan.needed, places.atOnce, async ([hash, [path = '']]) => {
      await stageFile({ path, hash }, plan.held.get(hash), places, staged);
      done += 1;
      onProgress(done, plan.needed.size);
    });
  } catch (error) {
    if (!(error instanceof FixityError) || error.code !== 'web-gave-up') throw error;
    staged.findings.push({ code: error.code, values: error.values });
  }
  return staged;
}

async function stageFile(
  file: { path: string; hash: string },
  heldAt: string | undefined,
  { site, folder, staging }: PullPlaces,
  staged: Staged,
): Promise<void> {
  if (await isStaged(staging, file.hash)) return;
  if (heldAt !== undefined && (await takeHeld(folder.at(heldAt), staging, file.hash))) {
    staged.reused += 1;
    return;
  }
  try {
    const bytes = await download(site, staging, file);
    staged.bytes += bytes;
    staged.fetched += 1;
  } catch (error) {
    if (!(error instanceof FixityError) || error.code === 'web-gave-up') throw error;
    staged.findings.push(findingOf(error, file.path));
  }
}

/** Whether an earlier pull left the file whole; one that a crash of the machine damaged goes. */
async function isStaged(staging: Staging, hash: string): Promise<boolean> {
  const digest = createHash('sha256');
  try {
    for await (const piece of readPlainFile(staging.whole(hash))) digest.update(piece);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
  const isWhole = digest.digest('hex') === hash;
  if (!isWhole) rmSync(staging.whole(hash), { force: true });
  return isWhole;
}
