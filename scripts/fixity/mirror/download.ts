import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { Checksum } from '../checksums.ts';
import { FixityError } from '../fixity-error.ts';
import { readPlainFile } from '../held/folder.ts';
import type { Fetched, WebSite } from '../web/web-site.ts';
import type { Staging } from './staging.ts';

/**
 * Fetches a file into the staging folder, going on where an earlier pull broke off, and proves it.
 *
 * @returns how many bytes came
 * @throws FixityError if the server does not give it, or gives something else
 */
export async function download(site: WebSite, staging: Staging, { path, hash }: Checksum): Promise<number> {
  return site.fetch(path, async (openAt) => {
    const file = await openPart(staging.part(hash));
    let came = 0;
    try {
      let digest = createHash('sha256');
      let from = await readInto(digest, staging.part(hash));
      if (from === 0 || digest.copy().digest('hex') !== hash) {
        const fetched = await openAt(from);
        if (!fetched.isRest) {
          [from, digest] = [0, createHash('sha256')];
          await file.truncate(0);
        }
        came = await append(file, from, fetched, digest);
      }
      if (digest.digest('hex') !== hash) {
        await rm(staging.part(hash), { force: true });
        throw new FixityError('pull-hash', { path });
      }
    } finally {
      await file.close();
    }
    await staging.take(staging.part(hash), hash);
    return came;
  });
}

/**
 * Takes a file that the mirror holds elsewhere.
 *
 * @returns whether it is still what it was when it was looked at
 */
export async function takeHeld(file: string, staging: Staging, hash: string): Promise<boolean> {
  const part = await openPart(staging.part(hash));
  const digest = createHash('sha256');
  try {
    await part.truncate(0);
    await append(part, 0, { isRest: false, bytes: readPlainFile(file) }, digest);
  } finally {
    await part.close();
  }
  const isSame = digest.digest('hex') === hash;
  if (isSame) await staging.take(staging.part(hash), hash);
  else await rm(staging.part(hash), { force: true });
  return isSame;
}

/** A link in the staging folder is never written through. */
function openPart(file: string): Promise<FileHandle> {
  return open(file, constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0), 0o644);
}

async function readInto(digest: Hash, file: string): Promise<number> {
  let bytes = 0;
  for await (const piece of readPlainFile(file)) {
    digest.update(piece);
    bytes += piece.length;
  }
  return bytes;
}

async function append(file: FileHandle, from: number, { bytes }: Fetched, digest: Hash): Promise<number> {
  let at = from;
  for await (const piece of bytes) {
    digest.update(piece);
    for (let done = 0; done < piece.length; ) {
      const { bytesWritten } = await file.write(piece, done, piece.length - done, at + done);
      done += bytesWritten;
    }
    at += piece.length;
  }
  return at - from;
}
