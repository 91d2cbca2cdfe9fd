import { readChecksums } from '../checksums.ts';
import { FixityError } from '../fixity-error.ts';
import { type Holding, readHeld } from '../held/holding.ts';
import { MANIFEST, SIGNATURE } from '../names.ts';
import { BAG_DECLARATION, bagClaim } from './bag-claim.ts';
import type { Claim } from './claim.ts';
import { exportsClaim } from './exports-claim.ts';

/**
 * Finds what a folder or zip says of itself: a site, mirror or bundle by `SHA256SUMS`, a bag by its manifests, exports by their lists.
 *
 * @throws FixityError if it says nothing, or what it says cannot be read
 */
export async function findClaim(holding: Holding): Promise<Claim> {
  const manifest = await readHeld(holding, MANIFEST);
  if (manifest) return manifestClaim(manifest);
  const claim = holding.entries.some(({ path }) => path === BAG_DECLARATION)
    ? await bagClaim(holding)
    : await exportsClaim(holding);
  if (!claim) throw new FixityError('manifest-missing', { where: holding.name });
  return claim;
}

/** What `SHA256SUMS` says. @throws FixityError if it cannot be read */
export function manifestClaim(manifest: Uint8Array): Claim {
  return {
    list: MANIFEST,
    algorithm: 'sha256',
    files: readChecksums(manifest, { list: MANIFEST, digits: 64 }),
    own: new Set([MANIFEST, SIGNATURE]),
  };
}
