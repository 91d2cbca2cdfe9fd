import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPath } from '../../scripts/ingest/read/file-name.ts';
import { ARCHIVE } from './temp-folder.ts';

const read = (file: string) => readPath(file, ARCHIVE.newspapers);
const date = '2024-07-19';
const newspaper = 'lanchuan-ribao';

test.each([
  ['2024-07-19-02.txt', { date, label: '2' }],
  ['20240719_2.md', { date, label: '2' }],
  ['人民城报_20240719_A02.txt', { newspaper: 'renmin-chengbao', date, label: 'A2' }],
  ['人民城报20240719A02.txt', { newspaper: 'renmin-chengbao', date, label: 'A2' }],
  ['20240719-A02版.txt', { date, label: 'A2' }],
  ['lanchuan-ribao_2024-07-19_p03.txt', { newspaper, date, label: '3' }],
  ['2024年7月19日第2版.txt', { date, label: '2' }],
  ['《澜川日报》 2024年7月19日 第十二版.txt', { newspaper, date, label: '12' }],
  ['澜川日報 2024.07.19 第 03 版 ed2.txt', { newspaper, date, label: '3', edition: 2 }],
  ['Lanchuan Daily 2024-07-19 page 4.TXT', { newspaper, date, label: '4' }],
  ['２０２４０７１９－０２.txt', { date, label: '2' }],
  ['lanchuan-ribao/2024/07/19/02.txt', { newspaper, date, label: '2' }],
  ['澜川日报/2024/7/19/第3版.txt', { newspaper, date, label: '3' }],
  ['2024/07-19/p1.txt', { date, label: '1' }],
  ['2024-07-19/A01.txt', { date, label: 'A1' }],
  ['2024-07-18/2024-07-19-02.txt', { date, label: '2' }],
  ['2024-07-19/scan-0231.txt', { date }],
  ['2024-07-19 10-30-00.txt', { date }],
  ['无名日报_2024-07-19.txt', { unknownNewspaper: '无名日报', date }],
  ['无名日报/2024-07-19.txt', { unknownNewspaper: '无名日报', date }],
])('%s', (file, facts) => {
  expect(read(file)).toEqual({ facts });
});

test.each([
  '000_e3072a81362a08db.txt',
  '003_45c752f241fca3c1.txt',
  'scan-0231.txt',
  'bundle-1105.txt',
  'IMG_20240719_1.txt',
  'IMG_0002.txt',
  '20240719e3072a81362a08db.txt',
  'a20240719.txt',
  '1234567820240719.txt',
  'A12.txt',
  'p.txt',
  '02.txt',
  '读者来报.txt',
  'report.txt',
  '新澜川日报社史.txt',
])('%s states nothing', (file) => {
  expect(read(file)).toEqual({ facts: {} });
});

test.each([
  ['IMG_20240230_1.txt', '20240230'],
  ['2024-02-30-02.txt', '2024-02-30'],
  ['2023年2月29日.txt', '2023年2月29日'],
  ['2024-13-01/p2.txt', '2024-13-01'],
])('%s holds a day that does not exist', (file, noSuchDay) => {
  expect(read(file)).toMatchObject({ noSuchDay });
  expect(read(file).facts.date).toBeUndefined();
});

test('hashes never state anything', () => {
  const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 12, maxLength: 40 });
  fc.assert(
    fc.property(fc.nat({ max: 999 }), hash, (number, text) => {
      expect(read(`${String(number).padStart(3, '0')}_${text}.txt`)).toEqual({ facts: {} });
    }),
  );
});
