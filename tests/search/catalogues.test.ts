import { hash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importsOf } from '../../scripts/build/catalog/code-hash.ts';
import { syncCatalog } from '../../scripts/build/catalog/index.ts';
import { CATALOGUE_ENTRIES } from '../../scripts/build/search/catalogue-key.ts';
import { planSearch, writeCatalogues } from '../../scripts/build/search/index.ts';
import { openManifest } from '../../scripts/build/site/manifest.ts';
import { publish } from '../../scripts/build/site/publish.ts';
import { openStaging } from '../../scripts/build/site/staging.ts';
import { damagedFiles } from '../../scripts/build/site/verify.ts';
import { searchFiles, updateSearch } from '../../scripts/build/update-search.ts';
import { seededRandom } from '../../scripts/train/random.ts';
import { withCatalog } from '../../src/catalog/connection.ts';
import { article } from '../../src/catalog/index.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import type { Issue } from '../../src/schemas/issue.ts';
import { type CatalogueFile, factsOf, readCatalogue, rowsOf } from '../../src/search/catalogue.ts';
import { type ArticleWish, articleFile, issueFile, makeArchive } from '../build/archive.ts';
import { breakFile, EDITS } from '../build/archive-edits.ts';
import { growArchive, writeArchive } from '../build/grown-archive.ts';
import { contentsOf, putFiles, temporaryFolder } from '../build/temporary.ts';

const TAGS = (he: string) => ({ 'vocabulary/tags.yml': `- { id: he, name: ${he}, kind: place }\n` });
const byline = { text: '记者 林一苇', people: [{ id: 'lin', name: '林一苇' }] };
const ARTICLES: ArticleWish[] = [
  {
    address: 'ribao/2023-12-30/p01/a01',
    headline: '旧闻',
    tags: [{ id: 'he', name: '河' }],
    byline,
    // Its reference names the page of the other part.
    parts: ['ribao/2023-12-30/p01/a01', 'courier/2024-01-02/p01/a01'],
  },
  { address: 'ribao/2024-01-02/p01/a01', headline: '新闻', tags: [{ id: 'qiao', name: '桥' }] },
  {
    address: 'ribao/2024-01-02/p02/a01',
    headline: '副刊',
    columnTitle: { id: 'lan', text: '街谈' },
    series: { id: 'lan', text: '又' },
  },
  { address: 'courier/2024-01-02/p01/a01', headline: 'Ferry', byline },
];
const pageOf = (label: string, name: string): Issue['pages'][number] => ({
  id: 'p01',
  sequence: 1,
  label,
  name,
  labelBasis: 'printed',
  source: { file: 'p01.txt', sha256: '0'.repeat(64), encoding: 'utf-8', lines: [1, 2] },
});

/** A site of which only the search is made. */
function searchSite(archiveDir: string) {
  const folder = temporaryFolder();
  const [outDir, catalogFile, manifestFile] = ['dist', 'catalog.sqlite', 'manifest.sqlite'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  /** @returns groups of the files that were made */
  const update = async (options: { withoutSearch?: boolean } = {}) => {
    await syncCatalog({ archiveDir, file: catalogFile, threads: 0 });
    const manifest = openManifest(manifestFile);
    const damaged = new Map(damagedFiles(outDir, manifest).map((file) => [file.path, file]));
    const staging = openStaging(outDir, manifest);
    try {
      const search = options.withoutSearch
        ? { orphans: searchFiles(manifest), state: {} }
        : await updateSearch({ catalogFile, manifest, staging, damaged, onProgress: () => undefined });
      const made = manifest.database.prepare("SELECT DISTINCT grp FROM staged WHERE grp <> 'search:' ORDER BY grp").all();
      publish({ dir: outDir, manifest, staging, orphans: search.orphans, mayGo: () => true, state: search.state });
      return made.map(({ grp }) => String(grp));
    } finally {
      staging.clear();
      manifest.close();
    }
  };
  const file = (shard: string) => join(outDir, 'search', shard, 'catalogue.bin');
  const catalogue = (shard: string) => readCatalogue(JSON.parse(gunzipSync(readFileSync(file(shard))).toString('utf8')));
  const versions = () => {
    const { shards } = JSON.parse(readFileSync(join(outDir, 'search/shards.json'), 'utf8'));
    return Object.fromEntries(shards.map(({ folder: name, version }: Record<string, string>) => [name, version]));
  };
  return { outDir, catalogFile, update, file, catalogue, versions };
}

const factsOfAll = (catalogue: CatalogueFile) => [...Array(rowsOf(catalogue)).keys()].map((row) => factsOf(catalogue, row));

describe('a catalogue', () => {
  it('tells of each article what its page shows, oldest first', async () => {
    const random = seededRandom(7);
    const archive = growArchive(random);
    for (const name of ['tags are edited', 'a byline is edited', 'a section is edited']) EDITS[name]?.(archive, random);
    const archiveDir = temporaryFolder();
    writeArchive(archiveDir, archive);
    const file = join(temporaryFolder(), 'catalog.sqlite');
    await syncCatalog({ archiveDir, file, threads: 0 });
    const { shards } = planSearch(file);
    const made: CatalogueFile[] = [];
    writeCatalogues(file, shards, (_, bytes) => made.push(JSON.parse(gunzipSync(bytes).toString('utf8'))));
    const told = made.flatMap(factsOfAll);
    expect(told.map(({ address }) => address).sort()).toEqual([...archive.articles.keys()].sort());
    for (const catalogue of made) {
      const dates = factsOfAll(catalogue).map(({ issue }) => issue.date ?? '');
      expect(dates).toEqual([...dates].sort());
    }
    await withCatalog(file, () => {
      for (const facts of told) {
        const shown = article(facts.address);
        expect(facts).toEqual({
          address: shown.address,
          issue: { address: shown.issueAddress, ...(shown.date === undefined ? {} : { date: shown.date }) },
          page: {
            issue: expect.any(Number),
            id: shown.page,
            ...(shown.pageLabel === undefined ? {} : { label: shown.pageLabel }),
            ...(shown.pageName === undefined ? {} : { name: shown.pageName }),
          },
          section: shown.section.id,
          kind: shown.kind,
          language: shown.language,
          people: (shown.byline?.people ?? []).map(({ id, name }) => ({ id, name })),
          tags: shown.tagNames.map(({ id, name }) => ({ id, name })),
          columns: [shown.columnTitle, shown.series].flatMap((each) =>
            each === undefined ? [] : [{ id: each.id, name: each.text }],
          ),
          characters: [
            ...shown.blocks
              .map(({ text }) => text)
              .join('')
              .replaceAll(/\s/gu, ''),
          ].length,
          grade: shown.quality.grade,
        });
      }
    });
  });

  it('names a thing once for each article, and lists what several share once', async () => {
    const twice = { text: '林一苇 林一苇', people: ['林一苇', '林一葦'].map((name) => ({ id: 'lin', name })) };
    const site = searchSite(makeArchive([...ARTICLES, { address: 'ribao/2024-01-03/p01/a01', byline: twice }]));
    await site.update();
    const { rows, people, columns, sections } = site.catalogue('ribao-2024');
    expect(people).toEqual(byline.people);
    expect(rows.people).toEqual([[], [], [0]]);
    expect(columns).toEqual([{ id: 'lan', name: '街谈' }]);
    expect(rows.columns).toEqual([[], [0], []]);
    expect([sections, rows.section]).toEqual([['yaowen'], [0, 0, 0]]);
  });
});

describe('a change remakes what shows it and nothing else', () => {
  const changes: [string, (archiveDir: string) => void, string[]][] = [
    ['nothing', () => undefined, []],
    ['a tag of the vocabulary is renamed', (dir) => putFiles(dir, TAGS('大河')), ['catalogue:ribao-2023']],
    [
      'a tag that is in no article is named',
      (dir) =>
        putFiles(dir, { 'vocabulary/tags.yml': '- { id: he, name: 河流, kind: place }\n- { id: hu, name: 湖, kind: place }\n' }),
      [],
    ],
    ['a tag is named as its article names it', (dir) => putFiles(dir, TAGS('河')), ['catalogue:ribao-2023']],
    [
      'a page gets another label',
      (dir) =>
        putFiles(dir, {
          [issueFilePath('courier/2024-01-02')]: issueFile('courier/2024-01-02', [], { pages: [pageOf('A1', 'News')] }),
        }),
      ['catalogue:courier-2024', 'catalogue:ribao-2023'],
    ],
    [
      'an article is edited',
      (dir) =>
        putFiles(dir, {
          [articleFilePath('ribao/2024-01-02/p01/a01')]: articleFile({ address: 'ribao/2024-01-02/p01/a01', body: '改了。' }),
        }),
      ['catalogue:ribao-2024', 'search:ribao-2024'],
    ],
    [
      'a person has another name in most articles',
      (dir) => {
        for (const number of [2, 3]) {
          const address = `ribao/2024-01-02/p01/a0${number}`;
          const other = { text: '林一葦', people: [{ id: 'lin', name: '林一葦' }] };
          putFiles(dir, { [articleFilePath(address)]: articleFile({ address, byline: other }) });
        }
        rmSync(join(dir, articleFilePath('courier/2024-01-02/p01/a01')));
        putFiles(dir, {
          [articleFilePath('courier/2024-01-02/p01/a02')]: articleFile({ address: 'courier/2024-01-02/p01/a02' }),
        });
      },
      ['catalogue:courier-2024', 'catalogue:ribao-2023', 'catalogue:ribao-2024', 'search:courier-2024', 'search:ribao-2024'],
    ],
  ];

  it.each(changes)('%s', async (_, change, groups) => {
    const archiveDir = makeArchive(ARTICLES, TAGS('河流'));
    const site = searchSite(archiveDir);
    await site.update();
    const before = site.versions();
    change(archiveDir);
    expect(await site.update()).toEqual(groups);
    const changed = Object.entries(site.versions()).filter(([folder, version]) => before[folder] !== version);
    expect(changed.map(([folder]) => folder).sort()).toEqual([...new Set(groups.map((group) => group.split(':')[1]))].sort());
    const clean = searchSite(archiveDir);
    await clean.update();
    expect(contentsOf(site.outDir)).toEqual(contentsOf(clean.outDir));
  });

  it('the corpus is another only when an article is', async () => {
    const archiveDir = makeArchive(ARTICLES, TAGS('河流'));
    const site = searchSite(archiveDir);
    const corpus = async () => {
      await syncCatalog({ archiveDir, file: site.catalogFile, threads: 0 });
      return planSearch(site.catalogFile).corpus;
    };
    const before = await corpus();
    changes[1]?.[1](archiveDir);
    changes[4]?.[1](archiveDir);
    expect(await corpus()).toBe(before);
    changes[5]?.[1](archiveDir);
    const edited = await corpus();
    expect(edited).not.toBe(before);
    rmSync(join(archiveDir, articleFilePath('ribao/2024-01-02/p02/a01')));
    expect([before, edited]).not.toContain(await corpus());
  });
});

it('a key counts the modules that make catalogues, and none that only index', () => {
  const root = join(import.meta.dirname, '../..');
  const modules = CATALOGUE_ENTRIES.flatMap((entry) => [...importsOf(entry).modules]).map((file) => relative(root, file));
  for (const name of ['body', 'catalog/article-row', 'search/make-catalogue', 'search/dictionary', 'search/packed-json'])
    expect(modules).toContain(`scripts/build/${name}.ts`);
  expect(modules).not.toContain('scripts/build/search/write-shard.ts');
});

describe('in a site', () => {
  it('a catalogue that is damaged or gone is made again, its index is not', async () => {
    const site = searchSite(makeArchive(ARTICLES));
    await site.update();
    const good = contentsOf(site.outDir);
    writeFileSync(site.file('ribao-2024'), 'spoilt');
    rmSync(site.file('courier-2024'));
    expect(await site.update()).toEqual(['catalogue:courier-2024', 'catalogue:ribao-2024']);
    expect(contentsOf(site.outDir)).toEqual(good);
  });

  it('a shard that goes takes its catalogue along, and so does a search that is switched off', async () => {
    const archiveDir = makeArchive(ARTICLES);
    const site = searchSite(archiveDir);
    await site.update();
    rmSync(join(archiveDir, articleFilePath('ribao/2023-12-30/p01/a01')));
    await site.update();
    expect(existsSync(site.file('ribao-2023'))).toBe(false);
    expect(existsSync(site.file('ribao-2024'))).toBe(true);
    await site.update({ withoutSearch: true });
    expect(contentsOf(site.outDir)).toEqual({});
  });
});

it('equal keys mean equal bytes, and the keys of a kept catalog are those of a new one, whatever is edited', async () => {
  const random = seededRandom(20_241_018);
  const archive = growArchive(random);
  const archiveDir = temporaryFolder();
  const kept = join(temporaryFolder(), 'catalog.sqlite');
  const known = new Map<string, string>();
  const look = async (file: string) => {
    await syncCatalog({ archiveDir, file, threads: 0 });
    const plan = planSearch(file);
    const seen: Record<string, string> = {};
    writeCatalogues(file, plan.shards, ({ catalogueKey, folder }, bytes) => {
      seen[folder] = `${catalogueKey} ${hash('sha256', bytes)}`;
      expect(known.get(catalogueKey) ?? seen[folder]).toBe(seen[folder]);
      known.set(catalogueKey, seen[folder] ?? '');
    });
    return { ...plan, seen };
  };
  const names = random.shuffle(Object.keys(EDITS));
  for (const [step, name] of ['at first', 'broken', ...names].entries()) {
    if (name === 'broken') breakFile(archive, random);
    else archive.broken.clear();
    EDITS[name]?.(archive, random);
    writeArchive(archiveDir, archive);
    const clean = join(temporaryFolder(), 'catalog.sqlite');
    expect(await look(kept), `step ${step}, ${name}`).toEqual(await look(clean));
  }
  expect(known.size).toBeGreaterThan(20);
});
