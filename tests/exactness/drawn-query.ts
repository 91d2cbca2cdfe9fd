import { foldText } from '../../src/search/fold.ts';
import { holdsText, holdsTitle, type Match } from './holds-text.ts';
import type { PublishedArticle } from './published-archive.ts';
import { numbersFrom } from './random-numbers.ts';

/** A query in the language of the search box, with its meaning said again in plain code. */
export interface DrawnQuery {
  query: string;
  holds(article: FoldedArticle, match: Match): boolean;
  /** Terms that raise the rank of an article. */
  terms: { folded: string; title: boolean }[];
}

/** An article with its texts folded once. */
export interface FoldedArticle extends PublishedArticle {
  folded: string[];
  foldedHeadline: string;
}

export function foldArticle(article: PublishedArticle): FoldedArticle {
  return { ...article, folded: article.segments.map(foldText), foldedHeadline: foldText(article.headline ?? '') };
}

type Below = (limit: number) => number;

/** Draws boolean trees with fields and ranges, three levels deep at most. The same seed draws the same queries. */
export function drawTrees(articles: readonly PublishedArticle[], seed: number, count: number): DrawnQuery[] {
  const below = numbersFrom(seed);
  return Array.from({ length: count }, () => drawTree(articles, below, 2));
}

function drawTree(articles: readonly PublishedArticle[], below: Below, depth: number): DrawnQuery {
  const choice = depth === 0 ? 0 : below(10);
  if (choice < 4) return drawLeaf(articles, below);
  if (choice === 9) return drawOneCharacter(articles, below);
  const parts = Array.from({ length: 2 + below(2) }, () => drawTree(articles, below, depth - 1));
  // A term that must hold stands before one that must not.
  if (choice === 8) parts.push(not(drawTree(articles, below, depth - 1)));
  if (choice < 6) return or(parts);
  return and(parts);
}

function and(parts: DrawnQuery[]): DrawnQuery {
  return {
    query: parts.map(({ query }) => query).join(' '),
    holds: (article, match) => parts.every((part) => part.holds(article, match)),
    terms: parts.flatMap(({ terms }) => terms),
  };
}

function or(parts: DrawnQuery[]): DrawnQuery {
  return {
    query: `(${parts.map(({ query }) => `(${query})`).join(' OR ')})`,
    holds: (article, match) => parts.some((part) => part.holds(article, match)),
    terms: parts.flatMap(({ terms }) => terms),
  };
}

function not(part: DrawnQuery): DrawnQuery {
  return { query: `-(${part.query})`, holds: (article, match) => !part.holds(article, match), terms: [] };
}

function drawLeaf(articles: readonly PublishedArticle[], below: Below): DrawnQuery {
  const article = articles[below(articles.length)];
  if (article === undefined) throw new Error('There is no article to draw from');
  const leaf = LEAVES[below(LEAVES.length)]?.(article, below);
  return leaf ?? textLeaf(article, below) ?? drawLeaf(articles, below);
}

/** One character stands only beside a longer term. */
function drawOneCharacter(articles: readonly PublishedArticle[], below: Below): DrawnQuery {
  const article = articles[below(articles.length)];
  const longer = article && textLeaf(article, below);
  const one = article && [...article.segments.join('')].find((character) => /\p{Script=Han}/u.test(character) && below(9) === 0);
  if (longer === undefined || one === undefined) return drawLeaf(articles, below);
  const single: DrawnQuery = { query: one, holds: (other, match) => holdsText(other, one, match), terms: [] };
  return and(below(2) === 0 ? [longer, single] : [longer, not(single)]);
}

type Leaf = (article: PublishedArticle, below: Below) => DrawnQuery | undefined;

const LEAVES: readonly Leaf[] = [
  textLeaf,
  textLeaf,
  textLeaf,
  ({ headline }, below) => {
    const stretch = headline && stretchOf(headline, below);
    if (!stretch) return undefined;
    const folded = foldText(stretch);
    const holds = (other: FoldedArticle, match: Match) => holdsTitle(other, stretch, match);
    return { query: `${pick(['标题:', 'title:', '标题：'], below)}"${stretch}"`, holds, terms: [{ folded, title: true }] };
  },
  ({ people }, below) => {
    const person = people[below(Math.max(1, people.length))];
    if (!person || /["“”「」『』]/u.test(person.name)) return undefined;
    const part = below(2) === 0 ? person.name : [...person.name].slice(0, 2).join('');
    const folded = foldText(part);
    const holds = (other: FoldedArticle) => other.people.some(({ name }) => foldText(name).includes(folded));
    return fact(`${pick(['作者:', 'author:'], below)}"${part}"`, holds);
  },
  ({ pageLabel }, below) => {
    if (pageLabel === undefined) return undefined;
    const wanted = plainLabel(pageLabel);
    const holds = (other: FoldedArticle) =>
      [other.pageLabel, /^p([a-z]*\d+)$/u.exec(other.pageId)?.[1]].some(
        (label) => label !== undefined && plainLabel(label) === wanted,
      );
    return fact(`${pick(['版:', 'page:'], below)}${pageLabel}`, holds);
  },
  ({ isCorrected }, below) => {
    const answers = isCorrected ? ['有', '是', 'yes'] : ['无', '否', 'no'];
    const query = `${pick(['更正:', 'corrected:'], below)}${pick(answers, below)}`;
    return fact(query, (other) => other.isCorrected === isCorrected);
  },
  ({ section }, below) => {
    const folded = foldText(section.name);
    const holds = (other: FoldedArticle) =>
      other.section.id === section.name.toLowerCase() ||
      foldText(other.section.name).includes(folded) ||
      foldText(other.pageName ?? '').includes(folded);
    return fact(`${pick(['版面:', 'section:'], below)}"${section.name}"`, holds);
  },
  ({ columns }, below) => {
    const stretch = columns[0] && stretchOf(columns[0], below);
    if (!stretch) return undefined;
    const folded = foldText(stretch);
    return fact(`${pick(['栏目:', 'column:'], below)}"${stretch}"`, (other) =>
      other.columns.some((text) => foldText(text).includes(folded)),
    );
  },
  ({ tags }, below) => {
    const tag = tags[below(Math.max(1, tags.length))];
    if (!tag) return undefined;
    const folded = foldText(tag.name);
    const holds = (other: FoldedArticle) =>
      other.tags.some(({ id, name }) => id === tag.name.toLowerCase() || foldText(name).includes(folded));
    return fact(`${pick(['标签:', 'tag:'], below)}"${tag.name}"`, holds);
  },
  ({ date }, below) => {
    if (date === undefined) return undefined;
    const [year = '', month = ''] = date.split('-');
    const [written, from, to] = pick(
      [
        [year, `${year}-01-01`, `${year}-12-31`],
        [`${year}-${month}`, `${year}-${month}-01`, `${year}-${month}-31`],
        [`${date}..`, date, '9999-12-31'],
        [`..${date}`, '0000-01-01', date],
        [`${year}-01-01..${date}`, `${year}-01-01`, date],
      ] as const,
      below,
    );
    const holds = (other: FoldedArticle) => other.date !== undefined && from <= other.date && other.date <= to;
    return fact(`${pick(['日期:', 'date:'], below)}${written}`, holds);
  },
];

function fact(query: string, holds: DrawnQuery['holds']): DrawnQuery {
  return { query, holds, terms: [] };
}

function textLeaf({ segments }: PublishedArticle, below: Below): DrawnQuery | undefined {
  const stretch = stretchOf(segments[below(segments.length)] ?? '', below);
  if (stretch === undefined) return undefined;
  const folded = foldText(stretch);
  return {
    query: `"${stretch}"`,
    holds: (other, match) => holdsText(other, stretch, match),
    terms: [{ folded, title: false }],
  };
}

/** Two to six characters that can stand between quotation marks. */
function stretchOf(text: string, below: Below): string | undefined {
  const characters = [...text];
  const start = below(Math.max(1, characters.length - 1));
  const stretch = characters
    .slice(start, start + 2 + below(5))
    .join('')
    .trim();
  return /["“”„‟＂「」『』〝〞]/u.test(stretch) || [...foldText(stretch)].length < 2 ? undefined : stretch;
}

export function plainLabel(label: string): string {
  return foldText(label).replace(/^(\D*)0+(?=\d)/u, '$1');
}

function pick<T>(choices: readonly T[], below: Below): T {
  const chosen = choices[below(choices.length)];
  if (chosen === undefined) throw new Error('There is nothing to choose from');
  return chosen;
}
