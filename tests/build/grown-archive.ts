import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { filesUnder } from '../../scripts/build/files.ts';
import type { Random } from '../../scripts/train/random.ts';
import type { Archive } from '../../src/schemas/archive.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import type { LedgerIds } from '../../src/schemas/ledger.ts';
import type { PersonAlias, Section, Tag } from '../../src/schemas/vocabulary.ts';
import { type ArticleWish, articleFile, issueFile } from './archive.ts';
import { putFiles } from './temporary.ts';

/** An archive as a test thinks of it; edits change this, and then the files are made to say the same. */
export interface GrownArchive {
  settings: Archive;
  sections: Section[];
  tags: Tag[];
  people: PersonAlias[];
  articles: Map<string, ArticleWish>;
  /** Files whose text is put in place of what it should be. */
  broken: Map<string, string>;
}

export const SECTION_IDS = ['yaowen', 'jingji', 'tiyu', 'news'];
export const TAG_IDS = ['gongjiao', 'ferry', 'qiaoliang'];
/** Names in bylines, with their addresses. */
export const REPORTERS: Readonly<Record<string, string>> = {
  林一苇: 'lin-yi-wei',
  林一葦: 'lin-yi-wei-2',
  'Ada Quill': 'ada-quill',
};
const PHRASES = '渡口 大桥 公交 车站 旧书 市场 屋顶 冬天 修缮 开放 居民 邮轮 码头 灯塔 河水 早报'.split(' ');
const DAYS = 9;

/** Two newspapers, eight issues, about forty articles. */
export function growArchive(random: Random): GrownArchive {
  const archive: GrownArchive = {
    settings: {
      title: '旧报',
      language: 'zh-CN',
      address: 'https://archive.example.org/',
      newspapers: [
        { id: 'ribao', name: '日报' },
        { id: 'courier', name: 'The Courier', language: 'en' },
      ],
    },
    sections: SECTION_IDS.map((id) => ({ id, name: { 'zh-CN': `栏${id}`, en: id } })),
    tags: TAG_IDS.map((id) => ({ id, name: `题${id}`, kind: 'topic' })),
    people: [],
    articles: new Map(),
    broken: new Map(),
  };
  for (const newspaper of ['ribao', 'courier']) for (let count = 0; count < 4; count += 1) addIssue(archive, random, newspaper);
  return archive;
}

/** Adds an issue on a day that is free, in either of two years, seldom an undated one. */
export function addIssue(archive: GrownArchive, random: Random, newspaper: string): void {
  const days = [...Array(DAYS).keys()].flatMap((day) => [`2023-12-2${day + 1}`, `2024-01-0${day + 1}`]);
  const free = [...days, 'undated'].filter((day) => !issuesOf(archive).has(`${newspaper}/${day}`));
  const day = pick(random, free);
  if (day === undefined) return;
  for (const page of ['p01', 'p02'])
    for (let number = 1; number <= random.between(1, 4); number += 1) {
      const address = `${newspaper}/${day}/${page}/a0${number}`;
      archive.articles.set(address, { address, ...newWish(random) });
    }
}

/** What an article may say, apart from links to others. */
export function newWish(random: Random): Omit<ArticleWish, 'address'> {
  const people = random.shuffle(Object.entries(REPORTERS)).slice(0, random.between(1, 2));
  const byline = {
    text: `记者 ${people.map(([name]) => name).join(' ')}`,
    people: people.map(([name, id]) => ({ id, name, role: '记者' })),
  };
  const tags = random.shuffle(TAG_IDS).slice(0, random.between(0, 2));
  return {
    ...(random.chance(0.9) ? { headline: sentence(random, 3) } : { titleSource: 'derived' as const, label: sentence(random, 1) }),
    body: Array.from({ length: random.between(1, 3) }, () => `${sentence(random, 12)}。`).join('\n\n'),
    section: { id: pick(random, SECTION_IDS) ?? '', basis: 'fallback' },
    ...(tags.length > 0 ? { tags: tags.map((tag) => ({ id: tag })) } : {}),
    ...(random.chance(0.6) ? { byline } : {}),
    ...(random.chance(0.2) ? { columnTitle: { id: 'jie-tan', text: '街谈' } } : {}),
    ...(random.chance(0.1) ? { series: { id: 'zou-he', text: '走河' } } : {}),
  };
}

export function sentence(random: Random, words: number): string {
  return Array.from({ length: words }, () => pick(random, PHRASES)).join('');
}

/** One of several; `undefined` of none. */
export function pick<Value>(random: Random, values: readonly Value[]): Value | undefined {
  return values[random.between(0, values.length - 1)];
}

/** Pages by issue, as far as articles stand on them. */
export function issuesOf({ articles }: GrownArchive): Map<string, Set<string>> {
  const issues = new Map<string, Set<string>>();
  for (const address of articles.keys()) {
    const issue = address.split('/').slice(0, -2).join('/');
    issues.set(issue, (issues.get(issue) ?? new Set()).add(address.split('/').at(-2) ?? ''));
  }
  return issues;
}

/** Brings the files of an archive folder in line, leaving alone those that are right, and releases. */
export function writeArchive(folder: string, archive: GrownArchive): void {
  const wanted = filesOf(archive);
  for (const path of filesUnder(folder, '')) if (!(path in wanted) && !path.startsWith('releases/')) rmSync(join(folder, path));
  const held = new Set(filesUnder(folder, ''));
  const changed = Object.entries(wanted).filter(
    ([path, text]) => !held.has(path) || readFileSync(join(folder, path), 'utf8') !== text,
  );
  putFiles(folder, Object.fromEntries(changed));
}

function filesOf({ settings, sections, tags, people, articles, broken, ...rest }: GrownArchive): Record<string, string> {
  const ids: LedgerIds = { people: { ...REPORTERS }, columns: { 街谈: 'jie-tan', 走河: 'zou-he' } };
  const issues = [...issuesOf({ settings, sections, tags, people, articles, broken, ...rest })];
  return {
    'archive.yml': stringify(settings),
    'vocabulary/sections.yml': stringify(sections),
    'vocabulary/tags.yml': stringify(tags),
    'vocabulary/people.yml': stringify(people),
    'ledger/ids.json': JSON.stringify(ids),
    ...Object.fromEntries(issues.map(([issue, pages]) => [issueFilePath(issue), issueFile(issue, [...pages].sort())])),
    ...Object.fromEntries([...articles.values()].map((wish) => [articleFilePath(wish.address), articleFile(wish)])),
    ...Object.fromEntries(broken),
  };
}
