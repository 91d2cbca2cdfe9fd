import type { ExportedArticle } from '../../../src/catalog/index.ts';
import type { BlockView } from '../../../src/catalog/types/block.ts';
import { rightsOf } from '../../../src/rights/rights-of.ts';
import { absoluteUrl, pathOf } from '../../../src/site/addresses.ts';
import { ellipsisOf } from '../../../src/site/passages.ts';
import { breakConfidence, endsInGap } from '../../../src/site/quality.ts';
import { languageOf, mark } from './book-document.ts';
import { articleId, type IssueBook, pageFile } from './issue-book.ts';
import { type Content, type Markup, tag } from './markup.ts';

/** An article of a page, as its own page on the site shows it: head, jump lines, text with its marks of doubt, credit. */
export function articleSection(article: ExportedArticle, book: IssueBook): Markup {
  const { byline, credit, jumps = [] } = article;
  const jumped = (direction: 'to' | 'from') =>
    jumps.filter((jump) => jump.direction === direction).map((jump) => jumpLine(jump, book));
  return tag(
    'article',
    {
      id: articleId(article.address),
      'epub:type': 'bodymatter',
      class: `kind-${article.kind}`,
      ...languageOf(article.language, book),
    },
    heading(article, book),
    byline !== undefined && byline.inline !== true && tag('p', { class: 'byline' }, byline.text),
    jumped('from'),
    article.withheld ? withheldNote(article, book) : textOf(article, book),
    credit !== undefined && credit.inline !== true && tag('p', { class: 'credit' }, credit.text),
    jumped('to'),
    correctionList(article, book),
    foot(article, book),
  );
}

function heading(
  { kicker, headline, label, decks = [], columnTitle, series, language }: ExportedArticle,
  book: IssueBook,
): Content {
  const { untitled, untitledWhy } = book.messages.article;
  const title =
    headline === undefined
      ? tag('h2', { class: 'untitled' }, mark(untitled, untitledWhy), label !== undefined && ` ${label}${ellipsisOf(language)}`)
      : tag('h2', {}, headline);
  const line = (name: string, text: string | undefined) => text !== undefined && tag('p', { class: name }, text);
  return [
    line('column-title', columnTitle?.text),
    line('column-title', series?.text),
    line('kicker', kicker),
    title,
    decks.map((deck) => line('deck', deck)),
  ];
}

/** Marks stand between the blocks, never within one, so that the text of each is what was recognised. */
function textOf(article: ExportedArticle, book: IssueBook): Content {
  const { blocks, joins = [], provenance } = article;
  const { gap, soft, garble, softConfidence } = book.messages.article;
  const { corrections } = book.messages;
  const isReshaped = provenance.body.length !== blocks.length;
  return [
    blocks.map((block, place) => {
      const sure = block.breakBefore === 'soft' ? breakConfidence(block, joins) : undefined;
      const why = sure === undefined ? undefined : softConfidence(Math.round(sure * 100));
      const marks = [
        block.breakBefore && mark({ gap, soft }[block.breakBefore], why),
        block.doubt && mark(garble),
        block.corrected && mark(corrections.mark),
      ].filter((each) => each !== undefined);
      const damaged = isReshaped ? [] : (provenance.body[place]?.damaged ?? []);
      return [
        marks.length > 0 &&
          tag(
            'div',
            { class: 'marks' },
            marks.flatMap((each, number) => (number === 0 ? [each] : [' ', each])),
          ),
        tag(block.kind === 'crosshead' ? 'h3' : 'p', {}, damagedMarked(block, damaged)),
      ];
    }),
    endsInGap({ blocks, joins }) && tag('div', { class: 'marks' }, mark(gap)),
  ];
}

/** The words that look damaged, each where it first stands after the one before. */
function damagedMarked({ text }: BlockView, damaged: readonly string[]): Content {
  const pieces: Content[] = [];
  let done = 0;
  for (const word of damaged) {
    const at = text.indexOf(word, done);
    if (at < 0) continue;
    pieces.push(text.slice(done, at), tag('span', { class: 'damaged' }, word));
    done = at + word.length;
  }
  return [...pieces, text.slice(done)];
}

/** A jump line as printed; it leads to the other half where that is in the same issue. */
function jumpLine({ direction, text, address }: NonNullable<ExportedArticle['jumps']>[number], book: IssueBook): Markup {
  const { continuesOn, continuedFrom, otherHalfMissing } = book.messages.article;
  const page = book.pages.find(({ articles }) => articles.some((each) => each.address === address))?.view;
  const printed = text === '' ? (direction === 'to' ? continuesOn : continuedFrom) : text;
  const link = page && address !== undefined && `${pageFile(page.id)}#${articleId(address)}`;
  return tag(
    'p',
    { class: 'jump' },
    link ? tag('a', { href: link }, printed) : printed,
    address === undefined && ` ${otherHalfMissing}`,
  );
}

function withheldNote(article: ExportedArticle, { archive, messages }: IssueBook): Markup {
  const paper = archive.newspapers.find(({ id }) => id === article.newspaper);
  const why = paper && rightsOf(paper, article).why;
  return tag('p', { class: 'withheld' }, messages.rights.withheld, why !== undefined && ` ${messages.rights.withheldWhy(why)}`);
}

/** What editors corrected, with the words as they were, which the mark beside a paragraph speaks of. */
function correctionList({ corrections = [] }: ExportedArticle, { messages: { corrections: words, counts } }: IssueBook): Content {
  if (corrections.length === 0) return undefined;
  const told = corrections.map(({ what, old, new: now, who, when, why }) => {
    const change =
      old === undefined && now === undefined ? [] : [`${old ?? ''} ${words.becomes} ${now === '' ? words.nothing : (now ?? '')}`];
    const head = what === 'text' ? [] : [words.what[what]];
    return [...head, ...change, who, when, ...(why === '' ? [] : [why])].join(counts.separator);
  });
  return [tag('h3', {}, words.heading), tag('ul', { class: 'corrections' }, ...told.map((line) => tag('li', {}, line)))];
}

/** How far the text is to be trusted, and where it is found for good. */
function foot({ address, quality: { grade }, withheld }: ExportedArticle, { archive, messages }: IssueBook): Content {
  const { gradeLabel, grades } = messages.quality;
  const url = archive.address === undefined ? undefined : absoluteUrl(archive.address, pathOf(address));
  const told = withheld ? [] : [`${gradeLabel(grade.toUpperCase())}${messages.counts.colon}${grades[grade]}`];
  const link = url === undefined ? address : tag('a', { href: url }, url);
  return tag('p', { class: 'foot' }, told, told.length > 0 && messages.counts.separator, link);
}
