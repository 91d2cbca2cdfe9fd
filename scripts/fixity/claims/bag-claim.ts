import { type Checksum, decode, readChecksums } from '../checksums.ts';
import { FixityError } from '../fixity-error.ts';
import { type Holding, readHeld } from '../held/holding.ts';
import type { Claim } from './claim.ts';

// BagIt 1.0: RFC 8493

export const BAG_DECLARATION = 'bagit.txt';
const ALGORITHMS = [
  { algorithm: 'sha512', digits: 128 },
  { algorithm: 'sha256', digits: 64 },
] as const;

/**
 * What a bag says of itself: payload and tag files, by the strongest of its manifests. Tag files that it does not list count as extra,
 * which is stricter than the standard asks for: what nobody vouches for should not lie in an archive.
 *
 * @throws FixityError if a list cannot be read, or names what does not belong in it
 */
export async function bagClaim(holding: Holding): Promise<Claim> {
  const declaration = decode((await readHeld(holding, BAG_DECLARATION)) ?? new Uint8Array(), BAG_DECLARATION);
  if (!/^BagIt-Version: \d+\.\d+\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/u.test(declaration))
    throw new FixityError('bag-version');
  const held = new Set(holding.entries.map(({ path }) => path));
  const format = ALGORITHMS.find(({ algorithm }) => held.has(`manifest-${algorithm}.txt`));
  if (!format) throw new FixityError('bag-manifest');
  const list = `manifest-${format.algorithm}.txt`;
  const payload = await readList(holding, list, format.digits, (path) => path.startsWith('data/'));
  const tags = await readList(
    holding,
    `tag${list}`,
    format.digits,
    (path) => !path.startsWith('data/') && !path.startsWith('tagmanifest-'),
  );
  const oxum = /^Payload-Oxum:[ \t]*(\d+\.\d+)[ \t]*\r?$/mu.exec(
    decode((await readHeld(holding, 'bag-info.txt')) ?? new Uint8Array(), 'bag-info.txt'),
  )?.[1];
  // Without a list of tag files, those of the standard stand for themselves.
  const own = [...held].filter((path) => path.startsWith('tagmanifest-') || (tags.length === 0 && STANDARD_TAGS.test(path)));
  return {
    list: held.has(`tag${list}`) ? `${list}, tag${list}` : list,
    algorithm: format.algorithm,
    files: [...payload, ...tags],
    own: new Set(own.filter((path) => !path.includes('/'))),
    ...(oxum === undefined ? {} : { oxum }),
  };
}

const STANDARD_TAGS = /^(?:bagit|bag-info|fetch|manifest-[a-z0-9]+)\.txt$/u;

async function readList(
  holding: Holding,
  list: string,
  digits: 64 | 128,
  belongs: (path: string) => boolean,
): Promise<Checksum[]> {
  const content = await readHeld(holding, list);
  if (content === undefined) return [];
  const files = content.length === 0 ? [] : readChecksums(content, { list, digits, isBag: true });
  const stranger = files.find(({ path }) => !belongs(path));
  if (stranger) throw new FixityError('bag-outside', { list, path: stranger.path });
  return files;
}
