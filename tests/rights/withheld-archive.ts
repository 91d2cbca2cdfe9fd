import { stringify } from 'yaml';
import type { Article } from '../../src/schemas/article.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import type { Issue } from '../../src/schemas/issue.ts';
import type { NewspaperRights } from '../../src/schemas/rights.ts';
import { SCRIPT_PAIRS } from '../../src/search/script-map.ts';
import { type ArticleWish, articleFile, issueFile } from '../build/archive.ts';
import { putFiles, temporaryFolder } from '../build/temporary.ts';

const SHA256 = '0'.repeat(64);
/** The second extension of the Chinese characters: no text of the program has any of them, but its table of traditional forms. */
const EXTENSION = { first: 0x20000, last: 0x2a6df };
const MARK_CHARS = 9;
const IN_TABLES = new Set(SCRIPT_PAIRS.join(''));

/** Gives texts of characters that nothing else has, and remembers them by what they are for. */
export class Marks {
  readonly given = new Map<string, string>();
  #next = EXTENSION.first;

  /** A text of nine characters that stand nowhere else. */
  of(name: string): string {
    let mark = '';
    for (let length = 0; length < MARK_CHARS; this.#next += 1) {
      const character = String.fromCodePoint(this.#next);
      if (this.#next > EXTENSION.last) throw new Error('No characters are left.');
      if (IN_TABLES.has(character)) continue;
      mark += character;
      length += 1;
    }
    this.given.set(name, mark);
    return mark;
  }
}

/** An article with a mark in every field that holds text, on raw lines of its own. */
export function markedArticle(marks: Marks, address: string, wish: Partial<Article> = {}): ArticleWish {
  const mark = (field: string) => marks.of(`${address} ${field}`);
  const first = 10 * Number(/\d+$/u.exec(address)?.[0]);
  const about = { who: '校对员', when: '2026-11-20', file: 'corrections/ribao.yml' };
  const body = mark('body');
  const damaged = mark('damaged');
  return {
    address,
    headline: mark('open headline'),
    kicker: mark('open kicker'),
    decks: [mark('open deck')],
    byline: { text: `记者 ${mark('open byline')}`, people: [{ id: 'lin', name: '林' }], inline: true },
    dateline: { text: mark('dateline'), place: mark('place') },
    credit: { text: mark('credit') },
    jumps: [{ direction: 'to', text: mark('jump'), page: '3' }],
    section: { id: 'yaowen', basis: 'words', evidence: [mark('section word')], weights: [1] },
    tags: [{ id: 'ferry', name: '渡口', evidence: [mark('tag word')] }],
    source: {
      file: 'raw.txt',
      sha256: SHA256,
      lines: [
        [first, first + 1],
        [first + 3, first + 4],
      ],
    },
    provenance: {
      body: [{ lines: [[first, first + 1]] }, { lines: [[first + 3, first + 4]], doubt: 'garble', damaged: [damaged] }],
    },
    corrections: [
      { what: 'text', field: 'body', number: 1, old: mark('old'), new: body, why: '对照原版', ...about },
      { what: 'text', field: 'body', number: 2, old: mark('older'), new: damaged, why: `应为“${damaged}”`, ...about },
      { what: 'headline', why: `正文作“${damaged}”`, ...about },
    ],
    quality: { grade: 'b', reasons: ['garble'], doubts: [{ code: 'garble', values: { text: mark('doubt') } }] },
    body: `## ${mark('crosshead')}${body}\n\n${mark('second paragraph')}${damaged}`,
    ...wish,
  };
}

/** An issue of two pages, each of 30 raw lines with a mark of its own. */
export function markedIssue(marks: Marks, address: string, dateEvidence: Issue['dateEvidence'] = []) {
  const pages = ['p01', 'p02'];
  const mark = (page: string, what: string) => marks.of(`${address}/${page} ${what}`);
  const raw = pages.map((page) => {
    const file = `${address.replaceAll('/', '-')}-${page}.txt`;
    return { page, file, lines: Array.from({ length: 30 }, (_, index) => mark(page, `line ${index + 1}`)) };
  });
  const wish: Partial<Issue> = {
    ...(dateEvidence.length === 0 ? {} : { dateBasis: 'inferred', dateEvidence }),
    pages: raw.map(({ page, file, lines }, index) => ({
      id: page,
      sequence: index + 1,
      label: String(index + 1),
      labelBasis: 'printed',
      source: { file, sha256: SHA256, encoding: 'utf-8', lines: [1, 30] },
      unassigned: [
        { lines: [12, 12], text: mark(page, 'unassigned 12'), role: 'noise' },
        { lines: [25, 25], text: mark(page, 'unassigned 25'), role: 'noise' },
      ],
      corrections: ['对照原版，版名有误', `第12行作“${lines[11]}”`].map((why) => ({
        ...{ what: 'name' as const, old: '要问', new: '要闻', why },
        ...{ who: '校对员', when: '2026-11-20', file: 'corrections/ribao.yml' },
      })),
      notes: [{ code: 'headline-unassigned', line: 12, values: { text: mark(page, 'note 12') } }],
    })),
  };
  return {
    files: { [issueFilePath(address)]: issueFile(address, pages, wish) },
    raw: Object.fromEntries(raw.map(({ file, lines }) => [`raw/${file}`, `${lines.join('\n')}\n`])),
  };
}

/** Writes an archive of such issues and articles. */
export function writeMarked(issues: ReturnType<typeof markedIssue>[], articles: ArticleWish[], rights: NewspaperRights): string {
  const folder = temporaryFolder();
  for (const { files, raw } of issues) putFiles(folder, { ...files, ...raw });
  putFiles(folder, Object.fromEntries(articles.map((wish) => [articleFilePath(wish.address), articleFile(wish)])));
  writeRights(folder, rights);
  return folder;
}

/** Puts an `archive.yml` with these rights in the place of another. */
export function writeRights(folder: string, rights: NewspaperRights | undefined): void {
  const newspapers = [
    { id: 'ribao', name: '日报', ...(rights === undefined ? {} : { rights }) },
    { id: 'courier', name: 'Courier', language: 'en' },
  ];
  putFiles(folder, {
    'archive.yml': stringify({ title: '旧报', language: 'zh-CN', address: 'https://archive.example.org/', newspapers }),
  });
}
