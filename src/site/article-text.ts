import type { ArchiveFacts } from '../catalog/types/archive.ts';
import type { ArticleView } from '../catalog/types/article.ts';
import type { BlockView } from '../catalog/types/block.ts';
import type { Messages } from '../i18n/index.ts';
import { rightsOf } from '../rights/rights-of.ts';
import { showControls } from './control-signs.ts';
import { describeDate, formatDayAndWeekday } from './dates.ts';
import { jumpLines } from './jumps.ts';
import { ellipsisOf } from './passages.ts';
import { endsInGap } from './quality.ts';
import { sheetEntries } from './sheet-entries.ts';
import { pageName, pageNumber } from './titles.ts';

/** Ends the text and begins what is said of it. */
const RULE = '----';

/**
 * An article as plain text, to be kept and read anywhere: its head as printed, where and when it was printed, its text in paragraphs
 * with the marks that its page shows, the further parts of its story, and what a sheet of paper says of it. Of a text that is withheld
 * the view of the article holds nothing, so nothing of it can stand here.
 */
export function articleText(article: ArticleView, archive: ArchiveFacts, messages: Messages): string {
  const { before, after } = jumpLines(article);
  const { credit } = article;
  const paragraphs = [
    headOf(article, messages).join('\n'),
    placeOf(article, messages),
    ...(article.withheld ? withheldWords(article, archive, messages) : []),
    ...before.map(({ text }) => text),
    ...passages(article, messages),
    ...(credit === undefined || credit.inline ? [] : [credit.text]),
    ...after.map(({ text }) => text),
    ...(article.continuation ?? []).flatMap((part) => partOf(part, messages)),
    RULE,
    sheetEntries(article, archive, messages)
      .map(({ name, text }) => `${name}${messages.counts.colon}${text}`)
      .join('\n'),
  ];
  const lines = paragraphs.filter((text) => text !== '').flatMap((text) => [...text.split('\n'), '']);
  return `${lines.slice(0, -1).map(showControls).join('\n').toWellFormed()}\n`;
}

/** Kicker, headline or what stands for it, decks, column title, series and byline, a line each. */
function headOf(article: ArticleView, messages: Messages): string[] {
  const { kicker, headline, label, decks = [], columnTitle, series, byline } = article;
  const opening = label === undefined ? '' : `${messages.counts.colon}${label}${ellipsisOf(article.language)}`;
  return [
    columnTitle?.text,
    series?.text,
    kicker,
    headline ?? `${messages.article.untitled}${opening}`,
    ...decks,
    byline === undefined || byline.inline ? undefined : byline.text,
  ].filter((text) => text !== undefined);
}

/** `澜川日报 2024年10月18日 星期五 第A1版 要闻`, with the reason where the date is not as printed. */
function placeOf(article: ArticleView, messages: Messages): string {
  const { text, inferred, why } = describeDate(article, messages, formatDayAndWeekday);
  const { page, pageLabel, pageName: name } = article;
  const { dates } = messages;
  const reason =
    why === undefined ? '' : mark(`${inferred ? dates.inferred : dates.doubtful}${messages.counts.colon}${why}`, messages);
  const place = pageName({ id: page, ...(pageLabel ? { label: pageLabel } : {}), ...(name ? { name } : {}) }, messages);
  return `${article.newspaperName} ${text}${reason} ${place}`;
}

function withheldWords(article: ArticleView, archive: ArchiveFacts, { rights: words }: Messages): string[] {
  const paper = archive.newspapers.find(({ id }) => id === article.newspaper);
  const why = paper && rightsOf(paper, article).why;
  return [words.withheld, ...(why === undefined ? [] : [words.withheldWhy(why)])];
}

interface Passages {
  blocks: readonly BlockView[];
  joins?: ArticleView['joins'];
}

/** Blocks of text, each after its marks. */
function passages({ blocks, joins }: Passages, messages: Messages): string[] {
  const { gap, soft, garble } = messages.article;
  const shown = blocks.flatMap(({ text, breakBefore, doubt, corrected }) => [
    ...(breakBefore === undefined ? [] : [mark({ gap, soft }[breakBefore], messages)]),
    ...(doubt === undefined ? [] : [mark(garble, messages)]),
    ...(corrected === true ? [mark(messages.corrections.mark, messages)] : []),
    text,
  ]);
  return endsInGap({ blocks, joins }) ? [...shown, mark(gap, messages)] : shown;
}

function partOf({ article, blocks, joins }: NonNullable<ArticleView['continuation']>[number], messages: Messages): string[] {
  const head = [article.headline, ...(article.decks ?? [])].filter((text) => text !== undefined);
  return [
    messages.article.partMark(pageNumber(article.page, article.pageLabel, messages)),
    head.join('\n'),
    ...(article.withheld ? [messages.rights.withheldFlag] : []),
    ...passages({ blocks, joins }, messages),
  ];
}

/** Words that are not of the newspaper stand in brackets that newspapers do not use. */
function mark(words: string, { tag }: Messages): string {
  if (/^[〔[]/u.test(words)) return words;
  return tag === 'en' ? `[${words}]` : `〔${words}〕`;
}
