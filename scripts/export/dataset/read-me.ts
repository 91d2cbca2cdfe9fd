import type { NewspaperRow } from './columns/newspaper-columns.ts';
import { inCode, inMarkdown, markdownTable } from './markdown-text.ts';
import type { PartFacts } from './part-facts.ts';
import type { PartTitle } from './part-title.ts';
import { type WorkedQuery, workedQueries } from './queries.ts';
import { csvFileOf, TABLES } from './tables.ts';

/** What the README of a part tells. */
export interface ReadMeFacts {
  part: string;
  title: PartTitle;
  version: string;
  corpus?: string;
  /** Online home of the archive. */
  homepage?: string;
  newspapers: readonly NewspaperRow[];
  facts: PartFacts;
}

/** How to use a part of the dataset: Chinese first, then the same in English. */
export function readMeOf(told: ReadMeFacts): string {
  return `${[...sections(told, 'zh'), '---', ...sections(told, 'en')].join('\n\n')}\n`;
}

function sections(told: ReadMeFacts, language: 'zh' | 'en'): string[] {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const { part, title, facts } = told;
  const span =
    facts.firstDate === undefined || facts.lastDate === undefined
      ? ''
      : say(`，${facts.firstDate} 至 ${facts.lastDate}`, `, ${facts.firstDate} to ${facts.lastDate}`);
  return [
    `# ${inMarkdown(title[language])}`,
    say(`文章 ${facts.articles} 篇${span}。`, `${facts.articles} articles${span}.`),
    ...(facts.withheld === 0
      ? []
      : [
          say(
            `其中 ${facts.withheld} 篇因权利原因不公布正文，只有标题、署名、日期等。`,
            `The text of ${facts.withheld} of them is withheld because of rights; only what names them is here.`,
          ),
        ]),
    say('## 文件', '## Files'),
    fileTable(told, say),
    say(
      "CSV 为 UTF-8，带字节顺序标记，可直接用电子表格打开。以 = + - @ 等符号开头、会被当作公式的文字，前面加了一个撇号（'），分号之后也是如此；去掉这个撇号就是原文。其他格式照原文。",
      "CSV is UTF-8 with a byte order mark and opens in a spreadsheet. Text that begins with = + - @ and the like, which a spreadsheet would calculate, has an apostrophe (') before it, after semicolons, too; take it away for the text as it is. Other formats have the text unchanged.",
    ),
    say('## 查询', '## Queries'),
    say(
      `只需要 ${inCode('sqlite3')} 程序（Debian：apt install sqlite3）。以下各条可以原样运行。`,
      `All you need is the program ${inCode('sqlite3')} (Debian: apt install sqlite3). Each of these runs as it stands.`,
    ),
    ...workedQueries(facts).map((query) => queryBlock(part, query, language)),
    say(
      '注意：没有逐字分开的汉字检索词一篇也找不到，而且不报错；单独的标点、部首和最新收入 Unicode 的汉字不在索引里，请用 LIKE。',
      'Mind: Chinese characters that are not put apart find nothing, and no error is shown. Punctuation alone, radicals, and the characters that came to Unicode last are not in the index; use LIKE.',
    ),
    say('## 权利', '## Rights'),
    ...rightsOfNewspapers(told, say),
    say('## 版本与引用', '## Version and citation'),
    ...citation(told, say),
  ];
}

type Say = (zh: string, en: string) => string;

function fileTable({ part }: ReadMeFacts, say: Say): string {
  const rows: [string, string][] = [
    [`${part}.jsonl`, say('文章，每行一个 JSON 对象', 'articles, a JSON object a line')],
    [`${part}.sqlite`, say('全部各表和全文索引', 'all tables, and a full-text index')],
    [`${part}.parquet`, say('文章', 'articles')],
    ...TABLES.map((table): [string, string] => [csvFileOf(part, table), say(table.zh, table.en)]),
    [`${part}.codebook.md`, say('每一列的含义', 'what every column means')],
    [
      `${part}.datapackage.json`,
      say('供程序读取的说明，有各文件的大小和 SHA-256', 'the same for programs, with size and SHA-256 of every file'),
    ],
  ];
  return markdownTable(
    [say('文件', 'File'), say('内容', 'Content')],
    rows.map(([name, text]) => [inCode(name), text]),
  );
}

function queryBlock(part: string, { zh, en, sql }: WorkedQuery, language: 'zh' | 'en'): string {
  return `${inMarkdown(language === 'zh' ? zh : en)}\n\n\`\`\`sh\nsqlite3 -header ${part}.sqlite <<'SQL'\n${sql}\nSQL\n\`\`\``;
}

function rightsOfNewspapers({ newspapers, facts }: ReadMeFacts, say: Say): string[] {
  const list = newspapers.map(({ newspaper, rights }) => {
    const { holder, statement, uri, basis } = rights;
    const told = [statement, holder, basis, uri].flatMap((each) => (each === undefined ? [] : [inMarkdown(each)]));
    const text = told.length === 0 ? say('未作说明', 'nothing is said') : told.join(say('；', '; '));
    return `- ${inMarkdown(newspaper.name)}${say('：', ': ')}${text}`;
  });
  const note = say(
    '个别文章可能另有规定，以每篇的 rights_statement、rights_uri 为准；withheld 为真的文章不公布正文。',
    'Single articles may differ: see rights_statement and rights_uri of each. The text is withheld where withheld is true.',
  );
  return [
    list.join('\n'),
    inMarkdown(note),
    ...(facts.licences.size > 1
      ? [
          [...facts.licences]
            .sort()
            .map((uri) => `- ${inMarkdown(uri)}`)
            .join('\n'),
        ]
      : []),
  ];
}

function citation({ title, version, corpus, homepage }: ReadMeFacts, say: Say): string[] {
  const state =
    corpus === undefined ? '' : say(`全馆文字版本 ${inCode(corpus)}。`, ` The archive as a whole is at ${inCode(corpus)}.`);
  const home = homepage === undefined ? '' : say(`，${inMarkdown(homepage)}`, `, ${inMarkdown(homepage)}`);
  return [
    say(
      `版本 ${inCode(version)}，由内容算出：内容相同，版本就相同。${state}`,
      `Version ${inCode(version)}, made of the content: equal content has the same version.${state}`,
    ),
    say(
      `引用：${inMarkdown(title.zh)}，版本 ${version}${home}。引用单篇请用它的 address 或 url。`,
      `Cite as: ${inMarkdown(title.en)}, version ${version}${home}. Cite a single article by its address or url.`,
    ),
  ];
}
