import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CatalogResult, type RawText, syncCatalog } from '../../scripts/build/catalog/index.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { ARCHIVE_YML, type ArticleWish, articleFile, issueFile } from './archive.ts';
import { answersOf } from './catalog-answers.ts';
import { putFiles, temporaryFolder } from './temporary.ts';

const ISSUES = [
  'ribao/2024-01-02',
  'ribao/2024-01-03',
  'ribao/2024-01-03/ed-2',
  'ribao/undated',
  'courier/2024-01-03',
  'ribao/2024-01-09',
];
const PAGES = ['p01', 'p02'];
const ARTICLES = ISSUES.flatMap((issue) =>
  PAGES.flatMap((page) => ['a01', 'a02', 'a03'].map((number) => `${issue}/${page}/${number}`)),
);

type Edit = (archive: string, raw: Map<string, string>) => void;

/** Wishes for the fields on which pages depend across files. */
const wish: fc.Arbitrary<Omit<ArticleWish, 'address'>> = fc.record(
  {
    headline: fc.constantFrom('河', '桥', '市场'),
    label: fc.constantFrom('开头', '正文'),
    order: fc.integer({ min: 1, max: 3 }),
    body: fc.constantFrom('正文。', '一段。\n\n两段。', '## 小标题\n\n*别*的。'),
    section: fc.constantFrom<NonNullable<ArticleWish['section']>>(
      { id: 'news', basis: 'fallback' },
      { id: 'sport', basis: 'words', runnerUp: { id: 'news', confidence: 0.2 } },
      { id: 'new', basis: 'fallback' },
    ),
    tags: fc.uniqueArray(
      fc.constantFrom({ id: 'he', name: '河流' }, { id: 'qiao' }, { id: 'hu', name: '湖' }, { id: 'hu', name: '大湖' }),
      { maxLength: 3 },
    ),
    byline: fc.constantFrom(
      { text: '甲', people: [{ id: 'jia', name: '甲' }] },
      { text: '记者甲', people: [{ id: 'jia', name: '老甲', role: '记者' }] },
      {
        text: '甲 乙',
        people: [
          { id: 'jia', name: '甲' },
          { id: 'yi', name: '乙', role: '通讯员' },
        ],
      },
    ),
    columnTitle: fc.constantFrom({ id: 'lan', text: '栏' }, { id: 'lan', text: '专栏' }),
    series: fc.constantFrom({ id: 'lan', text: '栏之一' }, { id: 'xi', text: '系列' }, { id: 'xi', text: '系列之二' }),
    parent: fc.constantFrom(...ARTICLES),
    parts: fc.uniqueArray(fc.constantFrom(...ARTICLES), { minLength: 2, maxLength: 3 }),
    reprints: fc.uniqueArray(fc.constantFrom(...ARTICLES), { minLength: 1, maxLength: 2 }),
    jumps: fc.constantFrom(...ARTICLES).map((address) => [{ direction: 'to' as const, text: '转', page: '2', address }]),
    aliases: fc.uniqueArray(fc.constantFrom('old/one', 'old/two', ...ARTICLES.slice(0, 3), 'Bad'), { maxLength: 2 }),
    quality: fc
      .constantFrom(...ARTICLES)
      .map((address) => ({ grade: 'b' as const, doubts: [{ code: 'headline-conflict' as const, values: { address } }] })),
  },
  { requiredKeys: [] },
);

const putArticle = fc.tuple(fc.constantFrom(...ARTICLES), wish).map(
  ([address, fields]): Edit =>
    (archive) =>
      putFiles(archive, { [articleFilePath(address)]: articleFile({ address, ...fields }) }),
);
const putIssue = fc
  .tuple(
    fc.constantFrom(...ISSUES),
    fc.constantFrom(['p01'], PAGES, ['p02', 'p01']),
    fc.constantFrom('要闻', '副刊'),
    fc.constantFrom(...ISSUES),
  )
  .map(
    ([address, ids, name, other]): Edit =>
      (archive) => {
        const page = (id: string, index: number) => ({
          id,
          sequence: index + 1,
          label: String(index + 1),
          name,
          labelBasis: 'printed' as const,
          source: { file: `${id}.txt`, sha256: '0'.repeat(64), encoding: 'utf-8', lines: [1, 2] as [number, number] },
          notes: [{ code: 'page-duplicate' as const, values: { address: `${other}/p02` } }],
        });
        putFiles(archive, { [issueFilePath(address)]: issueFile(address, [], { pages: ids.map(page) }) });
      },
  );
const anyFile = fc.constantFrom(...ISSUES.map(issueFilePath), ...ARTICLES.map(articleFilePath));
const removeFile = anyFile.map(
  (path): Edit =>
    (archive) =>
      rmSync(join(archive, path), { force: true }),
);
const breakFile = anyFile.map(
  (path): Edit =>
    (archive) =>
      putFiles(archive, { [path]: '---\naddress: [\n---\n' }),
);
const renameFile = fc.tuple(anyFile, anyFile).map(
  ([from, to]): Edit =>
    (archive) => {
      if (from.slice(0, 3) === to.slice(0, 3) && existsSync(join(archive, from)) && existsSync(join(archive, to)))
        renameSync(join(archive, from), join(archive, to));
    },
);
const editText = anyFile.map(
  (path): Edit =>
    (archive) => {
      const file = join(archive, path);
      if (existsSync(file)) writeFileSync(file, `${readFileSync(file, 'utf8')}\n添一段。\n`);
    },
);
const names = fc.constantFrom('河流', '大河', '江');
const putVocabulary = fc.tuple(names, names, fc.boolean(), fc.boolean()).map(
  ([tag, section, isBroken, isTurned]): Edit =>
    (archive) => {
      const sections = [`- { id: news, name: { zh-CN: ${section} } }`, '- { id: sport, name: { zh-CN: 体育 } }'];
      putFiles(archive, {
        'vocabulary/tags.yml': isBroken ? '- { id: X }\n' : `- { id: he, name: ${tag}, kind: place, synonyms: [湖] }\n`,
        'vocabulary/sections.yml': `${(isTurned ? sections.reverse() : sections).join('\n')}\n`,
        'vocabulary/people.yml': isTurned ? '- { name: 甲某, aliases: [甲], confirmedBy: 编者 }\n' : '[]\n',
      });
    },
);
const putIds = fc.boolean().map(
  (isMore): Edit =>
    (archive) => {
      const ids = {
        people: { 甲: 'jia', 甲某: 'jia-mou' },
        columns: { 栏: 'lan' },
        tags: isMore ? { hu: { name: '湖', kind: 'place' }, gone: { name: '河', kind: 'topic' } } : {},
      };
      putFiles(archive, { 'ledger/ids.json': JSON.stringify(ids) });
    },
);
const putLedger = fc
  .tuple(
    fc.constantFrom('ledger/a.json', 'ledger/a/b.json', 'ledger/a-b.json'),
    fc.constantFrom(...ARTICLES),
    fc.constantFrom(...ARTICLES),
    fc.constantFrom(...ISSUES),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(
    ([file, from, to, issue, what]): Edit =>
      (archive) => {
        const path = articleFilePath(from);
        const bytes = existsSync(join(archive, path)) ? readFileSync(join(archive, path)) : '';
        const sha256 = createHash('sha256')
          .update(what === 0 ? 'other' : bytes)
          .digest('hex');
        const item = { address: from, item: 'p01-l0001', sketch: '00000001', ...(what === 1 ? {} : { movedTo: to }) };
        const page = {
          file: 'p01.txt',
          sha256: '0'.repeat(64),
          ordinal: 1,
          address: `${issue}/p09`,
          movedTo: to.slice(0, -4),
          items: [item],
        };
        putFiles(archive, {
          [file]:
            what === 3
              ? '{'
              : JSON.stringify({ address: 'ribao/2023-01-01', movedTo: issue, pages: [page], written: { [path]: sha256 } }),
        });
      },
  );
const putArchive = fc
  .constantFrom(
    ARCHIVE_YML,
    ARCHIVE_YML.replace('旧报', '新报'),
    ARCHIVE_YML.replace(/ {2}- \{ id: courier.*\n/u, ''),
    ARCHIVE_YML.replace('zh-CN', 'en'),
  )
  .map(
    (text): Edit =>
      (archive) =>
        putFiles(archive, { 'archive.yml': text }),
  );
const putRaw = fc.tuple(fc.constantFrom('p01.txt', 'p02.txt'), fc.constantFrom('一', '二', '')).map(
  ([file, text]): Edit =>
    (_, raw) => {
      if (text === '') raw.delete(file);
      else raw.set(file, text);
    },
);

const edit = fc.oneof(
  { weight: 6, arbitrary: putArticle },
  { weight: 4, arbitrary: putIssue },
  { weight: 2, arbitrary: removeFile },
  ...[breakFile, renameFile, editText, putVocabulary, putIds, putLedger, putArchive, putRaw].map((arbitrary) => ({
    weight: 1,
    arbitrary,
  })),
);

function rawTextOf(raw: ReadonlyMap<string, string>): RawText {
  return {
    linesOf: (file, from, to) => {
      const text = raw.get(file);
      if (text === undefined) throw new Error('gone');
      return Array.from({ length: to - from + 1 }, (_, index) => `${text} ${from + index}`);
    },
    stampOf: (file) => raw.get(file),
  };
}

interface Touched {
  all: boolean;
  issues: Set<string>;
  lists: Set<string>;
}

function touchedSince(file: string, generation: number): Touched {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare('SELECT scope, id FROM touched WHERE generation > ?').all(generation) as {
    scope: string;
    id: string;
  }[];
  database.close();
  const of = (scope: string) => new Set(rows.filter((row) => row.scope === scope).map(({ id }) => id));
  return { all: of('all').size > 0, issues: of('issue'), lists: of('list') };
}

/** Names of what the two do not agree on. */
function differing(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => JSON.stringify(one.get(key)) !== JSON.stringify(other.get(key)),
  );
}

test('after any edits the catalog is the one that would be made from nothing, and names all that shows something new', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
      async (rounds) => {
        const folder = temporaryFolder();
        const archive = join(folder, 'archive');
        const file = join(folder, 'kept.sqlite');
        const raw = new Map([['p01.txt', '原文']]);
        putFiles(archive, { 'archive.yml': ARCHIVE_YML });
        const sync = (target: string) => syncCatalog({ archiveDir: archive, file: target, raw: rawTextOf(raw) });
        let last: CatalogResult = await sync(file);
        let before = await answersOf(file);
        for (const edits of rounds) {
          for (const apply of edits) apply(archive, raw);
          const kept = await sync(file);
          const fresh = join(folder, 'fresh.sqlite');
          rmSync(fresh, { force: true });
          const made = await sync(fresh);
          const [answers, expected] = [await answersOf(file), await answersOf(fresh)];
          expect(answers).toEqual(expected);
          expect([kept.issues, kept.articles, kept.problems]).toEqual([made.issues, made.articles, made.problems]);
          const touched = touchedSince(file, last.generation);
          if (!touched.all) {
            expect(differing(before.issues, answers.issues).filter((issue) => !touched.issues.has(issue))).toEqual([]);
            expect(differing(before.lists, answers.lists).filter((list) => !touched.lists.has(list))).toEqual([]);
          }
          if (JSON.stringify(before.rest) !== JSON.stringify(answers.rest)) expect(kept.changed).toBe(true);
          expect(kept.generation).toBe(last.generation + (kept.changed ? 1 : 0));
          [last, before] = [kept, answers];
          const again = await sync(file);
          expect([again.changed, again.generation, again.problems]).toEqual([false, kept.generation, kept.problems]);
        }
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 40), seed: Number(process.env['SEED'] ?? 20241018) },
  );
}, 400_000);
