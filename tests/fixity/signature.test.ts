import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkSignature, readPublicKey } from '../../scripts/fixity/signature/minisign.ts';
import { signSite } from '../../scripts/fixity/signature/sign-site.ts';
import { runVerify } from '../../scripts/fixity/verify/run-verify.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';
import { startServer } from './bad-server.ts';
import { heardConsole } from './heard-console.ts';
import { hasMinisign, makeKeys } from './minisign-program.ts';
import { listSite, makeSite } from './sample-site.ts';

const MISSING = !hasMinisign();
beforeAll(() => {
  if (MISSING && process.env['CI']) throw new Error('The program minisign is not installed (Debian: minisign).');
  if (MISSING) console.warn('minisign is not installed: signatures are not tested.');
});

const codeOf = (work: () => unknown) => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

async function verify(place: string, key?: string): Promise<[number, ...string[]]> {
  const console = heardConsole();
  const code = await runVerify(place, { language: 'en', ...(key === undefined ? {} : { key }) }, console);
  return [code, ...console.lines.map((line) => line.replaceAll(place, 'DIR'))];
}

describe.skipIf(MISSING)('signatures that minisign writes', () => {
  /** Signs a text. @param flags `-l` for the older format, which signs the text instead of its digest */
  function sign(text: string, ...flags: string[]) {
    const keys = makeKeys();
    const folder = temporaryFolder();
    putFiles(folder, { list: text });
    execFileSync('minisign', ['-S', ...flags, '-s', keys.secret, '-m', join(folder, 'list'), '-t', '旧报 2024 年'], {
      stdio: 'ignore',
    });
    return { keys, key: readPublicKey(keys.publicText, 'key'), signature: readFileSync(join(folder, 'list.minisig'), 'utf8') };
  }

  test.each([[[]], [['-l']]])('are found good, with flags %j, and give the trusted comment', (flags) => {
    const { key, keys, signature } = sign('a list\n', ...flags);
    expect(checkSignature(Buffer.from('a list\n'), signature, key)).toBe('旧报 2024 年');
    const bare = readPublicKey(keys.publicText.split('\n')[1] ?? '', 'key');
    expect(checkSignature(Buffer.from('a list\n'), signature, bare)).toBe('旧报 2024 年');
    expect(codeOf(() => checkSignature(Buffer.from('a lisT\n'), signature, key))).toBe('signature-wrong');
  });

  test('are refused when any part is touched, each with its own code', () => {
    const content = Buffer.from('a list\n');
    const { key, signature } = sign('a list\n');
    const lines = signature.split('\n');
    const changed = (line: number, text: string) => lines.with(line, text).join('\n');
    const flipped = (line: number, at: number) => {
      const bytes = Buffer.from(lines[line] ?? '', 'base64');
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return changed(line, bytes.toString('base64'));
    };
    const cases: [string, string | undefined][] = [
      [changed(0, 'untrusted comment: anything'), undefined],
      [flipped(1, 2), 'signature-key'],
      [flipped(1, 20), 'signature-wrong'],
      [flipped(1, 0), 'signature-format'],
      [changed(2, 'trusted comment: 旧报 2025 年'), 'signature-comment'],
      [flipped(3, 5), 'signature-comment'],
      [changed(1, 'AAAA'), 'signature-format'],
      [changed(3, ''), 'signature-format'],
      [changed(2, 'comment'), 'signature-format'],
      [signature.slice(0, 60), 'signature-format'],
      ['', 'signature-format'],
    ];
    for (const [text, code] of cases) expect([text, codeOf(() => checkSignature(content, text, key))]).toEqual([text, code]);
    const other = readPublicKey(makeKeys().publicText, 'key');
    expect(codeOf(() => checkSignature(content, signature, other))).toBe('signature-key');
  });
});

test.each(['', 'hello', 'RWQ='])('%j is no public key', (text) => {
  expect(codeOf(() => readPublicKey(text, 'key'))).toBe('key-format');
});

describe.skipIf(MISSING)('a signed site', () => {
  const CORPUS = { 'search/shards.json': '{"corpus":"0123456789ab","shards":[]}' };

  test('passes the check of minisign and ours, and is the same when it is signed again', async () => {
    const folder = makeSite(temporaryFolder(), { 'index.html': 'x', ...CORPUS });
    const keys = makeKeys();
    expect(signSite(folder, keys.secret)).toBe('corpus 0123456789ab');
    const signed = contentsOf(folder);
    expect(signed['files.txt']).toContain('SHA256SUMS.minisig\n');
    execFileSync('minisign', ['-V', '-p', keys.public, '-m', join(folder, 'SHA256SUMS')], { stdio: 'ignore' });
    const good = ['signature good: corpus 0123456789ab', 'DIR: 3 files, all as SHA256SUMS says'];
    expect(await verify(folder, keys.public)).toEqual([0, ...good]);
    expect(await verify(folder, keys.publicText.split('\n')[1])).toEqual([0, ...good]);
    const { url } = await startServer(folder);
    expect((await verify(url, keys.public)).slice(0, 2)).toEqual([0, good[0]]);
    signSite(folder, keys.secret);
    expect(contentsOf(folder)).toEqual(signed);
  });

  test('is the same whether it was to be signed from the beginning or not', () => {
    const folder = makeSite(temporaryFolder());
    const keys = makeKeys();
    signSite(folder, keys.secret);
    const other = makeSite(temporaryFolder());
    listSite(other, { isSigned: true });
    signSite(other, keys.secret);
    expect(contentsOf(other)).toEqual(contentsOf(folder));
  });

  test('whose list was changed is refused, and no file is looked at', async () => {
    const folder = makeSite(temporaryFolder());
    const keys = makeKeys();
    signSite(folder, keys.secret);
    writeFileSync(join(folder, 'index.html'), 'forged');
    const signature = readFileSync(join(folder, 'SHA256SUMS.minisig'));
    listSite(folder, { isSigned: true });
    writeFileSync(join(folder, 'SHA256SUMS.minisig'), signature);
    expect((await verify(folder))[0]).toBe(0);
    expect(await verify(folder, keys.public)).toEqual([
      1,
      'The signature SHA256SUMS.minisig does not fit the list, which was changed after it was signed. Do not trust it.',
    ]);
  });

  test('may be checked without a key, and says so; one without a signature has none to check', async () => {
    const folder = makeSite(temporaryFolder());
    const keys = makeKeys();
    signSite(folder, keys.secret);
    expect((await verify(folder))[1]).toMatch(/^The list is signed; the signature was not checked/u);
    rmSync(join(folder, 'SHA256SUMS.minisig'));
    expect(await verify(folder, keys.public)).toEqual([2, 'There is no signature SHA256SUMS.minisig to check with the key.']);
    expect((await verify(folder, 'hello'))[1]).toMatch(/^hello is no public key/u);
  });

  test('is not made of lists that do not fit, and a key that is none is told', () => {
    const folder = makeSite(temporaryFolder());
    const keys = makeKeys();
    const before = contentsOf(folder);
    expect(codeOf(() => signSite(folder, join(folder, 'index.html')))).toBe('sign-failed');
    expect(contentsOf(folder)).toEqual(before);
    appendFileSync(join(folder, 'files.txt'), 'more.html\n');
    expect(codeOf(() => signSite(folder, keys.secret))).toBe('sign-lists');
    expect(codeOf(() => signSite(temporaryFolder(), keys.secret))).toBe('manifest-missing');
  });
});

test('without minisign nothing is signed, and nothing changes', () => {
  const folder = makeSite(temporaryFolder());
  const before = contentsOf(folder);
  expect(codeOf(() => signSite(folder, 'secret.key', { program: 'minisign-that-is-not-there' }))).toBe('sign-tool');
  expect(contentsOf(folder)).toEqual(before);
});
