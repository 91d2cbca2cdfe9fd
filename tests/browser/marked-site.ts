import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSite } from '../../scripts/build/index.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { ARCHIVE_YML, type ArticleWish, articleFile, issueFile } from '../build/archive.ts';
import { putFiles } from '../build/temporary.ts';

export const PARK = 'ribao/2024-07-19/p01/a01';
export const PARK_PART = 'ribao/2024-07-19/p02/a01';
export const DOGS = 'courier/2024-07-19/p01/a01';
const PARTS = [PARK, PARK_PART];

const FILLING = `${'街道上的行人渐渐多了起来，早点铺升起了热气。'.repeat(12)}`;

const ARTICLES: ArticleWish[] = [
  {
    address: PARK,
    headline: '口袋公園開放',
    kicker: '新闻',
    byline: {
      text: '记者 张三　李四 摄影报道',
      people: [
        { id: 'zhangsan', name: '张三' },
        { id: 'lisi', name: '李四' },
      ],
    },
    parts: PARTS,
    body: [
      '市民瞭解到，「口袋公園」昨日開放。哈哈哈，游客笑着说。',
      ...Array.from({ length: 12 }, () => FILLING),
      '末了，口袋公园里又添了新景。',
    ].join('\n\n'),
  },
  { address: PARK_PART, headline: '口袋公园（续）', parts: PARTS, body: '续文里的口袋公园，只在此页检索。' },
  { address: DOGS, headline: 'Running dogs', body: 'The dog ran while art lovers had a party.' },
];

/** Builds a site with the real templates, without the search index. Remove it after use. */
export async function buildMarkedSite(): Promise<{ siteDir: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-marks-'));
  const archiveDir = join(folder, 'archive');
  putFiles(archiveDir, {
    'archive.yml': ARCHIVE_YML,
    [issueFilePath('ribao/2024-07-19')]: issueFile('ribao/2024-07-19', ['p01', 'p02']),
    [issueFilePath('courier/2024-07-19')]: issueFile('courier/2024-07-19'),
    ...Object.fromEntries(ARTICLES.map((wish) => [articleFilePath(wish.address), articleFile(wish)])),
  });
  const siteDir = join(folder, '旧报 site');
  const projectRoot = resolve(import.meta.dirname, '../..');
  await buildSite({ archiveDir, outDir: siteDir, cacheDir: join(folder, 'cache'), projectRoot, withoutSearch: true });
  return { siteDir, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
