import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { citationsExport } from '../../scripts/export/citations/citations-export.ts';
import { archiveFacts, article, exportedArticles, jumpPagesOf } from '../../src/catalog/index.ts';
import { messagesFor } from '../../src/i18n/index.ts';
import { citedArticle } from '../../src/site/cited-article.ts';
import { issueFile, makeArchive } from '../build/archive.ts';
import { askCatalog } from '../build/open-catalog.ts';
import { hasPrograms, isWellFormed, readReferences } from '../search/export/bibutils.ts';
import { need } from '../site-built/archives.ts';
import { ARTICLES, exported, runOf, unzipped } from './export-run.ts';
import { marksIn, withheldArchive } from './withheld-marks.ts';

const itemsSchema = z.array(z.looseObject({ id: z.string(), title: z.string(), page: z.string().optional() }));
const SHA256 = '0'.repeat(64);

/** With the printed numbers of both pages. */
function archive(): string {
  const page = (id: string, label: string, sequence: number) => ({
    id,
    label,
    sequence,
    labelBasis: 'printed' as const,
    source: { file: `${id}.txt`, sha256: SHA256, encoding: 'utf-8', lines: [1, 3] as [number, number] },
  });
  const pages = { pages: [page('p01', '1', 1), page('p02', '2', 2)] };
  return makeArchive(ARTICLES, {
    'issues/ribao/2024/2024-10-18.md': issueFile('ribao/2024-10-18', [], pages),
  });
}

describe('citations in bulk', () => {
  it('are a file of each form for each year, and for each issue in a zip, ASCII names that begin with the part', async () => {
    const files = await exported(citationsExport, await runOf(archive()));
    const years = ['ribao-2023', 'ribao-2024', 'ribao-undated', 'courier-2024'];
    const expected = years.flatMap((year) => ['-issues.zip', '.bib', '.json', '.ris'].map((ending) => `${year}${ending}`));
    expect([...files.keys()]).toEqual(expected);
    expect(Object.keys(unzipped(files.get('ribao-2024-issues.zip')))).toEqual(
      ['ribao-2024-10-18', 'ribao-2024-10-18-ed-2'].flatMap((issue) => ['ris', 'json', 'bib'].map((form) => `${issue}.${form}`)),
    );
    expect(Object.keys(unzipped(files.get('ribao-undated-issues.zip')))).toContain('ribao-undated.ris');
  });

  it('are read back by bibutils, as many as there are articles, whatever a headline holds', async (context) => {
    need(context, hasPrograms(), 'The Debian packages bibutils and libxml2-utils are needed to read references back.');
    const files = await exported(citationsExport, await runOf(archive()));
    const yearFile = (name: string) => files.get(name)?.toString('utf8') ?? '';
    for (const [year, count] of [
      ['ribao-2024', 3],
      ['ribao-2023', 1],
      ['ribao-undated', 1],
      ['courier-2024', 1],
    ] as const) {
      const ris = readReferences('ris2xml', yearFile(`${year}.ris`), 'ris');
      const bib = readReferences('bib2xml', yearFile(`${year}.bib`), 'bib');
      expect([year, ris.processed, bib.processed]).toEqual([year, count, count]);
      expect([isWellFormed(ris.xml), isWellFormed(bib.xml)]).toEqual([true, true]);
      expect(itemsSchema.parse(JSON.parse(yearFile(`${year}.json`)))).toHaveLength(count);
    }
  });

  it('hold of a story that jumps both pages, as the page of the article does', async () => {
    const files = await exported(citationsExport, await runOf(archive()));
    const items = itemsSchema.parse(JSON.parse(files.get('ribao-2024.json')?.toString('utf8') ?? ''));
    expect(items.map(({ id, page }) => [id, page])).toEqual([
      ['ribao/2024-10-18/p01/a01', '1, 2'],
      ['ribao/2024-10-18/p02/a01', '1, 2'],
      ['ribao/2024-10-18/ed-2/p01/a01', undefined],
    ]);
    expect(items[0]?.title).toBe('<script>alert("1")</script> & “引” ]]> ER - } @x{ \ufffd');
  });

  it('say of every article what its page says', async () => {
    const { page, exports } = await askCatalog(archive(), () => {
      const [facts, messages] = [archiveFacts(), messagesFor('zh-CN')];
      const all = [...exportedArticles('ribao', '2024')];
      return {
        page: all.map(({ address }) => citedArticle(article(address), facts, messages)),
        exports: all.map((each) => citedArticle({ ...each, ...jumpPagesOf(each) }, facts, messages)),
      };
    });
    expect(exports).toHaveLength(3);
    expect(exports).toEqual(page);
  });

  it('the files of the issues together are the file of the year', async () => {
    const files = await exported(citationsExport, await runOf(archive()));
    const issues = unzipped(files.get('ribao-2024-issues.zip'));
    for (const form of ['ris', 'bib']) {
      const together = Object.entries(issues).flatMap(([name, text]) => (name.endsWith(form) ? [text] : []));
      expect(together.join('')).toBe(files.get(`ribao-2024.${form}`)?.toString('utf8'));
    }
  });

  it('of a year of which no article is held are files without a reference', async () => {
    const archiveDir = makeArchive(ARTICLES, { 'issues/ribao/2020/2020-01-01.md': issueFile('ribao/2020-01-01') });
    const files = await exported(citationsExport, await runOf(archiveDir));
    expect(JSON.parse(files.get('ribao-2020.json')?.toString('utf8') ?? '')).toEqual([]);
    expect(files.get('ribao-2020.ris')?.toString('utf8')).toBe('');
    expect(unzipped(files.get('ribao-2020-issues.zip'))).toEqual({});
  });

  it('name what is withheld, and have none of its text', async () => {
    const { archiveDir, marks, isSecret } = withheldArchive();
    const files = await exported(citationsExport, await runOf(archiveDir));
    const texts = [...files].flatMap(([name, bytes]) =>
      name.endsWith('.zip') ? Object.values(unzipped(bytes)) : [bytes.toString()],
    );
    const seen = marksIn(marks, texts.join('\n'));
    expect([...marks.given.keys()].filter((name) => isSecret(name) && seen.has(name))).toEqual([]);
    expect(seen.has('ribao/2024-01-01/p01/a01 open headline')).toBe(true);
  });
});
