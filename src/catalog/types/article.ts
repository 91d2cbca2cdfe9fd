import type { Article } from '../../schemas/article.ts';
import type { RightsItem } from '../../schemas/rights.ts';
import type { ArticleSummary } from './article-summary.ts';
import type { BlockView } from './block.ts';

/** A further part of a story that jumps, to be read after the first. */
export interface StoryPart {
  article: ArticleSummary;
  blocks: BlockView[];
  joins?: NonNullable<Article['joins']>;
}

/** An article that is about the same as another, and why it is thought so. */
export interface RelatedArticle {
  article: ArticleSummary;
  /** Tags that both have. */
  tags: { id: string; name: string }[];
  /** Words that both have in headline or opening words, as this article prints them. */
  words: string[];
}

/** What an article belongs to, a series or a standing column, and its neighbours there. */
export interface SeriesStepsView {
  /** `id` is its address, `/columns/{id}/`; `text` as this article prints it. */
  list: { id: string; text: string };
  kind: 'series' | 'column';
  /** Of a series: the how manieth of the parts held; absent where too many stand before it. */
  number?: number;
  previous?: ArticleSummary;
  /** Of a series only. */
  next?: ArticleSummary;
}

export interface ArticleView extends Article {
  /** Its text is not published: no blocks, label, credit, jump lines as printed, joins, words behind tags and section. */
  withheld?: true;
  /** What is said of the rights in it, in its page or issue, or in another part of the story. */
  rightsItems?: RightsItem[];
  newspaperName: string;
  issueAddress: string;
  pageAddress: string;
  /** Whether the raw text of its page is shown. */
  rawHeld: boolean;
  /** Its own raw lines as received, in reading order; only where the raw text of its page is shown. */
  rawLines?: { number: number; raw: string }[];
  pageLabel?: string;
  pageName?: string;
  sectionName: string;
  /** Name of `section.runnerUp`. */
  runnerUpName?: string;
  /** `evidence`: the forms found in the text. */
  tagNames: { id: string; name: string; evidence?: string[] }[];
  blocks: BlockView[];
  /** Neighbours: the same page, then across pages of the issue. */
  previous?: ArticleSummary;
  next?: ArticleSummary;
  /** The other halves of its jump lines, and the story of a sidebar, where held. */
  continuesOn?: ArticleSummary;
  continuedFrom?: ArticleSummary;
  parentArticle?: ArticleSummary;
  /** The article of the same page that its headline fits, rather than itself. */
  headlineFits?: ArticleSummary;
  sidebars: ArticleSummary[];
  /** All parts of a story that jumps, in reading order, this one among them, where held. */
  partArticles?: ArticleSummary[];
  /** On the first part only: the texts of the others. */
  continuation?: StoryPart[];
  /** Items elsewhere with nearly the same text. */
  reprintArticles?: ArticleSummary[];
  /** Articles before it that are about the same, the nearest first. */
  relatedArticles?: RelatedArticle[];
  /** The way through its series or column. */
  seriesSteps?: SeriesStepsView;
  /** True when an editor changed the Markdown by hand, so raw lines may no longer fit. */
  handEdited: boolean;
}
