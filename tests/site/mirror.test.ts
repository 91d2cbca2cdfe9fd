import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/index.ts';
import { archiveSchema } from '../../src/schemas/archive.ts';
import { mirrorFiles, mirrorSteps, wgetCommands } from '../../src/site/mirror.ts';
import { mirrorText } from '../../src/site/mirror-text.ts';
import { ARCHIVE } from './article-view.ts';

const en = messagesFor('en');
const KEY = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';
const { address: _address, ...HOMELESS } = ARCHIVE;

function commandsOf(facts: Parameters<typeof mirrorSteps>[0]): Record<string, string[]> {
  return Object.fromEntries(mirrorSteps(facts, en).map(({ id, commands }) => [id, commands]));
}

/** Words of a command as a shell takes them. */
function wordsOf(command: string): string[] {
  return execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
    .split('\n')
    .slice(0, -1);
}

describe('wget', () => {
  test.each([
    ['https://example.org', 'https://example.org/', ''],
    ['https://example.org/', 'https://example.org/', ''],
    ['https://example.org/old/papers', 'https://example.org/old/papers/', ' --cut-dirs=2'],
    ['https://example.org/old/papers/?x#y', 'https://example.org/old/papers/', ' --cut-dirs=2'],
    ['https://example.org:8443/a/', 'https://example.org:8443/a/', ' --cut-dirs=1'],
  ])('of %s begins at the site, however deep it lies', (address, home, cut) => {
    expect(wgetCommands(address)).toEqual([
      `wget -q -O files.txt ${home}files.txt`,
      `wget -q -x -nH${cut} -B ${home} -i files.txt`,
    ]);
  });

  test('takes no part of an address for a command', () => {
    const address = "https://example.org/a'b;c$(d)&e/";
    const [first = '', second = ''] = wgetCommands(address);
    expect(wordsOf(first).at(-1)).toBe(`${address}files.txt`);
    expect(wordsOf(second).at(-3)).toBe(address);
  });
});

test('an archive offers what it has: rsync and a signature only where they are told', () => {
  const home = 'https://example.org/old/';
  expect(commandsOf({ address: home })).toEqual({
    wget: wgetCommands(home),
    update: ['backfile mirror https://example.org/old/ copy'],
    check: ['node verify.mjs', 'sha256sum -c --quiet --strict SHA256SUMS'],
  });
  expect(commandsOf({ address: home, mirror: { rsync: 'rsync://example.org/old' }, signed: KEY })).toMatchObject({
    rsync: ['rsync -a --checksum --delete rsync://example.org/old/ copy/'],
    check: [`node verify.mjs --key ${KEY}`, `minisign -V -P ${KEY} -m SHA256SUMS && sha256sum -c --quiet --strict SHA256SUMS`],
  });
  const files = (facts: Parameters<typeof mirrorFiles>[0]) => mirrorFiles(facts, en).map(({ path }) => path);
  expect(files({})).not.toContain('/SHA256SUMS.minisig');
  expect(files({ signed: KEY })).toContain('/SHA256SUMS.minisig');
});

test('without an online home it says how the folder is copied and checked', () => {
  expect(commandsOf({})).toEqual({ folder: [], check: ['node verify.mjs', 'sha256sum -c --quiet --strict SHA256SUMS'] });
  expect(mirrorText(HOMELESS)).not.toMatch(/wget|https?:/u);
});

test('the text has the commands of the page, in each language, and all else as comments', () => {
  const archive = { ...ARCHIVE, secondLanguage: 'en' as const, title: '旧报\nrm -rf x' };
  const lines = mirrorText(archive).split('\n');
  const commands = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const once = mirrorSteps(archive, en).flatMap((step) => step.commands);
  expect(commands).toEqual([...once, ...once]);
  expect(lines).toContain(`# ${en.mirror.check.heading}`);
});

test.each([
  'rsync://archive.example.org/site/',
  'rsync://h:873/m',
  'archive.example.org::site/',
  'me@host:/srv/site',
  'host:~/site',
])('rsync may fetch from %s', (rsync) => expect(archiveSchema.shape.mirror.safeParse({ rsync }).success).toBe(true));

test.each(['-e sh x', 'rsync://h/$(x)', 'host:/a b', 'https://h/x/', '--delete', 'host:/a;b', '-host:/x', '/local/path', "h:/'"])(
  'rsync may not fetch from %s',
  (rsync) => expect(archiveSchema.shape.mirror.safeParse({ rsync }).success).toBe(false),
);

test('a key of minisign is 56 letters, an export is named once, and truths may be written as text', () => {
  const facts = { title: 'a', language: 'en', newspapers: [{ id: 'a', name: 'A' }] };
  const isRight = (more: object) => archiveSchema.safeParse({ ...facts, ...more }).success;
  expect([KEY, `${KEY}x`, 'RW', KEY.replace('6', ';')].map((signed) => isRight({ signed }))).toEqual([true, false, false, false]);
  expect([['bag', 'zim'], ['bag', 'bag'], ['pdf'], []].map((exports) => isRight({ exports }))).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(archiveSchema.parse({ ...facts, harvest: { resourceSync: 'true' } }).harvest).toEqual({ resourceSync: true });
});
