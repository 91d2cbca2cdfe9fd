import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { describe, expect, it } from 'vitest';
import { epubExport } from '../../scripts/export/epub/epub-export.ts';
import { issueFile, makeArchive } from '../build/archive.ts';
import { putFiles, temporaryFolder } from '../build/temporary.ts';
import { childrenOf, parseXml, type XmlElement } from '../site/xml.ts';
import { need, PROJECT_CONTENT } from '../site-built/archives.ts';
import { ARTICLES, exported, hasPrograms, runOf, unzipped } from './export-run.ts';
import { marksIn, withheldArchive } from './withheld-marks.ts';

const JAR = '/usr/share/java/epubcheck.jar';
const books = async (archiveDir: string) => exported(epubExport, await runOf(archiveDir));

/** Elements of a name anywhere within one. */
function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);
}
const documentOf = (book: Record<string, string>, file: string) => parseXml(book[`EPUB/${file}`] ?? '');

describe('books of issues', () => {
  it('are one an issue, a second edition and what is undated among them, with names that begin with the part', async () => {
    expect([...(await books(makeArchive(ARTICLES))).keys()]).toEqual([
      'ribao-2023-01-02.epub',
      'ribao-2024-10-18-ed-2.epub',
      'ribao-2024-10-18.epub',
      'ribao-undated.epub',
      'courier-2024-10-18.epub',
    ]);
  });

  it('are valid EPUB, whatever a headline or a text holds, in Chinese and in English', async () => {
    for (const archiveDir of [makeArchive(ARTICLES), PROJECT_CONTENT]) {
      const files = await books(archiveDir);
      expect(files.size).toBe(5);
      for (const [name, bytes] of files) {
        const { valid, messages } = await EpubCheck.validate(bytes);
        expect([name, valid, messages]).toEqual([name, true, []]);
      }
    }
  });

  it('are valid for the checker in Java, too', async (context) => {
    need(context, hasPrograms('java') && existsSync(JAR), 'The Debian package epubcheck is needed to check books once more.');
    const file = join(temporaryFolder(), 'a.epub');
    writeFileSync(file, (await books(makeArchive(ARTICLES))).get('ribao-2024-10-18.epub') ?? '');
    const { status, stderr } = spawnSync('java', ['-jar', JAR, file], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('begin with their type, not packed, where readers look for it', async () => {
    const bytes = (await books(makeArchive(ARTICLES))).get('ribao-undated.epub');
    expect(bytes?.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  });

  it('lead to pages and their articles, and hold texts as texts', async () => {
    const book = unzipped((await books(makeArchive(ARTICLES))).get('ribao-2024-10-18.epub'));
    const [toc] = within(documentOf(book, 'nav.xhtml'), 'nav');
    const links = toc === undefined ? [] : within(toc, 'a');
    expect(links.map(({ attributes }) => attributes['href'])).toEqual([
      'title.xhtml',
      'page-p01.xhtml',
      'page-p01.xhtml#article-a01',
      'page-p02.xhtml',
      'page-p02.xhtml#article-a01',
      'colophon.xhtml',
    ]);
    const page = documentOf(book, 'page-p01.xhtml');
    expect(within(page, 'script')).toEqual([]);
    const [article] = within(page, 'article');
    expect(article?.attributes['id']).toBe('article-a01');
    expect(within(page, 'h2')[0]?.text).toBe('<script>alert("1")</script> & “引” ]]> ER  - } @x{ ␇');
    const texts = within(page, 'p').map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['正文 <script> & 第一段。', '第二段␇，缺字之后。', '记者 林一苇']));
  });

  it('keep the marks of doubt, which lead to what they mean, and jump lines, which lead to the other half', async () => {
    const book = unzipped((await books(makeArchive(ARTICLES))).get('ribao-2024-10-18.epub'));
    const page = documentOf(book, 'page-p01.xhtml');
    const links = within(page, 'a').map(({ text, attributes }) => [text, attributes['href']]);
    expect(links).toContainEqual(['〔缺字〕', 'colophon.xhtml#marks']);
    expect(links).toContainEqual(['文字疑有损坏', 'colophon.xhtml#marks']);
    expect(links).toContainEqual(['（下转第二版）', 'page-p02.xhtml#article-a01']);
    expect(within(page, 'span').map(({ text }) => text)).toEqual(['第一']);
    const colophon = documentOf(book, 'colophon.xhtml');
    expect(colophon.text).toContain('〔缺字〕：此处文字中断');
    const untitled = unzipped((await books(makeArchive(ARTICLES))).get('ribao-2023-01-02.epub'));
    expect(within(documentOf(untitled, 'page-p01.xhtml'), 'h2')[0]?.text).toBe('无题 开头的话……');
  });

  it('show what no article owns, the pages that are missing, and what editors corrected', async () => {
    const source = { file: 'a.txt', sha256: '0'.repeat(64), encoding: 'utf-8', lines: [1, 9] as [number, number] };
    const about = { who: '校对员', when: '2026-11-20', why: '对照原版', file: 'corrections/ribao.yml' };
    const archiveDir = makeArchive([
      {
        address: 'ribao/2024-10-18/p01/a01',
        headline: '题',
        corrections: [{ what: 'text', field: 'body', number: 1, lines: [[1, 1]], old: '渡囗', new: '渡口', ...about }],
      },
    ]);
    const unassigned = [{ lines: [4, 4] as [number, number], text: '无主的字', role: 'noise' }];
    const page = { id: 'p01', sequence: 1, label: '1', labelBasis: 'printed' as const, source, unassigned };
    putFiles(archiveDir, {
      'issues/ribao/2024/2024-10-18.md': issueFile('ribao/2024-10-18', [], { pages: [page], gaps: ['3'] }),
    });
    const book = unzipped((await books(archiveDir)).get('ribao-2024-10-18.epub'));
    expect(documentOf(book, 'page-p01.xhtml').text).toContain('无主的字');
    expect(documentOf(book, 'page-p01.xhtml').text).toContain('渡囗 改为 渡口 · 校对员 · 2026-11-20 · 对照原版');
    expect(documentOf(book, 'title.xhtml').text).toContain('缺第3版');
    const metas = within(documentOf(book, 'package.opf'), 'meta');
    const modified = metas.find(({ attributes }) => attributes['property'] === 'dcterms:modified');
    expect(modified?.text).toBe('2026-11-20T00:00:00Z');
    const [printed] = within(documentOf(book, 'nav.xhtml'), 'nav').slice(1);
    expect(printed === undefined ? [] : within(printed, 'a').map(({ text }) => text)).toEqual(['1']);
  });

  it('are in the language of their newspaper, with facts for libraries', async () => {
    const files = await books(makeArchive(ARTICLES));
    const english = unzipped(files.get('courier-2024-10-18.epub'));
    const [metadata] = childrenOf(documentOf(english, 'package.opf'), 'metadata');
    const fact = (name: string) => metadata && childrenOf(metadata, name)[0]?.text;
    expect(fact('dc:language')).toBe('en');
    expect(fact('dc:title')).toBe('The Courier Friday, 18 October 2024');
    expect(fact('dc:source')).toBe('https://archive.example.org/courier/2024-10-18/');
    expect(documentOf(english, 'colophon.xhtml').text).toContain('About this book');
    expect(documentOf(english, 'page-p01.xhtml').attributes['lang']).toBe('en');
  });

  it('keep their identifier when a text is corrected, and tell that they are others', async () => {
    const ids = async (body: string) => {
      const files = await books(makeArchive([{ address: 'ribao/2024-10-18/p01/a01', headline: '题', body }]));
      const [metadata] = childrenOf(documentOf(unzipped(files.get('ribao-2024-10-18.epub')), 'package.opf'), 'metadata');
      return metadata === undefined ? [] : childrenOf(metadata, 'dc:identifier').map(({ text }) => text);
    };
    const [[uuid, content], [sameUuid, otherContent]] = [await ids('一。'), await ids('二。')];
    expect(uuid).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(sameUuid).toBe(uuid);
    expect(otherContent).not.toBe(content);
  });
});

describe('what a book says of itself', () => {
  it('does not depend on whether raw text is at hand, nor on what else the archive holds', async () => {
    const nameOf = 'ribao-2024-10-18.epub';
    const [bare, more] = [makeArchive(ARTICLES), makeArchive(ARTICLES)];
    putFiles(more, { 'raw/2024-10-18-p01.txt': '一\n二\n三\n', 'raw/2024-10-18-p02.txt': '一\n二\n三\n' });
    putFiles(more, { 'issues/ribao/2024/2024-10-19.md': issueFile('ribao/2024-10-19') });
    const [one, other] = [await books(bare), await books(more)];
    expect(other.size).toBe(one.size + 1);
    expect(other.get(nameOf)?.equals(one.get(nameOf) ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('books of an archive that withholds an article', () => {
  it('name it, and have none of its text', async () => {
    const { archiveDir, marks, isSecret } = withheldArchive();
    const files = await books(archiveDir);
    const book = unzipped(files.get('ribao-2024-01-01.epub'));
    const text = [...files.values()].flatMap((bytes) => Object.values(unzipped(bytes))).join('\n');
    const seen = marksIn(marks, text);
    expect([...marks.given.keys()].filter((name) => isSecret(name) && seen.has(name))).toEqual([]);
    for (const name of ['p01/a01 open headline', 'p01/a02 body', 'p01 unassigned 25', 'p02 unassigned 12'])
      expect([name, seen.has(`ribao/2024-01-01/${name}`)]).toEqual([name, true]);
    expect(documentOf(book, 'page-p01.xhtml').text).toContain('本文文字因权利原因不予公开');
    expect(documentOf(book, 'page-p01.xhtml').text).toContain('作者要求撤下');
  });
});
