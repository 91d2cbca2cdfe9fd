import { existsSync, readFileSync } from 'node:fs';
import { FixityError } from '../fixity-error.ts';
import { SIGNATURE } from '../names.ts';
import { checkSignature, readPublicKey } from '../signature/minisign.ts';
import type { Finding } from '../texts/index.ts';
import type { WebSite } from '../web/web-site.ts';

const MAX_SIGNATURE_BYTES = 65_536;

/**
 * Checks the signature of a list.
 *
 * @param key a public key, or a file that holds one; without one the signature is only told of
 * @returns what is to say of it
 * @throws FixityError if there is a key, and not a signature that fits
 */
export function checkSigned(manifest: Uint8Array, signature: Uint8Array | undefined, key: string | undefined): Finding[] {
  if (key === undefined) return signature ? [{ code: 'signature-unread', values: {} }] : [];
  const publicKey = readPublicKey(existsSync(key) ? readFileSync(key, 'utf8') : key, key);
  if (!signature) throw new FixityError('signature-missing', { list: SIGNATURE });
  return [
    { code: 'signature-good', values: { comment: checkSignature(manifest, Buffer.from(signature).toString(), publicKey) } },
  ];
}

/** The signature of a site, if it has one. */
export async function readSignature(site: WebSite): Promise<Buffer | undefined> {
  try {
    return await site.read(SIGNATURE, MAX_SIGNATURE_BYTES);
  } catch (error) {
    if (error instanceof FixityError && error.code === 'web-missing') return undefined;
    throw error;
  }
}
