import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAX_LINE_CHARS } from '../../scripts/model/raw.ts';
import { brief, readFolder, temporaryFolder } from './temp-folder.ts';

describe('which files are read', () => {
  test('text files in any folder, sorted by code unit', async () => {
    const files = [
      'b.txt',
      'B.md',
      'a/二 版.text',
      'a/一.TXT',
      '旧报/p.txt',
      '.hidden.txt',
      '.git/x.txt',
      'issues.csv',
      'page.jpg',
      'notes',
    ];
    const folder = temporaryFolder(Object.fromEntries(files.map((file) => [file, file === 'issues.csv' ? 'file\n' : '正文'])));
    const { files: read, diagnostics } = await readFolder(folder);
    expect(read.map(({ file }) => file)).toEqual(['B.md', 'a/一.TXT', 'a/二 版.text', 'b.txt', '旧报/p.txt']);
    expect(diagnostics).toEqual([]);
  });

  test('paths are reported in NFC, and opened as they are', async () => {
    const folder = temporaryFolder({ 'cafe\u0301 1.txt': 'a' });
    expect((await readFolder(folder)).files.map(({ file }) => file)).toEqual(['café 1.txt']);
  });

  test('links that lead outside, to folders or nowhere are not followed', async () => {
    const outside = temporaryFolder({ 'secret.txt': '秘密' });
    const folder = temporaryFolder({ 'a.txt': '正文' });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    symlinkSync(outside, join(folder, 'folder'));
    symlinkSync(folder, join(folder, 'circle'));
    symlinkSync('a.txt', join(folder, 'same.txt'));
    symlinkSync('gone', join(folder, 'gone.txt'));
    const { files, diagnostics } = await readFolder(folder);
    expect(files.map(({ file }) => file)).toEqual(['a.txt', 'same.txt']);
    expect(brief(diagnostics)).toEqual(['file-unreadable gone.txt']);
    expect(JSON.stringify(diagnostics)).not.toContain(folder);
  });
});

describe('files that cannot be used are one diagnostic each and stop nothing', () => {
  test('empty, blank, only front matter, binary, undecodable', async () => {
    const folder = temporaryFolder({
      'a-empty.txt': '',
      'b-blank.txt': '\uFEFF \r\n\f\u3000\n',
      'c-head.txt': '---\npage: 2\n---\n\n',
      'd-binary.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1),
      'e-bytes.txt': Uint8Array.of(0xff, 0x90, 0x81, 0xfe, 0x80, 0xc3, 0x28),
      'f-good.txt': '正文',
    });
    const { files, failed, diagnostics } = await readFolder(folder);
    expect(brief(diagnostics)).toEqual([
      'file-empty a-empty.txt',
      'file-empty b-blank.txt',
      'file-empty c-head.txt',
      'file-binary d-binary.txt',
      'file-undecodable e-bytes.txt',
    ]);
    expect(failed).toEqual(['a-empty.txt', 'b-blank.txt', 'c-head.txt', 'd-binary.txt', 'e-bytes.txt']);
    expect(files.map(({ file }) => file)).toEqual(['f-good.txt']);
    expect(diagnostics[3]?.values).toEqual({ offset: '4' });
  });

  test('a file of 50 MB is not read', async () => {
    const folder = temporaryFolder({ 'big.txt': '', 'good.txt': '正文' });
    truncateSync(join(folder, 'big.txt'), 50 * 1024 * 1024);
    const { failed, diagnostics } = await readFolder(folder);
    expect(failed).toEqual(['big.txt']);
    expect(diagnostics).toMatchObject([{ code: 'file-too-large', values: { size: '50', limit: '20' } }]);
  });

  test('millions of lines, blank or not, are not taken apart', async () => {
    const folder = temporaryFolder({
      'a.txt': '\r\n'.repeat(1_000_000),
      'b.txt': 'a\f'.repeat(1_000_000),
      'c.txt': 'a\r\n'.repeat(200_000),
    });
    const { files, diagnostics } = await readFolder(folder);
    expect(brief(diagnostics)).toEqual(['file-empty a.txt', 'file-too-many-lines b.txt']);
    expect(files[0]?.pages[0]?.lines).toHaveLength(200_000);
  });

  test('a line of a million characters is kept whole and reported', async () => {
    const folder = temporaryFolder({ 'a.txt': `正文\n${'字'.repeat(1_000_000)}\n${'字'.repeat(MAX_LINE_CHARS)}\n` });
    const { files, diagnostics } = await readFolder(folder);
    expect(brief(diagnostics)).toEqual(['line-too-long a.txt:2']);
    expect(diagnostics[0]?.values).toEqual({ count: '1000000' });
    expect(files[0]?.pages[0]?.lines[1]?.raw).toHaveLength(1_000_000);
  });

  test.skipIf(process.getuid?.() === 0)('a file and a folder that may not be read', async () => {
    const folder = temporaryFolder({ 'a.txt': 'a', 'b.txt': 'b' });
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'a.txt'), 0);
    chmodSync(join(folder, 'closed'), 0);
    const { files, diagnostics } = await readFolder(folder);
    chmodSync(join(folder, 'closed'), 0o700);
    expect(files.map(({ file }) => file)).toEqual(['b.txt']);
    expect(brief(diagnostics)).toEqual(['file-unreadable closed', 'file-unreadable a.txt']);
  });

  test('two names that differ only in Unicode form', async () => {
    const { files, failed, diagnostics } = await readFolder(temporaryFolder({ 'é.txt': 'a', 'e\u0301.txt': 'b' }));
    expect([files.length, failed, brief(diagnostics)]).toEqual([1, ['é.txt'], ['file-unreadable é.txt']]);
  });

  test('an issues.csv that is no text', async () => {
    const folder = temporaryFolder({ 'issues.csv': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'a.txt': 'a' });
    const { files, diagnostics } = await readFolder(folder);
    expect([files.length, brief(diagnostics)]).toEqual([1, ['manifest-invalid issues.csv:1']]);
  });
});

describe('hints', () => {
  const hintsOf = async (files: Record<string, string>, file: string) => {
    const read = await readFolder(temporaryFolder(files));
    return {
      pages: read.files.find((raw) => raw.file === file)?.pages.map(({ hints }) => hints),
      codes: brief(read.diagnostics),
    };
  };

  test('front matter before manifest before file name before print, field by field', async () => {
    const file = '澜川日报 2024-07-19-02.txt';
    const text = '---\ndate: 2024-07-21\n---\n第05版：要闻\n正文';
    const manifest = `\uFEFFfile,date,page\n${file},2024-07-20,3\n`;
    expect(await hintsOf({ [file]: text, 'issues.csv': manifest }, file)).toEqual({
      pages: [
        {
          newspaper: { value: 'lanchuan-ribao', basis: 'file-name' },
          date: { value: '2024-07-21', basis: 'front-matter' },
          label: { value: '3', basis: 'manifest' },
          name: { value: '要闻', basis: 'printed', line: 4 },
        },
      ],
      codes: [],
    });
  });

  test('a stated page number holds for the first page of a file only', async () => {
    const { pages } = await hintsOf({ '2024-07-19-01.txt': 'a\n\f第02版：综合\nb\n\fc' }, '2024-07-19-01.txt');
    const date = { value: '2024-07-19', basis: 'file-name' };
    expect(pages).toEqual([
      { date, label: { value: '1', basis: 'file-name' } },
      { date, label: { value: '2', basis: 'printed', line: 2 }, name: { value: '综合', basis: 'printed', line: 2 } },
      { date },
    ]);
  });

  test('a day that does not exist, in the file name', async () => {
    const { pages, codes } = await hintsOf({ 'IMG_20240230_1.txt': '正文' }, 'IMG_20240230_1.txt');
    expect([pages, codes]).toEqual([[{}], ['date-invalid IMG_20240230_1.txt']]);
  });

  test('an unknown newspaper is reported once, however many files bear its name', async () => {
    const read = await readFolder(temporaryFolder({ '无名日报_2024-07-19_1.txt': 'a', '无名日报_2024-07-19_2.txt': 'b' }));
    expect(brief(read.diagnostics)).toEqual(['newspaper-unknown 无名日报_2024-07-19_1.txt']);
    expect(read.diagnostics[0]?.values).toEqual({ value: '无名日报', used: '澜川日报' });
  });
});

test('sha256 is of the bytes, lines are without mark and ends', async () => {
  const { files } = await readFolder(temporaryFolder({ 'a.txt': '\uFEFFabc\r\n' }));
  expect(files[0]).toMatchObject({
    sha256: 'c3199f17595cd7b59cea561d9cb96f204ef903c38b1b9cb4a50b7e68d286f675',
    encoding: 'utf-8',
    pages: [{ sequenceInFile: 1, lines: [{ number: 1, raw: 'abc' }] }],
  });
});
