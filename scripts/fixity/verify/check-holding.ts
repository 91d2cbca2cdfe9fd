import { createHash } from 'node:crypto';
import type { Claim } from '../claims/claim.ts';
import type { HeldEntry, Holding } from '../held/holding.ts';
import { inParallel } from '../in-parallel.ts';
import { STAGING } from '../names.ts';
import type { Finding } from '../texts/index.ts';
import { findingOf } from './finding.ts';

const AT_ONCE = 4;

export type OnProgress = (done: number, total: number) => void;

/**
 * Compares what a folder or zip holds with what it says of itself: every file is read whole, and what is not named is told too.
 *
 * @returns what differs or cannot be read, by path
 */
export async function checkHolding(holding: Holding, claim: Claim, onProgress: OnProgress): Promise<Finding[]> {
  const held = new Map(holding.entries.map((entry) => [entry.path, entry]));
  const findings = extras(holding, claim);
  let done = 0;
  await inParallel(claim.files, AT_ONCE, async ({ path, hash }) => {
    const finding = await checkFile(holding, held.get(path), { path, hash }, claim);
    if (finding) findings.push(finding);
    done += 1;
    onProgress(done, claim.files.length);
  });
  const oxum = oxumOf(holding);
  if (claim.oxum !== undefined && claim.oxum !== oxum)
    findings.push({ code: 'bag-oxum', values: { said: claim.oxum, found: oxum } });
  return findings;
}

async function checkFile(
  holding: Holding,
  entry: HeldEntry | undefined,
  { path, hash }: { path: string; hash: string },
  { algorithm }: Claim,
): Promise<Finding | undefined> {
  if (entry === undefined) return { code: 'file-missing', values: { path } };
  if (entry.bytes === undefined) return { code: 'file-link', values: { path } };
  try {
    return (await hashOf(holding.open(path), algorithm)) === hash ? undefined : { code: 'file-changed', values: { path } };
  } catch (error) {
    return findingOf(error, path);
  }
}

/** The hash of bytes as they come. */
export async function hashOf(pieces: AsyncIterable<Uint8Array>, algorithm: string): Promise<string> {
  const digest = createHash(algorithm);
  for await (const piece of pieces) digest.update(piece);
  return digest.digest('hex');
}

function extras({ entries }: Holding, { files, own }: Claim): Finding[] {
  const named = new Set(files.map(({ path }) => path));
  const strange = entries.filter(({ path }) => !named.has(path) && !own.has(path));
  const isStaged = ({ path }: HeldEntry) => path.startsWith(`${STAGING}/`);
  const findings = strange
    .filter((entry) => !isStaged(entry))
    .map(({ path }): Finding => ({ code: 'file-extra', values: { path } }));
  return strange.some(isStaged) ? [...findings, { code: 'pull-unfinished', values: { path: STAGING } }] : findings;
}

function oxumOf({ entries }: Holding): string {
  const payload = entries.filter(({ path }) => path.startsWith('data/'));
  return `${payload.reduce((sum, { bytes = 0 }) => sum + bytes, 0)}.${payload.length}`;
}
