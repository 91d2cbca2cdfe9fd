import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { buildSite } from '../../scripts/build/index.ts';
import { makeDiskCopy } from '../../scripts/export/bundle/disk-copy.ts';
import { openRawText } from '../../scripts/ingest/read/raw-text.ts';
import { searchRecords } from '../../src/catalog/index.ts';
import { articleFilePath } from '../../src/schemas/collection-path.ts';
import type { NewspaperRights } from '../../src/schemas/rights.ts';
import { foldText } from '../../src/search/fold.ts';
import type { ArticleWish } from '../build/archive.ts';
import { askCatalog } from '../build/open-catalog.ts';
import { makeProject } from '../build/project.ts';
import { differencesOf, treeOf } from '../build/site-tree.ts';
import { temporaryFolder } from '../build/temporary.ts';
import { everyText } from './every-text.ts';
import { Marks, markedArticle, markedIssue, writeMarked, writeRights } from './withheld-archive.ts';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = resolve(import.meta.dirname, '../..');

const RIGHTS: NewspaperRights = {
  holder: '日报社',
  uri: 'https://rightsstatements.org/vocab/InC/1.0/',
  contact: 'banquan@example.org',
  periods: [{ from: '2024-01-03', to: '2024-01-04', withhold: true }],
  items: [
    { address: 'ribao/2024-01-01/p01/a01', withhold: true, why: '作者要求撤下' },
    { address: 'ribao/2024-01-01/p02', withhold: true },
    { address: 'ribao/2024-01-02/p01/a01', withhold: true },
    { address: 'ribao/2024-01-03/p02', withhold: false },
    { address: 'ribao/2024-01-09/p01/a01', withhold: true },
  ],
};

/** Whose text the rights above withhold. */
const WITHHELD = new Set([
  'ribao/2024-01-01/p01/a01',
  'ribao/2024-01-01/p02/a01',
  'ribao/2024-01-02/p01/a01',
  // The same story: it goes with its first part.
  'ribao/2024-01-02/p02/a01',
  'ribao/2024-01-03/p01/a01',
  // Once it stood at an address that is withheld.
  'ribao/2024-01-05/p01/a01',
]);

function markedArchive(rights: NewspaperRights) {
  const marks = new Marks();
  const articles: ArticleWish[] = [];
  const add = (address: string, wish: Partial<ArticleWish> = {}) => articles.push(markedArticle(marks, address, wish));
  add('ribao/2024-01-01/p01/a01', {
    headline: undefined,
    label: marks.of('ribao/2024-01-01/p01/a01 label'),
    titleSource: 'derived',
  } as never);
  add('ribao/2024-01-01/p01/a02', { reprints: ['courier/2024-01-01/p01/a01'] });
  add('ribao/2024-01-01/p02/a01');
  const parts = ['ribao/2024-01-02/p01/a01', 'ribao/2024-01-02/p02/a01'];
  for (const part of parts) add(part, { parts });
  add('ribao/2024-01-02/p01/a02', { parent: parts[0] as string, kind: 'sidebar' });
  add('ribao/2024-01-03/p01/a01', { reprints: ['courier/2024-01-01/p01/a01'] });
  add('ribao/2024-01-03/p02/a01');
  add('ribao/2024-01-05/p01/a01', { aliases: ['ribao/2024-01-09/p01/a01'] });
  add('courier/2024-01-01/p01/a01', { reprints: ['ribao/2024-01-03/p01/a01'], language: 'en' });
  const days = ['01', '02', '03', '05'].map((day) => `ribao/2024-01-${day}`);
  const issues = [...days, 'courier/2024-01-01'].map((address) => {
    const line = (number: number) => ({ file: `${address.replaceAll('/', '-')}-p01.txt`, line: number });
    const evidence = [11, 25].map((number) => ({ ...line(number), text: marks.of(`${address}/p01 evidence ${number}`) }));
    return markedIssue(marks, address, evidence);
  });
  return { marks, archiveDir: writeMarked(issues, articles, rights) };
}

/** Whether a mark must not be found, by what it is for. */
function isSecret(name: string): boolean {
  const [address = '', kind, what, number] = name.split(' ');
  if (kind === 'open') return false;
  if (WITHHELD.has(address)) return true;
  if (address === 'ribao/2024-01-01/p02' || address === 'ribao/2024-01-03/p01') return true;
  const hidden = [...WITHHELD].some((article) => article === `${address}/a01`);
  // Lines 10 to 14 are its own, or stand between those that are.
  const line = Number(number ?? what);
  return hidden && ['line', 'unassigned', 'note', 'evidence'].includes(kind ?? '') && line >= 10 && line <= 14;
}

async function buildMarked(projectRoot: string, archiveDir: string, folder = temporaryFolder()) {
  const options = { archiveDir, projectRoot, outDir: join(folder, 'dist'), cacheDir: join(folder, 'cache') };
  const result = await buildSite({ ...options, raw: openRawText(join(archiveDir, 'raw')) });
  return { ...result, outDir: options.outDir, folder };
}

/** Characters of a mark in a row that cannot come about by chance. */
const RUN = 3;

/** Names of the marks of which any character, however folded, is found; among other bytes than text, several in a row. */
function found(marks: Marks, folder: string): Set<string> {
  const texts = everyText(folder);
  const joined = (isBinary: boolean) => texts.flatMap((each) => (each.isBinary === isBinary ? [each.text] : [])).join('\n');
  const characters = new Set(joined(false));
  const binary = joined(true);
  const isFound = (mark: string) =>
    [...mark, ...foldText(mark)].some((character) => characters.has(character)) ||
    [...mark].some((_, at, all) => at + RUN <= all.length && binary.includes(all.slice(at, at + RUN).join('')));
  return new Set([...marks.given].filter(([, mark]) => isFound(mark)).map(([name]) => name));
}

test.each([
  ['bare pages that show all they read', makeProject],
  ['the pages of the program', () => ROOT],
])('what is withheld stands in no file of the site nor of its disk copy: %s', async (_, project) => {
  const { marks, archiveDir } = markedArchive(RIGHTS);
  const { outDir, folder, problems } = await buildMarked(project(), archiveDir);
  // Its reprint in another paper stays in the open, which an editor is told.
  expect(problems.map(({ code, values }) => [code, values?.['other']])).toEqual([
    ['rights-reprint-open', 'courier/2024-01-01/p01/a01'],
  ]);
  const seen = found(marks, outDir);
  // The scan reads the word lists of search, too.
  const inLists = everyText(outDir).filter(({ path }) => path.endsWith('.pf_index'));
  const openBody = [...(marks.given.get('ribao/2024-01-01/p01/a02 body') ?? '')];
  expect(openBody.every((character) => inLists.some(({ text }) => text.includes(character)))).toBe(true);
  const names = [...marks.given.keys()];
  expect(names.filter((name) => isSecret(name) && seen.has(name))).toEqual([]);
  // Headlines, kickers, decks and bylines stay; so does every raw line that is not withheld.
  const lines = names.filter(
    (name) => / line | open /u.test(name) && !isSecret(name) && !/label|a01\/p01\/a01 open headline/u.test(name),
  );
  expect(lines.filter((name) => !seen.has(name) && name !== 'ribao/2024-01-01/p01/a01 open headline')).toEqual([]);
  expect(seen.has('ribao/2024-01-01/p01/a02 body')).toBe(true);
  if (project() === ROOT) expectSaid(outDir);
  makeDiskCopy({ siteDir: outDir, outDir: join(folder, 'copy') });
  expect([...found(marks, join(folder, 'copy'))].sort()).toEqual([...seen].sort());
});

/** What the pages of the program say in the place of a text. */
function expectSaid(outDir: string): void {
  const pageAt = (address: string) => readFileSync(join(outDir, address, 'index.html'), 'utf8');
  const article = pageAt('ribao/2024-01-01/p01/a01');
  for (const words of ['本文文字因权利原因不予公开', '作者要求撤下', 'mailto:banquan@example.org', '有版权', '无题'])
    expect(article).toContain(words);
  expect(pageAt('ribao/2024-01-01/p01/a02')).not.toContain('不予公开');
  expect(pageAt('ribao/2024-01-01/p01')).toContain('第10—14行文字不予公开');
  expect(pageAt('ribao/2024-01-01/p02')).toContain('第1—30行文字不予公开');
  expect(pageAt('ribao/2024-01-01/p02')).toContain('对照原版，版名有误');
  expect(pageAt('ribao/2024-01-02/p01/a01')).toMatch(/class="continuation"[\s\S]*文字不公开/u);
  expect(pageAt('ribao')).toMatch(/2024年1月3日至2024年1月4日[\s\S]*文字不予公开/u);
}

test('headlines are searched, texts are not, and pages show what is searched', async () => {
  const { marks, archiveDir } = markedArchive(RIGHTS);
  const records = await askCatalog(archiveDir, () => [...searchRecords('ribao', '2024')]);
  const segments = new Map(records.map((record) => [record.address, record.segments]));
  const open = (address: string) => ['kicker', 'headline', 'deck'].map((field) => marks.given.get(`${address} open ${field}`));
  for (const address of WITHHELD) {
    const names = open(address).filter(
      (text, index) => !(index === 1 && address === 'ribao/2024-01-01/p01/a01') && text !== undefined,
    );
    expect(segments.get(address)).toEqual([...names, `记者 ${marks.given.get(`${address} open byline`)}`]);
  }
  // Six texts, and the words before two corrections.
  expect(segments.get('ribao/2024-01-01/p01/a02')?.length).toBe(8);
});

test('rights that change are followed by pages, rows and search, as if built anew; and what is allowed again is there again', async () => {
  const { archiveDir } = markedArchive(RIGHTS);
  const project = makeProject();
  const { outDir, folder } = await buildMarked(project, archiveDir);
  const versions: (NewspaperRights | undefined)[] = [
    { ...RIGHTS, withhold: true, periods: [{ to: '2024-01-02', withhold: false }], items: [] },
    undefined,
  ];
  for (const rights of versions) {
    writeRights(archiveDir, rights);
    await buildMarked(project, archiveDir, folder);
    const clean = await buildMarked(project, archiveDir);
    expect(differencesOf(treeOf(outDir), treeOf(clean.outDir))).toEqual([]);
  }
});

test('the raw lines of a withheld article stay hidden when its file cannot be read', async () => {
  const { marks, archiveDir } = markedArchive(RIGHTS);
  const project = makeProject();
  const { folder } = await buildMarked(project, archiveDir);
  const file = join(archiveDir, articleFilePath('ribao/2024-01-01/p01/a01'));
  writeFileSync(file, '---\nbroken: [\n---\n');
  const { outDir, problems } = await buildMarked(project, archiveDir, folder);
  expect(problems.map(({ severity }) => severity)).toContain('error');
  const seen = found(marks, outDir);
  const secret = [...marks.given.keys()].filter((name) => name.startsWith('ribao/2024-01-01/p01 line'));
  expect(secret.length).toBeGreaterThan(20);
  expect(secret.filter((name) => seen.has(name))).toEqual([]);
});

test('words of a text that is taken down leave the search also while another file cannot be read', async () => {
  const { archiveDir } = markedArchive({});
  const project = makeProject();
  const { outDir, folder } = await buildMarked(project, archiveDir);
  writeFileSync(join(archiveDir, articleFilePath('courier/2024-01-01/p01/a01')), '---\nbroken: [\n---\n');
  writeRights(archiveDir, { items: [{ address: 'ribao/2024-01-01/p01/a02', withhold: true }] });
  const { problems } = await buildMarked(project, archiveDir, folder);
  expect(problems.map(({ severity }) => severity)).toContain('error');
  const clean = await buildMarked(project, archiveDir);
  // The page of the article that cannot be read is kept, and listed, and nothing else.
  const different = differencesOf(treeOf(outDir), treeOf(clean.outDir)).filter((path) => !path.startsWith('courier/'));
  expect(different).toEqual(['SHA256SUMS', 'files.txt']);
});
