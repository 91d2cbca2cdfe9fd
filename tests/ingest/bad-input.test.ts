import { cpSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingestCommand } from '../../scripts/commands/ingest-commands.ts';
import { describeDiagnostic } from '../../src/schemas/diagnostics.ts';
import { DEFAULT_ARCHIVE } from '../golden/cases.ts';
import { brief, temporaryFolder } from '../read/temp-folder.ts';
import { ingest } from './archive-folder.ts';
import { checkPublished, readPublished } from './published.ts';
import { quietConsole } from './quiet-console.ts';
import { readTree } from './read-tree.ts';

const STORY = '南门集市换了公平秤\n\n本报讯（记者 沈若溪）10月17日，南门集市换了公平秤。\n';

/** An archive within a folder of other people's files, which must stay as they are; a good page lies beside the bad one. */
function placeArchive(raw: Record<string, string | Uint8Array>): { outside: string; archive: string } {
  const outside = temporaryFolder({ 'archive/.keep': '', 'neighbour/secret.txt': '秘密', '2024-10-18-08.txt': '不在档案里' });
  const archive = join(outside, 'archive');
  cpSync(DEFAULT_ARCHIVE, archive, { recursive: true });
  for (const [file, content] of Object.entries({ ...raw, '2024-10-18-09.txt': STORY })) {
    mkdirSync(dirname(join(archive, 'raw', file)), { recursive: true });
    writeFileSync(join(archive, 'raw', file), content);
  }
  return { outside, archive };
}

interface Outcome {
  /** `severity code file:line` of everything that an editor must or should look at. */
  found: string[];
  exit: number;
  /** Addresses of the articles. */
  addresses: string[];
}

async function ingestBeside(
  raw: Record<string, string | Uint8Array>,
  prepare: (archive: string) => void = () => undefined,
): Promise<Outcome> {
  const { outside, archive } = placeArchive(raw);
  prepare(archive);
  const around = async () => [...(await readTree(outside))].filter(([path]) => !path.startsWith('archive/'));
  const before = await around();
  const rawBefore = await readTree(join(archive, 'raw'));
  const { diagnostics } = await ingest(archive, { dryRun: true });
  const console = quietConsole();
  const exit = await ingestCommand({ archive }, console);
  expect(await around(), 'nothing is written outside the archive').toEqual(before);
  expect(await readTree(join(archive, 'raw')), 'raw pages are never touched').toEqual(rawBefore);
  expect(await checkPublished(archive)).toEqual({ unowned: [], lost: '', invented: '' });
  for (const { code, values } of diagnostics) {
    for (const language of ['zh-CN', 'en'])
      expect(JSON.stringify(describeDiagnostic(code, language, values))).not.toMatch(/\{\w+\}/u);
  }
  const grave = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning');
  expect(console.complained).toHaveLength(grave.filter(({ severity }) => severity === 'error').length);
  const { articles } = await readPublished(archive);
  const addresses = articles.map(({ front }) => front.address);
  expect(addresses, 'the page beside is published').toContain('lanchuan-ribao/2024-10-18/p09/a01');
  return { found: grave.map((diagnostic, index) => `${diagnostic.severity} ${brief(grave)[index]}`), exit, addresses };
}

const head = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n${STORY}`;
const PAGE = '2024-10-18-02.txt';
const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(9)}]`),
  'date: 2024-10-17',
];

describe('files that are no text', () => {
  test.each([
    ['empty', '', 'warning file-empty', 0],
    ['blank', ' \n\u3000\n\f\n', 'warning file-empty', 0],
    ['undecodable', Uint8Array.of(0xff, 0x90, 0x81, 0xfe, 0x80, 0xc3, 0x28), 'error file-undecodable', 1],
    ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1), 'error file-binary', 1],
    ['text with NUL', '正文\0正文', 'error file-binary', 1],
  ])('%s', async (_, content, expected, exit) => {
    const outcome = await ingestBeside({ [PAGE]: content });
    expect(outcome).toEqual({ found: [`${expected} ${PAGE}`], exit, addresses: ['lanchuan-ribao/2024-10-18/p09/a01'] });
  });

  test('50 MB', async () => {
    const { found, exit } = await ingestBeside({}, (archive) => {
      writeFileSync(join(archive, 'raw', 'big.txt'), '');
      truncateSync(join(archive, 'raw', 'big.txt'), 50 * 1024 * 1024);
    });
    expect([found, exit]).toEqual([['error file-too-large big.txt'], 1]);
  });

  test('a line of a million characters is kept whole, and the rest of its page parsed', async () => {
    const { found, exit, addresses } = await ingestBeside({ [PAGE]: `${STORY}\n${'字'.repeat(1_000_000)}\n` });
    expect([found, exit]).toEqual([[`warning line-too-long ${PAGE}:5`], 0]);
    expect(addresses).toContain('lanchuan-ribao/2024-10-18/p02/a01');
  });

  test('damage within a page: one byte short at the end', async () => {
    const bytes = new TextEncoder().encode(STORY.trimEnd());
    const { found, addresses } = await ingestBeside({ [PAGE]: bytes.subarray(0, -1) });
    expect([found, addresses.length]).toEqual([[], 2]);
  });
});

describe('front matter that is wrong, or hostile', () => {
  test.each([
    ['another language', `---js\n{ date: process.exit() }\n---\n${STORY}`, ['error front-matter-invalid :1']],
    ['a path for a date', head('date: ../../etc/passwd'), ['error front-matter-invalid :2']],
    ['a path for a page', head('page: ../../p'), ['error front-matter-invalid :2']],
    ['a path for a newspaper', head('newspaper: ../../etc'), []],
    ['a day that does not exist', head('date: 2024-02-30'), ['error date-invalid :2']],
    ['a tag', head('date: !!js/function "x"'), ['error front-matter-invalid :2']],
    [
      'prototype keys',
      head('date: 2024-10-18', '__proto__: { polluted: 1 }', 'constructor: 1'),
      ['error front-matter-invalid :3', 'error front-matter-invalid :4'],
    ],
    ['no end', `---\ndate: 2024-10-18\n${STORY}`, ['error front-matter-invalid :1']],
    ['broken YAML', head('date: [2024'), ['error front-matter-invalid :2']],
  ])('%s', async (_, content, expected) => {
    const { found, exit, addresses } = await ingestBeside({ [PAGE]: content });
    expect(found).toEqual(expected.map((line) => line.replace(' :', ` ${PAGE}:`)));
    expect(exit).toBe(expected.length > 0 ? 1 : 0);
    expect(addresses).toContain('lanchuan-ribao/2024-10-18/p02/a01');
    expect(Object.keys({})).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  test('a YAML bomb is never expanded', async () => {
    const { found, exit, addresses } = await ingestBeside({ [PAGE]: head(...BOMB) });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((line) => line.startsWith(`error front-matter-invalid ${PAGE}:`))).toBe(true);
    expect([exit, addresses.length]).toEqual([1, 2]);
  });

  test('a date in the file name that does not exist', async () => {
    const { found, exit } = await ingestBeside({ '2024-02-30-02.txt': STORY.replace('10月', '2024年10月') });
    expect([found, exit]).toEqual([['error date-invalid 2024-02-30-02.txt'], 1]);
  });

  test('rows of issues.csv that lead elsewhere', async () => {
    const csv = 'file,date,page\n../../neighbour/secret.txt,2024-10-18,1\n/etc/passwd,2024-10-18,1\nnot-there.txt,2024-10-18,1\n';
    const { found, exit } = await ingestBeside({ 'issues.csv': csv });
    expect([found, exit]).toEqual([
      [
        'error manifest-invalid issues.csv:2',
        'error manifest-invalid issues.csv:3',
        'warning manifest-file-missing issues.csv:4',
      ],
      1,
    ]);
  });
});

describe('names', () => {
  test('two files claim the same page', async () => {
    const { found, exit, addresses } = await ingestBeside({ 'b-2024-10-18-02.txt': STORY, 'a 2024-10-18 第二版.txt': STORY });
    expect([found, exit]).toEqual([['warning page-duplicate b-2024-10-18-02.txt:1'], 0]);
    expect(addresses).toEqual([
      'lanchuan-ribao/2024-10-18/p02/a01',
      'lanchuan-ribao/2024-10-18/p09/a01',
      'lanchuan-ribao/2024-10-18/x01/a01',
    ]);
  });

  test('spaces, Han, quotes and dots in file names', async () => {
    const name = '旧 报/澜川日报 2024-10-18 “第２版” ..副本.txt';
    const { found, exit, addresses } = await ingestBeside({ [name]: STORY });
    expect([found, exit]).toEqual([[], 0]);
    expect(addresses).toContain('lanchuan-ribao/2024-10-18/p02/a01');
  });

  test('names that look like paths within addresses', async () => {
    const { found, addresses } = await ingestBeside({
      '%2e%2e%2f2024-10-18-02.txt': STORY,
      '2024-10-18-03;rm -rf.txt': STORY,
      '-n.txt': STORY,
    });
    expect(found).toEqual(['warning date-missing %2e%2e%2f2024-10-18-02.txt:1', 'warning date-missing -n.txt:1']);
    expect(addresses.every((address) => /^[a-z0-9/-]+$/u.test(address))).toBe(true);
  });
});

test('an archive that nothing is wrong with', async () => {
  expect(await ingestBeside({})).toEqual({ found: [], exit: 0, addresses: ['lanchuan-ribao/2024-10-18/p09/a01'] });
});
