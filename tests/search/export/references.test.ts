import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { citationKey } from '../../../src/citations/bibtex.ts';
import { datePartsOf } from '../../../src/citations/date-parts.ts';
import { bibtex } from '../../../src/search/export/bibtex.ts';
import { cslJson } from '../../../src/search/export/csl-json.ts';
import type { ExportFormat } from '../../../src/search/export/format.ts';
import { ris } from '../../../src/search/export/ris.ts';
import type { ExportRow } from '../../../src/search/export/row.ts';
import { childrenOf, type XmlElement } from '../../site/xml.ts';
import { need } from '../../site-built/archives.ts';
import { hasPrograms, isWellFormed, readReferences } from './bibutils.ts';
import { foundText, HOSTILE, headed, rowOf, untitled } from './found-texts.ts';

const missing = ['示例日报 2020-01-01 至 2020-02-01'];
const undated = {
  address: 'ribao/undated/x01/a01',
  issue: { address: 'ribao/undated' },
  page: { issue: 0, id: 'x01' },
  people: [],
};
const rows = [
  ...HOSTILE.map((headline, place) => rowOf(headed(headline, place + 1), { query: headline, missing: [headline] })),
  rowOf(untitled('公园开头', undated)),
];

function fileOf({ header, row, footer }: ExportFormat, of: ExportRow[]): string {
  return header() + of.map((each, place) => row(each, place)).join('') + footer();
}

/** bibutils cuts titles at a colon, and gives quotation marks and the caret in other signs. */
function titleOf(reference: XmlElement): string {
  const [info] = childrenOf(reference, 'titleInfo');
  const parts = info?.children.map(({ text }) => text) ?? [];
  return comparable(parts.join(': '));
}
function comparable(title: string): string {
  return title.replaceAll(/["”“]/gu, '"').replaceAll(/['’]/gu, "'").replaceAll('⌃', '^').replaceAll('： ', '：');
}

describe.each([
  { format: ris, program: 'ris2xml' },
  { format: bibtex, program: 'bib2xml' },
])('$format.name read by $program', ({ format, program }) => {
  it('has a reference for each row, with its title and its names, whatever a headline holds', (context) => {
    need(context, hasPrograms(), 'The Debian package bibutils is not installed, so references were not read back.');
    const read = readReferences(program, fileOf(format, rows), format.extension);
    expect(read.processed).toBe(rows.length);
    expect(read.references.map(titleOf)).toEqual(rows.map(({ title }) => comparable(title)));
    const names = read.references.map((reference) => childrenOf(reference, 'name').map(({ children }) => children[0]?.text));
    expect(names).toEqual(rows.map(({ authors }) => authors));
    expect(read.references.map(({ attributes }) => attributes['ID']).length).toBe(new Set(rows.map(({ id }) => id)).size);
  });

  it('is well-formed XML then', (context) => {
    need(context, hasPrograms('xmllint'), 'The Debian packages bibutils and libxml2-utils are not installed.');
    expect(isWellFormed(readReferences(program, fileOf(format, rows), format.extension).xml)).toBe(true);
  });
});

describe('RIS', () => {
  it('has the tags of a newspaper article', () => {
    expect(ris.row(rowOf(foundText()), 0).split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - ribao/2024-07-09/p02/a01',
      'TI  - 口袋公园建成',
      'AU  - 王一',
      'AU  - 李二',
      'T2  - 示例日报',
      'DA  - 2024/07/09',
      'PY  - 2024',
      'SE  - 要闻',
      'SP  - 2',
      'LA  - zh-CN',
      'KW  - 公园绿地',
      'UR  - https://archive.example.org/old/ribao/2024-07-09/p02/a01/',
      'N1  - 检索式：公园；匹配方式：exact；文本版本：c0ffee12',
      'N1  - 首次出现：口袋【公园】建成',
      'ER  - ',
      '',
      '',
    ]);
  });

  it('lets no text become a tag', () => {
    const lines = fileOf(ris, rows).split(/[\n\r\u0085\u2028\u2029]+/u);
    const count = (tag: string) => lines.filter((line) => line.startsWith(`${tag}  - `)).length;
    for (const tag of ['TY', 'TI', 'ER', 'UR', 'T2']) expect(count(tag)).toBe(rows.length);
    expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /u.test(line))).toEqual([]);
  });

  it('gives a date as far as it is known', () => {
    const dates = (date: string) => ris.row({ ...rowOf(foundText()), date }, 0).match(/^(?:DA|PY) .*$/gmu);
    expect(dates('2024')).toEqual(['DA  - 2024//', 'PY  - 2024']);
    expect(dates('2024-07')).toEqual(['DA  - 2024/07/', 'PY  - 2024']);
    expect(ris.row(rowOf(untitled('公园', undated)), 0)).not.toMatch(/^(?:DA|PY|SP|AU) /mu);
  });

  it('says that it is incomplete, and that a title was not printed', () => {
    const text = ris.row(rowOf(untitled('公园'), { missing }), 0);
    expect(text).toContain('N1  - 检索不完整，未能检索：示例日报 2020-01-01 至 2020-02-01');
    expect(text).toMatch(/^TI {2}- 无题：公园\r$/mu);
    expect(text).toContain('N1  - 原报标题缺失');
  });
});

describe('BibTeX', () => {
  it('has the fields of an article, with names and titles in braces of their own', () => {
    expect(bibtex.row(rowOf(foundText()), 0)).toBe(
      [
        '@article{ribao_2024-07-09_p02_a01,',
        '  title = {{口袋公园建成}},',
        '  author = {{王一} and {李二}},',
        '  journal = {{示例日报}},',
        '  date = {2024-07-09},',
        '  year = {2024},',
        '  month = jul,',
        '  section = {要闻},',
        '  pages = {2},',
        '  language = {zh-CN},',
        '  keywords = {公园绿地},',
        '  url = {https://archive.example.org/old/ribao/2024-07-09/p02/a01/},',
        '  annote = {检索式：公园；匹配方式：exact；文本版本：c0ffee12 首次出现：口袋【公园】建成}',
        '}\n\n',
      ].join('\n'),
    );
  });

  it('escapes what means something to TeX, and keeps braces in pairs', () => {
    expect(bibtex.row(rowOf(headed('100% & $5 #1 a_b x^2 ~<>')), 0)).toContain(
      'title = {{100\\% \\& \\$5 \\#1 a\\_b x\\textasciicircum{}2 \\textasciitilde{}{$<$}{$>$}}}',
    );
    for (const row of rows) {
      let depth = 0;
      for (const sign of bibtex.row(row, 0).trimEnd().slice(0, -1)) {
        depth += sign === '{' ? 1 : 0;
        depth -= sign === '}' ? 1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(1);
    }
  });

  it('has keys of ASCII letters that differ wherever addresses do', () => {
    const addresses = ['a/b', 'a_b', 'a-b', 'a+2f+b', 'a,b', 'a}b', '报/b', 'a b', 'A/b'];
    const keys = addresses.map(citationKey);
    expect(new Set(keys).size).toBe(addresses.length);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_+-]+$/u);
  });

  it('leaves date, page and names out where they are not known', () => {
    expect(bibtex.row(rowOf(untitled('公园', undated)), 0)).not.toMatch(/\b(?:date|year|month|pages|author) =/u);
    expect(bibtex.row({ ...rowOf(foundText()), date: '2024' }, 0)).not.toContain('month');
  });

  it('ends no URL early', () => {
    const found = foundText();
    expect(bibtex.row({ ...rowOf(found), permalink: 'https://x/a}b{c\\d%20' }, 0)).toContain(
      'url = {https://x/a%7Db%7Bc%5Cd%20}',
    );
  });
});

/** The parts of https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json that are used; it allows no other. */
const cslItems = z.array(
  z.strictObject({
    id: z.string().min(1),
    type: z.literal('article-newspaper'),
    title: z.string().min(1),
    author: z.array(z.strictObject({ literal: z.string().min(1) })).optional(),
    'container-title': z.string(),
    issued: z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).length(1) }).optional(),
    edition: z.union([z.string(), z.number()]).optional(),
    section: z.string().optional(),
    page: z.string().optional(),
    language: z.string(),
    keyword: z.string().optional(),
    URL: z.url(),
    note: z.string(),
  }),
);

describe('CSL-JSON', () => {
  it('is an array of newspaper articles, one a row', () => {
    const items = cslItems.parse(JSON.parse(fileOf(cslJson, rows)));
    expect(items.map(({ title }) => title)).toEqual(rows.map(({ title }) => title));
    expect(new Set(items.map(({ id }) => id)).size).toBe(rows.length);
    expect(items[0]).toMatchObject({ author: [{ literal: '王一' }, { literal: '李二' }], page: '2', section: '要闻' });
    expect(JSON.parse(fileOf(cslJson, []))).toEqual([]);
  });

  it('cites the printed name of the page for a section, and none that the program chose', () => {
    const named = rowOf(headed('公园', 1, { page: { issue: 0, id: 'p02', label: '2', name: '综合' } }));
    const items = cslItems.parse(JSON.parse(fileOf(cslJson, [named, rowOf(untitled('公园开头', undated))])));
    expect(items.map(({ section }) => section)).toEqual(['综合', undefined]);
  });

  it('gives the parts of a date that are known', () => {
    const issued = (date: string) =>
      (JSON.parse(`[${cslJson.row({ ...rowOf(foundText()), date }, 0)}]`) as { issued: unknown }[])[0]?.issued;
    expect(issued('2024-07-09')).toEqual({ 'date-parts': [[2024, 7, 9]] });
    expect(issued('2024-07')).toEqual({ 'date-parts': [[2024, 7]] });
    expect(issued('2024')).toEqual({ 'date-parts': [[2024]] });
    expect(issued('旧历七月')).toBeUndefined();
    expect(cslJson.row(rowOf(untitled('公园', undated)), 0)).not.toMatch(/"(?:issued|page|author)"/u);
    expect(datePartsOf(undefined)).toBeUndefined();
  });

  it('lets no text set a field of the item through its note', () => {
    expect(cslJson.row(rowOf(headed('公园{:type: book}')), 0)).toMatch(/"note":"[^"]*公园】\{ :type: book\}"/u);
  });
});
