import type { Claim } from '../claims/claim.ts';
import { FixityError } from '../fixity-error.ts';
import { inParallel } from '../in-parallel.ts';
import type { Finding } from '../texts/index.ts';
import type { WebSite } from '../web/web-site.ts';
import { hashOf, type OnProgress } from './check-holding.ts';
import type { CheckState } from './check-state.ts';
import { findingOf } from './finding.ts';

/**
 * Compares what a site sends with its list. Each file is read as it comes and kept nowhere.
 *
 * @param state knows which files were found good before, and is told of each
 * @returns what differs or could not be got; that a server is gone is told once
 */
export async function checkSite(
  site: WebSite,
  claim: Claim,
  state: CheckState,
  atOnce: number,
  onProgress: OnProgress,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const open = claim.files.filter(({ path }) => !state.has(path));
  let done = claim.files.length - open.length;
  try {
    await inParallel(open, atOnce, async ({ path, hash }) => {
      const found = await checkFile(site, path, claim.algorithm);
      if (found === hash) state.add(path);
      else findings.push(typeof found === 'string' ? { code: 'file-changed', values: { path } } : found);
      done += 1;
      onProgress(done, claim.files.length);
    });
  } catch (error) {
    if (!(error instanceof FixityError) || error.code !== 'web-gave-up') throw error;
    findings.push({ code: error.code, values: error.values });
  }
  return findings;
}

/** @returns the hash of what came, or what was wrong */
async function checkFile(site: WebSite, path: string, algorithm: string): Promise<string | Finding> {
  try {
    return await site.fetch(path, async (open) => hashOf((await open()).bytes, algorithm));
  } catch (error) {
    if (error instanceof FixityError && error.code === 'web-gave-up') throw error;
    return findingOf(error, path);
  }
}
