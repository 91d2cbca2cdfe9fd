import type { AppliedCorrection, ArticleKind } from '../../src/schemas/article.ts';
import type { Basis } from '../../src/schemas/shared.ts';
import type { DateClues, PrintedFacts } from './date-clues.ts';
import type { Traced } from './traced.ts';

/** What a run of printed words is for (parsing.md §1). */
export type Role =
  | 'nameplate'
  | 'folio'
  | 'masthead'
  | 'column-title'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'body'
  | 'crosshead'
  | 'credit'
  | 'signature'
  | 'jump-to'
  | 'jump-from'
  | 'label'
  | 'noise'
  | 'unknown';

/** A raw line, cleaned of marks and outer space. */
export interface Line {
  /** From 1, in the raw file. */
  number: number;
  raw: string;
  content: Traced;
  /** Printed width: Han 1, ASCII ½, spaces 0. */
  width: number;
  /** Carried a Markdown heading mark. */
  marked: boolean;
}

/** How a block begins, told from the lost first-line indent of hard-wrapped text. */
export type Opening = 'indented' | 'flush' | 'unknown';

/** What a block might be: a role, the rule that says so, and how far it is trusted. */
export interface Reading {
  role: Role;
  /** Code of the rule. */
  rule: string;
  confidence: number;
}

/** A paragraph or display line: consecutive lines put together. */
export interface Block {
  flow: Traced;
  marked: boolean;
  /** Put together from printed lines of one column width. */
  wrapped: boolean;
  /** Wrapped lines that stand with a blank line after each: another column style than the blocks around them. */
  spaced: boolean;
  opening: Opening;
  role: Role;
  /** Code of the rule that gave the role. */
  rule: string;
  confidence: number;
  /** What else it might have been, likeliest first; absent where nothing else was in question. */
  runnersUp?: Reading[];
  /** Place among the blocks of the page, from 0. */
  place: number;
  /** A blank line, or the page's edge, stands before it. */
  gapBefore: boolean;
  /** It was brought to its story from another, whose heading it stood below, since it resembles this one. */
  byLikeness?: true;
  /** An editor's word on whether it goes on from the block before it in its story. */
  seamBefore?: 'merged' | 'apart';
}

/** A field's text with the raw characters it consists of. */
export interface Value {
  flow: Traced;
  /** The same characters also stand in another field, which owns them. */
  shared?: boolean;
}

export interface NamedPerson {
  name: string;
  role?: string;
}

export interface Byline extends Value {
  people: NamedPerson[];
}

export interface Dateline extends Value {
  place?: string;
  agency?: string;
}

export interface Jump extends Value {
  direction: 'to' | 'from';
  /** Page as printed, without leading zeros: `2`, `A2`. */
  page: string;
}

/** What stands between two neighbouring paragraphs of a story, or a gap at its beginning or end. */
export interface Seam {
  kind: 'merged' | 'soft' | 'gap';
  /** Last line before, first line after; at the beginning or end of a story twice the same. */
  lines: [number, number];
  rule: string;
  confidence: number;
}

export interface BodyPart extends Value {
  role: 'body' | 'crosshead';
  breakBefore?: 'soft' | 'gap';
  doubt?: 'garble';
  /** The words that look damaged, and how sure that is. */
  damaged?: Damage[];
}

/** Words that recognition seems to have damaged, as they stand in the text. */
export interface Damage {
  text: string;
  confidence: number;
}

/** The text of one story put together, and what stands between its pieces. */
export interface Paragraphs {
  parts: BodyPart[];
  seams: Seam[];
}

/** A headline that fits another item of its page, and not its own. */
export interface HeadlineConflict {
  /** Id and title of the item that it fits. */
  item: string;
  title: string;
  /** By how much that pair leads over every other of the same headline or text, 0 to 1. */
  confidence: number;
}

/** One article, brief, photo … of a page, before it has an address. */
export interface Item {
  /** `p01-l0147`: page sequence and smallest body line. */
  id: string;
  kind: ArticleKind;
  kicker?: Value;
  headline?: Value;
  decks: Value[];
  columnTitle?: Value;
  series?: Value;
  byline?: Byline;
  dateline?: Dateline;
  credit?: Value;
  jumps: Jump[];
  body: BodyPart[];
  seams: Seam[];
  /** Id of the story that a sidebar belongs to. */
  parent?: string;
  /** For a headline found by content: its lead over the best rival, 0 to 1. */
  headlineConfidence?: number;
  headlineConflict?: HeadlineConflict;
  /** Codes of what is doubtful about it. */
  doubts: string[];
  /** Corrections it was made with. */
  corrections?: AppliedCorrection[];
}

/** Text that no item owns. */
export interface Leftover {
  role: Role;
  flow: Traced;
  /** How far the role is trusted; absent where no rule gave it. */
  confidence?: number;
}

/** A fact read from the page, with the lines it rests on. */
export interface Finding<T> {
  value: T;
  basis: Basis;
  confidence: number;
  evidence: { line: number; text: string }[];
}

/** A page after parsing. */
export interface ParsedPage {
  lines: Line[];
  /** Blocks with their roles, in page order, as the stories were cut from them. */
  blocks: Block[];
  items: Item[];
  leftovers: Leftover[];
  /** Issue date printed or inferred. */
  date?: Finding<string>;
  /** Page number printed or inferred. */
  label?: Finding<string>;
  /** 版名 printed on the page. */
  name?: string;
  /** What its furniture says of it. */
  printed?: PrintedFacts;
  /** What its text tells of the date. */
  dateClues?: DateClues;
  /** Corrections of lines that no item owns. */
  corrections?: AppliedCorrection[];
  /** Columns stand within one another, so that nearness proves little. */
  interleaved?: true;
}
