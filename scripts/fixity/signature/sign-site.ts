import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  const manifest = join(dir, MANIFEST);
  if (!existsSync(manifest)) throw new FixityError('manifest-missing', { where: dir });
  if (spawnSync(program, ['-v']).error) throw new FixityError('sign-tool');
  const texts = listsNamingSignature(dir);
  const comment = commentOf(dir, texts.manifest);
  const fresh = join(dir, `${MANIFEST}.${process.pid}.tmp`);
  try {
    writeFileSync(fresh, texts.manifest);
    // A key with a password is asked for it on the terminal.
    const args = ['-S', '-s', secretKey, '-m', fresh, '-x', `${fresh}.minisig`, '-c', UNTRUSTED_COMMENT, '-t', comment];
    const { status, stderr, error } = spawnSync(program, args, { stdio: ['inherit', 'ignore', 'pipe'], encoding: 'utf8' });
    if (status !== 0) throw new FixityError('sign-failed', { reason: error?.message ?? stderr.trim().split('\n').at(-1) ?? '' });
    // Killed between these, the site does not pass a check, and signing it again mends it.
    writeAtomic(join(dir, FILE_LIST), texts.list);
    renameSync(fresh, manifest);
    renameSync(`${fresh}.minisig`, join(dir, SIGNATURE));
  } finally {
    for (const file of [fresh, `${fresh}.minisig`]) rmSync(file, { force: true });
  }
  return comment;
}

/** `files.txt` with the signature in it, and the list that says so. @throws FixityError if they are not those of one site */
function listsNamingSignature(dir: string): { list: string; manifest: string } {
  const content = readFileSync(join(dir, MANIFEST));
  const entries = readChecksums(content, { list: MANIFEST, digits: 64 }).map(({ path, hash }) => ({ path, sha256: hash }));
  const list = join(dir, FILE_LIST);
  const held = existsSync(list) ? readFileSync(list, 'utf8') : '';
  const textsOf = (isSigned: boolean) => {
    const texts = new Map(fixityFiles(entries, { isSigned }).map(({ path, text }) => [path, text]));
    return { list: texts.get(FILE_LIST) ?? '', manifest: texts.get(MANIFEST) ?? '' };
  };
  const [plain, signed] = [textsOf(false), textsOf(true)];
  const isOurs =
    [plain, signed].some((texts) => texts.manifest === content.toString()) && [plain.list, signed.list].includes(held);
  if (!isOurs) throw new FixityError('sign-lists', { where: dir, list: FILE_LIST });
  return signed;
}

function commentOf(dir: string, manifest: string): string {
  const corpus = corpusOfFolder(dir);
  if (corpus !== undefined) return `corpus ${corpus}`;
  return `sha256 ${createHash('sha256').update(manifest).digest('hex')}`;
}
