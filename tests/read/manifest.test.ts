import { expect, test } from 'vitest';
import { readManifest } from '../../scripts/ingest/read/manifest.ts';
import { ARCHIVE, brief } from './temp-folder.ts';

const HEADER = 'file,newspaper,date,page,edition,name';

function read(...rows: string[]) {
  const { newspapers, language } = ARCHIVE;
  const files = new Set(['a.txt', 'b.txt', '旧报 扫描/c 一.txt']);
  const { manifest, diagnostics } = readManifest(rows.join('\r\n'), { files, newspapers, language });
  return { rows: Object.fromEntries([...manifest].map(([file, { facts }]) => [file, facts])), diagnostics: brief(diagnostics) };
}

test('all columns; the newspaper by id, name or alias', () => {
  const rows = [
    'a.txt,lanchuan-ribao,2024-07-19,02,1,要闻',
    './b.txt,澜川日報,2024/7/9,第3版,,"综合,经济"',
    '旧报 扫描\\c 一.txt,人民城报,,A2,,',
  ];
  expect(read(HEADER, ...rows)).toEqual({
    rows: {
      'a.txt': { newspaper: 'lanchuan-ribao', date: '2024-07-19', label: '2', edition: 1, name: '要闻' },
      'b.txt': { newspaper: 'lanchuan-ribao', date: '2024-07-09', label: '3', name: '综合,经济' },
      '旧报 扫描/c 一.txt': { newspaper: 'renmin-chengbao', label: 'A2' },
    },
    diagnostics: [],
  });
});

test('columns may be fewer and in any order', () => {
  expect(read('page,file', '2,a.txt').rows).toEqual({ 'a.txt': { label: '2' } });
});

test('a bad row is one diagnostic with its line, and the next row counts', () => {
  const bad = [
    ',lanchuan-ribao,2024-07-19,2,,',
    'b.txt,,2024-02-30,2,,',
    'b.txt,,gestern,2,,',
    'b.txt,,,page two,,',
    'b.txt,,,2,0,',
    'b.txt,,2024-07-19',
    'b.txt,,2024-07-19,2,,,,',
    'b.txt,"lan"chuan,,,,',
    '"b.txt,,,,,',
    '../../etc/passwd,,2024-07-19,2,,',
    '/etc/passwd,,2024-07-19,2,,',
    'C:\\raw\\b.txt,,2024-07-19,2,,',
  ];
  const result = read(HEADER, ...bad, 'a.txt,,2024-07-19,2,,');
  expect(result.diagnostics).toEqual(bad.map((_, index) => `manifest-invalid issues.csv:${index + 2}`));
  expect(result.rows).toEqual({ 'a.txt': { date: '2024-07-19', label: '2' } });
});

test('of two rows for one file the first counts', () => {
  expect(read(HEADER, 'a.txt,,,1,,', '', './a.txt,,,2,,')).toEqual({
    rows: { 'a.txt': { label: '1' } },
    diagnostics: ['manifest-invalid issues.csv:4'],
  });
});

test('a file that is not there is reported', () => {
  expect(read(HEADER, 'gone.txt,,,1,,').diagnostics).toEqual(['manifest-file-missing issues.csv:2']);
});

test('the header is needed, and unknown columns are named', () => {
  expect(read('a.txt,lanchuan-ribao,2024-07-19,1').rows).toEqual({});
  expect(read('a.txt').diagnostics).toContain('manifest-invalid issues.csv:1');
  expect(read('file,__proto__', 'a.txt,x')).toEqual({ rows: { 'a.txt': {} }, diagnostics: ['manifest-invalid issues.csv:1'] });
});

test('an empty file lists nothing', () => {
  expect(read('')).toEqual({ rows: {}, diagnostics: [] });
});
