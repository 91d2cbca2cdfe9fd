import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FixityError } from '../fixity-error.ts';
import { systemCode } from '../verify/finding.ts';

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Undoes what a server did to a file although it was asked not to, as some do whatever they are asked.
 *
 * @throws FixityError if it is an encoding that is not known
 */
export function decoded(bytes: AsyncIterable<Uint8Array>, encoding: string | undefined, url: URL): AsyncIterable<Uint8Array> {
  if (encoding === undefined || encoding === '' || encoding === 'identity') return bytes;
  const decoder = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding]?.() : undefined;
  if (!decoder) throw new FixityError('web-encoding', { url: url.href, encoding });
  return throughDecoder(bytes, decoder, url, encoding);
}

async function* throughDecoder(
  bytes: AsyncIterable<Uint8Array>,
  decoder: Transform,
  url: URL,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes);
  source.on('error', (error) => decoder.destroy(error));
  try {
    yield* source.pipe(decoder) as AsyncIterable<Uint8Array>;
  } catch (error) {
    const isDamaged = /^(?:Z_|ERR_|ERR_BROTLI)/u.test(systemCode(error) ?? '');
    throw isDamaged && !(error instanceof FixityError)
      ? new FixityError('web-encoding', { url: url.href, encoding }, error)
      : error;
  } finally {
    source.destroy();
  }
}
