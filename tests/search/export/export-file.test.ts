import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type BuiltExport, buildExport, type ExportRun } from '../../../src/client/search/export/export-file.ts';
import { missingArticles, missingShards } from '../../../src/client/search/missing-parts.ts';
import { exportTexts } from '../../../src/i18n/search/exports.ts';
import { csv } from '../../../src/search/export/csv.ts';
import type { ExportFormat } from '../../../src/search/export/format.ts';
import { EXPORT_FORMATS } from '../../../src/search/export/formats.ts';
import type { FoundText } from '../../../src/search/found.ts';
import { type FakeSession, fakeSession, MISSING_SHARD } from './fake-session.ts';
import { CONTEXT, foundText } from './found-texts.ts';

const COUNT = 600;

/** Results of two newspapers that alternate, newest first: not as files hold them. */
const many = Array.from({ length: COUNT }, (_, place) => {
  const row = COUNT - 1 - Math.floor(place / 2);
  const found = foundText({ address: `${place % 2 === 0 ? 'ribao' : 'wanbao'}/2024-07-09/p02/a${row}` });
  return { ...found, article: { ...found.article, shard: place % 2 === 0 ? 'ribao-2024' : 'wanbao-2024', row } };
});

async function build(made: FakeSession, format: ExportFormat = csv, run: Partial<ExportRun> = {}): Promise<BuiltExport> {
  const session = fakeSession(made);
  await session.gather(Number.POSITIVE_INFINITY);
  const { signal } = new AbortController();
  return buildExport(session, format, CONTEXT, { signal, onProgress: () => {}, without: [], ...run });
}

async function textOf({ file }: BuiltExport): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
}

const ROW_START: Record<ExportFormat['id'], RegExp> = {
  csv: /\r\n"公园"/gu,
  jsonl: /^\{/gmu,
  ris: /^TY {2}- /gmu,
  bibtex: /^@article/gmu,
  'csl-json': /^\{"id":/gmu,
};

describe('the file', () => {
  it.each(EXPORT_FORMATS)('has a row for every article found: $name', async (format) => {
    const built = await build({ found: many }, format);
    const text = await textOf(built);
    expect(built).toMatchObject({ rows: COUNT, unreadable: [] });
    expect(text.match(ROW_START[format.id])).toHaveLength(COUNT);
    if (format.id === 'csl-json') expect(JSON.parse(text)).toHaveLength(COUNT);
  });

  it('has them in the order of the results, although texts are read as files hold them', async () => {
    const read: string[] = [];
    const onText = ({ article }: FoundText) => read.push(`${article.shard} ${article.row}`);
    const text = await textOf(await build({ found: many, onText }));
    const records = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(records.map(({ id }) => id)).toEqual(many.map(({ article }) => article.facts.address));
    const [first, ...rest] = read;
    expect(first).toBe('ribao-2024 300');
    expect(rest.slice(0, 2)).toEqual(['ribao-2024 301', 'ribao-2024 302']);
    expect(read[COUNT / 2]).toBe('wanbao-2024 300');
  });

  it('is told of as it grows, and lets other things happen meanwhile', async () => {
    const told: number[] = [];
    await build({ found: many }, csv, { onProgress: (done) => told.push(done) });
    expect(told).toEqual([128, 256, 384, 512, COUNT]);
  });

  it('lacks what cannot be read, and says which articles these are; known ones are not tried', async () => {
    const built = await build({ found: many, unreadable: [3, 500] });
    expect(built.rows).toBe(COUNT - 2);
    expect(new Set(built.unreadable)).toEqual(new Set([many[3]?.article, many[500]?.article]));
    const lost = many.slice(3, 4).map(({ article }) => article);
    const again = await build({ found: many, unreadable: [3] }, csv, { without: lost });
    expect(again).toMatchObject({ rows: COUNT - 1, unreadable: [] });
    const ids = (parse(await textOf(again), { bom: true, columns: true }) as Record<string, string>[]).map(({ id }) => id);
    expect(ids).not.toContain(many[3]?.article.facts.address);
  });

  it('is not read on once it was cancelled', async () => {
    const ended = new AbortController();
    let read = 0;
    const onText = () => {
      read += 1;
      if (read === 300) ended.abort();
    };
    const { rows } = await build({ found: many, onText }, csv, { signal: ended.signal });
    expect(read).toBe(300);
    expect(rows).toBeLessThan(COUNT);
  });
});

describe('what could not be searched', () => {
  it('is named by newspaper and days', async () => {
    const { from: _, to: __, ...undated } = { ...MISSING_SHARD, folder: 'xinbao-undated', newspaper: 'xinbao', year: 'undated' };
    const session = fakeSession({ found: many, failed: [MISSING_SHARD, undated] });
    await session.gather(Number.POSITIVE_INFINITY);
    const texts = exportTexts['zh-CN'];
    expect(missingShards(session, [], texts)).toEqual(['示例日报 2020-01-01 至 2020-06-30', 'xinbao 日期不详的各期']);
    expect(missingShards(session, [{ id: 'xinbao', name: '新报' }], texts)[1]).toBe('新报 日期不详的各期');
    const open = { ...session, failed: [], open: [MISSING_SHARD], found: [] };
    expect(missingArticles([foundText({ issue: { address: 'x' } }).article], texts)).toEqual([
      '示例日报 日期不详（ribao/2024-07-09/p02/a01）',
    ]);
    expect(missingShards(open, [], exportTexts.en)).toEqual(['ribao 2020-01-01 to 2020-06-30']);
  });
});
