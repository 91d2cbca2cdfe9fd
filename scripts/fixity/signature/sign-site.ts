import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomic } from '../../build/files.ts';
import { corpusOfFolder } from '../changes-of.ts';
import { readChecksums } from '../checksums.ts';
import { FixityError } from '../fixity-error.ts';
import { fixityFiles } from '../fixity-files.ts';
import { FILE_LIST, MANIFEST, SIGNATURE } from '../names.ts';

/** What the first line of a signature says, which nobody vouches for. */
const UNTRUSTED_COMMENT = 'signature of SHA256SUMS';

/**
 * Signs the list of a site through minisign. `files.txt` then names the signature. The same site and key give the same signature, since
 * the comment names the state of the archive, not the time.
 *
 * @param options.program name of minisign, so that a test can take it away
 * @returns the trusted comment
 * @throws FixityError if minisign is not installed, does not sign, or the lists do not fit each other
 */
export function signSite(dir: string, secretKey: string, { program = 'minisign' }: { program?: string } = {}): string {
  const [manifest, list] = [join(dir, MANIFEST), join(dir, FILE_LIST)];
  if (!existsSync(manifest)) throw new FixityError('manifest-missing', { where: dir });
  if (spawnSync(program, ['-v']).error) throw new FixityError('sign-tool');
  nameSignature(dir, manifest, list);
  const comment = commentOf(dir, manifest);
  const fresh = join(dir, `${SIGNATURE}.${process.pid}.tmp`);
  try {
    // A key with a password is asked for it on the terminal.
    const args = ['-S', '-s', secretKey, '-m', manifest, '-x', fresh, '-c', UNTRUSTED_COMMENT, '-t', comment];
    const { status, stderr, error } = spawnSync(program, args, { stdio: ['inherit', 'ignore', 'pipe'], encoding: 'utf8' });
    if (status !== 0) throw new FixityError('sign-failed', { reason: error?.message ?? stderr.trim().split('\n').at(-1) ?? '' });
    renameSync(fresh, join(dir, SIGNATURE));
  } finally {
    rmSync(fresh, { force: true });
  }
  return comment;
}

/** Names the signature in `files.txt`, if it is not named yet, and says in the list what that file now holds. */
function nameSignature(dir: string, manifest: string, list: string): void {
  const entries = readChecksums(readFileSync(manifest), { list: MANIFEST, digits: 64 }).map(({ path, hash }) => ({
    path,
    sha256: hash,
  }));
  const textOf = (isSigned: boolean) => new Map(fixityFiles(entries, { isSigned }).map(({ path, text }) => [path, text]));
  const held = { list: existsSync(list) ? readFileSync(list, 'utf8') : '', manifest: readFileSync(manifest, 'utf8') };
  const holds = (texts: Map<string, string>) => texts.get(FILE_LIST) === held.list && texts.get(MANIFEST) === held.manifest;
  const signed = textOf(true);
  if (holds(signed)) return;
  if (!holds(textOf(false))) throw new FixityError('sign-lists', { where: dir, list: FILE_LIST });
  // Killed between the two, the site does not pass a check, and the build that comes next mends it.
  writeAtomic(list, signed.get(FILE_LIST) ?? '');
  writeAtomic(manifest, signed.get(MANIFEST) ?? '');
}

function commentOf(dir: string, manifest: string): string {
  const corpus = corpusOfFolder(dir);
  if (corpus !== undefined) return `corpus ${corpus}`;
  return `sha256 ${createHash('sha256').update(readFileSync(manifest)).digest('hex')}`;
}
