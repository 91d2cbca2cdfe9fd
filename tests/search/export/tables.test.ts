import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORT_COLUMNS } from '../../../src/search/export/columns.ts';
import { csv, guard, unguard } from '../../../src/search/export/csv.ts';
import { jsonl } from '../../../src/search/export/jsonl.ts';
import type { ExportRow } from '../../../src/search/export/row.ts';
import { foundText, HOSTILE, headed, rowOf, untitled } from './found-texts.ts';

const rows = [
  ...HOSTILE.map((headline, place) => rowOf(headed(headline, place + 1), { query: headline })),
  rowOf(untitled('公园')),
];
const names = EXPORT_COLUMNS.map(({ name }) => name);

function fileOf(format: typeof csv, of: ExportRow[]): string {
  return format.header() + of.map((row, place) => format.row(row, place)).join('') + format.footer();
}

describe('CSV', () => {
  const text = fileOf(csv, rows);
  const read = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];

  it('begins with a byte order mark and the names of the columns; lines end in CR LF', () => {
    expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.slice(1).split('\r\n')[0]).toBe(names.join(','));
    expect(text.split('\r\n')).toHaveLength(rows.length + 2);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('is read back as it was, one record an article', () => {
    expect(read).toHaveLength(rows.length);
    read.forEach((record, place) => {
      const row = rows[place];
      expect(Object.keys(record)).toEqual(names);
      expect(unguard(record['headline'] ?? '')).toBe(row?.headline ?? '');
      expect(unguard(record['query'] ?? '')).toBe(row?.query);
      expect(record['permalink']).toBe(row?.permalink);
    });
    expect(read[0]).toMatchObject({ authors: '王一; 李二', characters: '321', missing: '', edition: '' });
  });

  it('quotes texts and leaves numbers bare', () => {
    const line = csv.row(rowOf(foundText()), 0);
    expect(line).toContain(',321,"a",3,"口袋","公园","建成",');
  });

  it.each([
    '=1',
    '+1',
    '-1',
    '@x',
    '\t1',
    '\r1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '−1',
    ' =1',
    '　=1',
    '"=1',
    '\u200b=1',
    '“＝1',
    "'=1",
  ])('lets no spreadsheet calculate %j', (text) => expect(guard(text)).toBe(`'${text}`));

  it('lets none calculate what follows a semicolon, where that separates cells', () => {
    expect(guard('甲;=1;乙; -2')).toBe("甲;'=1;乙;' -2");
  });

  it.each(['公园', '5=4+1', "'", "'公园", '', '3-2', '“公园”', '甲;乙'])('leaves %j as it is', (text) => {
    expect(guard(text)).toBe(text);
  });

  it('guards so that it can be undone', () => {
    const sign = fc.constantFrom("'", '=', '-', ' ', ';', '"', '\t', '公', '＝', '\u200b', '1');
    fc.assert(fc.property(fc.array(sign, { maxLength: 12 }), (signs) => unguard(guard(signs.join(''))) === signs.join('')));
  });

  it('says in every row what could not be searched', () => {
    const missing = ['示例日报 2020-01-01 至 2020-02-01', '=SUM(1)'];
    const [record] = parse(fileOf(csv, [rowOf(foundText(), { missing })]), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    expect(record?.['missing']).toBe(`${missing[0]};' =SUM(1)`);
  });
});

describe('JSONL', () => {
  const text = fileOf(jsonl, rows);

  it('has an object a line, one an article, and no other line ends', () => {
    expect(text.endsWith('\n')).toBe(true);
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(rows.length);
    lines.forEach((line, place) => {
      const item = JSON.parse(line) as Record<string, unknown>;
      expect(names).toEqual(expect.arrayContaining(Object.keys(item)));
      expect(item['headline']).toBe(rows[place]?.headline);
    });
  });

  it('has numbers, lists, and no key for what is absent', () => {
    const item = JSON.parse(jsonl.row(rowOf(foundText()), 0)) as Record<string, unknown>;
    expect(item).toMatchObject({ authors: ['王一', '李二'], characters: 321, occurrences: 3, context_hit: '公园' });
    for (const absent of ['missing', 'filters', 'opening_words', 'edition']) expect(item).not.toHaveProperty(absent);
  });

  it('escapes what some readers take for the end of a line', () => {
    const line = jsonl.row({ ...rowOf(foundText()), headline: 'a\u2028b\u2029c\nd' }, 0);
    expect(line).toContain('"a\\u2028b\\u2029c\\nd"');
  });
});
