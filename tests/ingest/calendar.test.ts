import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recallIngest } from '../../scripts/commands/ingest-memory.ts';
import type { Newspaper } from '../../src/schemas/archive.ts';
import { temporaryFolder } from '../read/temp-folder.ts';
import { ingest, temporaryArchive } from './archive-folder.ts';

const PAGE = '要闻\n\n渡口重新开放\n本报讯 记者林一苇报道 澜川渡口昨日重新开放，市民可以乘船过河。\n';
const BINARY = new Uint8Array([0, 1, 2]);

/** An archive with three issues, one of them on a Sunday, and files that cannot be read. */
function archiveWith(calendar: Newspaper['calendar'] | undefined): string {
  const archive = temporaryArchive({
    '澜川日报_20240105_01.txt': PAGE,
    '澜川日报_20240107_01.txt': PAGE,
    '澜川日报_20240108_01.txt': PAGE,
    '澜川日报_20240109_01.txt': BINARY,
    '澜川日报_20240110_01.txt': '  \n',
    // Neither says which of two newspapers, or which day.
    '20240111_01.txt': BINARY,
    '澜川日报_01.txt': BINARY,
    'scan.txt': BINARY,
    'issues.csv': 'file,newspaper,date\nscan.txt,澜川日报,2024-01-12\n',
  });
  tell(archive, calendar);
  return archive;
}

function tell(archive: string, calendar: Newspaper['calendar'] | undefined): void {
  const file = join(archive, 'archive.yml');
  const text = readFileSync(file, 'utf8').replace(/^ {4}calendar: .*\n/mu, '');
  const line = calendar ? `    calendar: ${JSON.stringify(calendar)}\n` : '';
  writeFileSync(file, text.replace('    place: 澜川市\n', `    place: 澜川市\n${line}`));
}

test('a file that cannot be read is told with the day that its name or issues.csv gives, and with none that would be a guess', async () => {
  const archive = archiveWith(undefined);
  const cache = temporaryFolder({});
  const { unread } = await ingest(archive, { cache });
  const newspaper = 'lanchuan-ribao';
  expect(unread).toEqual([
    { file: 'scan.txt', newspaper, date: '2024-01-12', basis: 'manifest', code: 'file-binary' },
    { file: '澜川日报_20240109_01.txt', newspaper, date: '2024-01-09', basis: 'file-name', code: 'file-binary' },
    { file: '澜川日报_20240110_01.txt', newspaper, date: '2024-01-10', basis: 'file-name', code: 'file-empty' },
  ]);
  // A second run parses nothing, and knows it all the same.
  const again = await ingest(archive, { cache });
  expect([again.parsed, again.unread]).toEqual([expect.any(Number), unread]);
  expect(recallIngest(archive, cache)?.unread).toEqual(unread);
});

test('what an editor tells is held against what is there, each entry once', async () => {
  const archive = archiveWith({
    gaps: [
      { from: '2024-01-05', to: '2024-01-08', state: 'not-published' },
      { from: '2024-01-07', state: 'not-held' },
      { from: '2024-01-09', state: 'not-held' },
      { from: '2024-01-10', state: 'not-published' },
      { from: '2024-01-20', state: 'not-published' },
    ],
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  });
  const { diagnostics } = await ingest(archive, { dryRun: true });
  const told = diagnostics.filter(({ code }) => code.startsWith('calendar-'));
  expect(
    told.map(({ code, severity, values }) => [code, severity, values?.['gap'], values?.['found'], values?.['count']]),
  ).toEqual([
    ['calendar-contradicted', 'warning', '2024-01-05–2024-01-08 not-published', 'lanchuan-ribao/2024-01-05', '3'],
    ['calendar-contradicted', 'warning', '2024-01-07 not-held', 'lanchuan-ribao/2024-01-07', '1'],
    ['calendar-contradicted', 'warning', '2024-01-10 not-published', '澜川日报_20240110_01.txt', '1'],
    ['calendar-overlap', 'warning', '2024-01-05–2024-01-08 not-published', undefined, undefined],
    ['calendar-weekday', 'review', undefined, 'lanchuan-ribao/2024-01-07', '1'],
  ]);
  expect(told.map(({ source }) => source)).toEqual(Array(5).fill({ file: 'archive.yml' }));
});

test('telling of a day has no page read again', async () => {
  const archive = archiveWith(undefined);
  const cache = temporaryFolder({});
  const before = await ingest(archive, { cache });
  tell(archive, { gaps: [{ from: '2024-01-06', state: 'not-held' }] });
  const after = await ingest(archive, { cache });
  // Files that cannot be used count as parsed in every run.
  expect([before.fromCache, after.fromCache]).toEqual([0, expect.any(Number)]);
  expect(after.fromCache).toBeGreaterThanOrEqual(before.files);
  expect(after.written).toMatchObject({ written: 0, removed: 0 });
});
