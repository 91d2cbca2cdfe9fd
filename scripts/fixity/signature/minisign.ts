import { createHash, createPublicKey, verify } from 'node:crypto';
import { FixityError } from '../fixity-error.ts';
import { SIGNATURE } from '../names.ts';

// The format: https://jedisct1.github.io/minisign/#signature-format

/** A public key of minisign. */
export interface PublicKey {
  /** Eight bytes that name the pair of keys. */
  id: Buffer;
  /** 32 bytes, Ed25519. */
  key: Buffer;
}

/** What stands before the bytes of an Ed25519 key in the form that Node reads (RFC 8410). */
const KEY_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

const KEY_BYTES = 42;
const SIGNATURE_BYTES = 74;
const GLOBAL_BYTES = 64;
const TRUSTED = 'trusted comment: ';

/**
 * Reads a public key: the 56 characters alone, or the file in which minisign put them below a comment.
 *
 * @param where it is from, for messages
 * @throws FixityError if it is none
 */
export function readPublicKey(text: string, where: string): PublicKey {
  const bytes = base64(text.trim().split(/\r?\n/u).at(-1) ?? '');
  if (bytes?.length !== KEY_BYTES || bytes.toString('latin1', 0, 2) !== 'Ed') throw new FixityError('key-format', { where });
  return { id: bytes.subarray(2, 10), key: bytes.subarray(10) };
}

/**
 * Proves that a list is what the owner of a key signed, and that the trusted comment is theirs.
 *
 * @returns the trusted comment
 * @throws FixityError with a code of its own for each way in which it is not so
 */
export function checkSignature(content: Uint8Array, signatureText: string, publicKey: PublicKey): string {
  const { algorithm, id, signature, comment, global } = readSignature(signatureText);
  if (!id.equals(publicKey.id)) {
    throw new FixityError('signature-key', { list: SIGNATURE, found: nameOf(id), expected: nameOf(publicKey.id) });
  }
  // ED signs a digest of the content, Ed, which older versions write, the content itself.
  const signed = algorithm === 'ED' ? createHash('blake2b512').update(content).digest() : content;
  if (!isSigned(signed, signature, publicKey)) throw new FixityError('signature-wrong', { list: SIGNATURE });
  const bound = Buffer.concat([signature, Buffer.from(comment)]);
  if (!isSigned(bound, global, publicKey)) throw new FixityError('signature-comment', { list: SIGNATURE });
  return comment;
}

function readSignature(text: string) {
  const [, first = '', trusted = '', last = ''] = text.split(/\r?\n/u);
  const [bytes, global] = [base64(first), base64(last)];
  const algorithm = bytes?.toString('latin1', 0, 2);
  const isWhole = bytes?.length === SIGNATURE_BYTES && global?.length === GLOBAL_BYTES && trusted.startsWith(TRUSTED);
  if (!isWhole || (algorithm !== 'ED' && algorithm !== 'Ed')) throw new FixityError('signature-format', { list: SIGNATURE });
  return { algorithm, id: bytes.subarray(2, 10), signature: bytes.subarray(10), comment: trusted.slice(TRUSTED.length), global };
}

function isSigned(content: Uint8Array, signature: Uint8Array, { key }: PublicKey): boolean {
  const ed25519 = createPublicKey({ key: Buffer.concat([KEY_PREFIX, key]), format: 'der', type: 'spki' });
  return verify(null, content, ed25519, signature);
}

function base64(text: string): Buffer | undefined {
  return /^[A-Za-z0-9+/]+={0,2}$/u.test(text) ? Buffer.from(text, 'base64') : undefined;
}

/** As minisign prints it: the bytes are the other way round. */
function nameOf(id: Buffer): string {
  return Buffer.from(id).reverse().toString('hex').toUpperCase();
}
