import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Article, articleSchema } from '../../src/schemas/article.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { type Issue, issueSchema } from '../../src/schemas/issue.ts';
import { type Random, seededRandom } from '../train/random.ts';
import { type Material, readMaterial } from './material.ts';
import { type BenchStory, makeStory } from './stories.ts';

/** Articles of one generated issue, and its pages. */
export const ARTICLES_PER_ISSUE = 50;
const PAGES_PER_ISSUE = 8;
const PAPER = 'lanchuan-ribao';
/** The first generated issue; one a day from then on. */
const FIRST_DAY = Date.UTC(2010, 0, 1);
const DAY_MS = 86_400_000;
const NO_HASH = '0'.repeat(64);

const SECTIONS = ['news', 'government', 'economy', 'livelihood', 'culture', 'sports', 'education', 'health'];
const COLUMNS = [
  { id: 'lan-he-liang-an', text: '澜河两岸' },
  { id: 'min-sheng-zhi-tong-che', text: '民生直通车' },
  { id: 'lao-ma-tou-ji-yi', text: '老码头记忆' },
];
const PAGE_NAMES = ['要闻', '综合', '民生', '文体'];
/** Tags and reporters that generated articles share. */
const TAGS = 400;
const REPORTERS = 120;

/** An archive of Markdown collections as ingest would leave them, without raw text: what the site is built from. */
export interface Collections {
  folder: string;
  issues: number;
  articles: number;
}

/**
 * Writes the collections of an archive whose articles mean nothing: 50 to an issue, an issue a day, about 700 characters each.
 * The same seed gives the same files on every machine.
 *
 * @param demonstration the archive whose configuration, vocabulary and sentences are used
 */
export function generateCollections(
  demonstration: string,
  folder: string,
  { articles, seed = 1 }: { articles: number; seed?: number },
): Collections {
  const issues = Math.ceil(articles / ARTICLES_PER_ISSUE);
  mkdirSync(folder, { recursive: true });
  cpSync(join(demonstration, 'vocabulary'), join(folder, 'vocabulary'), { recursive: true });
  // A raw folder that is named has to be there; without one the command `build` takes the Markdown as it is.
  const facts = readFileSync(join(demonstration, 'archive.yml'), 'utf8').replace(/^raw:.*\n/mu, '');
  writeFileSync(join(folder, 'archive.yml'), facts);
  const material = readMaterial(join(demonstration, 'articles', PAPER));
  for (let index = 0; index < issues; index += 1) writeIssue(folder, index, { material, seed });
  return { folder, issues, articles: issues * ARTICLES_PER_ISSUE };
}

/** Adds the issue of the day `index` days after the first, or writes it again. */
export function addGeneratedIssue(demonstration: string, folder: string, index: number, seed = 1): void {
  writeIssue(folder, index, { material: readMaterial(join(demonstration, 'articles', PAPER)), seed });
}

/** Removes the files of an issue that `addGeneratedIssue` wrote. */
export function removeGeneratedIssue(folder: string, index: number): void {
  const address = addressOfGeneratedIssue(index);
  rmSync(join(folder, issueFilePath(address)));
  const articles = articleFilePath(`${address}/p01/a01`);
  rmSync(join(folder, dirname(articles)), { recursive: true });
}

/** The address of the issue that `addGeneratedIssue` writes for an index. */
export function addressOfGeneratedIssue(index: number): string {
  return `${PAPER}/${new Date(FIRST_DAY + index * DAY_MS).toISOString().slice(0, 10)}`;
}

interface Source {
  material: Material;
  seed: number;
}

function writeIssue(folder: string, index: number, { material, seed }: Source): void {
  const address = addressOfGeneratedIssue(index);
  const random = seededRandom(seed * 1_000_003 + index);
  put(folder, issueFilePath(address), frontMatter(issueOf(address)));
  for (let place = 0; place < ARTICLES_PER_ISSUE; place += 1) {
    const { article, body } = articleOf(address, place, makeStory(material, random, false), random);
    put(folder, articleFilePath(article.address), `${frontMatter(article)}\n${body}`);
  }
}

/** Front matter in the shape that ingest writes. */
function frontMatter(data: object): string {
  return `---\n${fieldsOf(data, '')}---\n`;
}

function fieldsOf(data: object, indent: string): string {
  return Object.entries(data)
    .map(([key, value]) => `${indent}${key}:${textOf(value, indent)}`)
    .join('');
}

function textOf(value: unknown, indent: string): string {
  if (!Array.isArray(value)) {
    return typeof value === 'object' && value !== null ? `\n${fieldsOf(value, `${indent}  `)}` : ` ${scalarOf(value)}\n`;
  }
  if (value.every((entry) => Array.isArray(entry) || typeof entry === 'number')) return ` ${JSON.stringify(value)}\n`;
  return `\n${value.map((entry) => entryOf(entry, `${indent}  `)).join('')}`;
}

function entryOf(entry: unknown, indent: string): string {
  if (typeof entry !== 'object' || entry === null) return `${indent}- ${scalarOf(entry)}\n`;
  const fields = fieldsOf(entry, `${indent}  `);
  return `${indent}- ${fields.slice(indent.length + 2)}`;
}

/** Quoted where it could be read as something else: days, numbers, words of YAML. */
function scalarOf(value: unknown): string {
  return typeof value === 'string' &&
    /^[\p{L}][\p{L}\p{N}/-]*$/u.test(value) &&
    !/^(?:y|n|yes|no|on|off|true|false|null)$/iu.test(value)
    ? value
    : JSON.stringify(value);
}

function put(folder: string, file: string, text: string): void {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function issueOf(address: string): Issue {
  const date = address.slice(PAPER.length + 1);
  const pages = Array.from({ length: PAGES_PER_ISSUE }, (_, index) => ({
    id: `p${String(index + 1).padStart(2, '0')}`,
    sequence: index + 1,
    label: String(index + 1),
    labelBasis: 'file-name' as const,
    name: PAGE_NAMES[index % PAGE_NAMES.length] ?? '综合',
    source: { file: `${date}-${index + 1}.txt`, sha256: NO_HASH, encoding: 'utf-8', lines: [1, 200] as [number, number] },
  }));
  return issueSchema.parse({ address, newspaper: PAPER, date, dateBasis: 'file-name', dateConfidence: 0.98, pages });
}

function articleOf(issue: string, place: number, story: BenchStory, random: Random): { article: Article; body: string } {
  const page = `p${String((place % PAGES_PER_ISSUE) + 1).padStart(2, '0')}`;
  const order = Math.floor(place / PAGES_PER_ISSUE) + 1;
  const reporter = random.between(0, REPORTERS - 1);
  const name = `记者${story.reporter}`;
  const column = random.chance(0.1) ? COLUMNS[random.between(0, COLUMNS.length - 1)] : undefined;
  const tags = Array.from({ length: random.between(0, 3) }, () => random.between(0, TAGS - 1));
  const line = order * 20;
  const article = articleSchema.parse({
    address: `${issue}/${page}/a${String(order).padStart(2, '0')}`,
    item: `${page}-l${String(line).padStart(4, '0')}`,
    newspaper: PAPER,
    language: 'zh-CN',
    date: issue.slice(PAPER.length + 1),
    dateBasis: 'file-name',
    dateConfidence: 0.98,
    page,
    order,
    kind: random.chance(0.15) ? 'brief' : 'article',
    ...(random.chance(0.1) ? { kicker: story.paragraphs[0]?.slice(0, 14) } : {}),
    headline: story.headline,
    titleSource: 'printed',
    ...(random.chance(0.15) ? { decks: [story.paragraphs[1]?.slice(0, 18)] } : {}),
    ...(column ? { columnTitle: column } : {}),
    ...(random.chance(0.6) ? { byline: { text: name, people: [{ id: `reporter-${reporter}`, name, role: '记者' }] } } : {}),
    section: {
      id: SECTIONS[random.between(0, SECTIONS.length - 1)],
      basis: 'words',
      evidence: ['居民', '社区'],
      weights: [3, 1],
      confidence: 0.8,
    },
    ...(tags.length > 0
      ? {
          tags: [...new Set(tags)].map((tag) => ({
            id: `tag-${tag}`,
            name: `标签${tag}`,
            kind: 'topic',
            basis: 'phrase',
            evidence: [`标签${tag}`],
            score: 2,
          })),
        }
      : {}),
    source: { file: `${page}.txt`, sha256: NO_HASH, lines: [[line, line + story.paragraphs.length]] },
    provenance: {
      headline: [[line, line]],
      body: story.paragraphs.map((_, index) => ({ lines: [[line + index + 1, line + index + 1]] })),
    },
    quality: random.chance(0.2) ? { grade: 'b', reasons: ['join-soft'] } : { grade: 'a' },
  });
  return { article, body: `${story.paragraphs.map((text) => text.replaceAll(/[\\*_`[\]<>&~|#]/gu, '')).join('\n\n')}\n` };
}
