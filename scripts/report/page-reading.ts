import type { AppliedCorrection, ArticleKind } from '../../src/schemas/article.ts';
import type { LineRange } from '../../src/schemas/shared.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Finding, NamedPerson, Reading, Role, Seam } from '../model/page.ts';

/** What a piece of text was published as. */
export type FieldName =
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'column-title'
  | 'series'
  | 'byline'
  | 'dateline'
  | 'credit'
  | 'jump'
  | 'paragraph'
  | 'crosshead'
  | 'left-over';

/** A run of characters of one raw line that met one fate. The spans of a line follow one another and cover it whole. */
export interface LineSpan {
  /** Offsets in the raw line, UTF-16 units; `to` is not included. */
  from: number;
  to: number;
  /** Index in `PageReading.blocks`; absent for what cleaning dropped. */
  block?: number;
  /** Index in `PageReading.fields` of the field that owns the characters; absent for what was dropped. */
  field?: number;
  /** Fields that repeat the characters, as a byline printed in the paragraph. */
  alsoIn: number[];
}

export interface LineReading {
  /** From 1, in the raw file. */
  number: number;
  raw: string;
  spans: LineSpan[];
}

/** A block with the rule that gave it its role, and what else it might have been. */
export interface BlockReading {
  lines: LineRange[];
  decision: Reading;
  /** Likeliest first. */
  runnersUp: Reading[];
}

/** A seam within a field's text. */
export interface InnerSeam {
  /** Offset in the text at which the later piece begins. */
  at: number;
  seam: Seam;
}

/** One text as it will be published, or one that no item owns. */
export interface FieldReading {
  name: FieldName;
  /** Index in `PageReading.items`; absent for left-overs. */
  item?: number;
  text: string;
  lines: LineRange[];
  /** The role it ended with, which pairing may have made another than the block's. */
  role: Role;
  /** Indexes in `PageReading.blocks` of the blocks it was put together from, in page order. */
  blocks: number[];
  /** Repeats characters that another field owns. */
  shared: boolean;
  /** Pieces merged into it. */
  innerSeams: InnerSeam[];
  /** What stands before it, where that is a doubtful break. */
  seamBefore?: Seam;
  doubt?: 'garble';
  people?: NamedPerson[];
  /** What else was read from it: place, agency, page of a jump. */
  facts?: string[];
}

export interface ItemReading {
  /** `p01-l0147` */
  id: string;
  kind: ArticleKind;
  /** Indexes in `PageReading.fields`, in the order of the printed page: display lines first, then the body. */
  fields: number[];
  seams: Seam[];
  parent?: string;
  /** Codes of what is doubtful about it. */
  doubts: string[];
  /** What editors corrected in it. */
  corrections: AppliedCorrection[];
  /** Sum over its lines; see `doubt.ts`. */
  score: number;
}

/** One reason to look at a line. */
export type Reason =
  | { kind: 'diagnostic'; score: number; diagnostic: Diagnostic }
  | { kind: 'role'; score: number; block: number }
  | { kind: 'seam'; score: number; seam: Seam };

/** A line worth looking at, with everything that is doubtful there. */
export interface Place {
  line: number;
  score: number;
  reasons: Reason[];
}

/** How the parser read one page: plain data, all of it from the raw lines and the parsed page. */
export interface PageReading {
  /** Relative to the raw folder. */
  file: string;
  /** Place of the page within the file, from 1, and how many there are. */
  ordinal: number;
  ordinals: number;
  lines: LineReading[];
  blocks: BlockReading[];
  fields: FieldReading[];
  items: ItemReading[];
  /** Indexes in `fields` of what no item owns. */
  leftovers: number[];
  /** Diagnostics of the page, by line; those of the file that name no line stand at the first. */
  diagnostics: Diagnostic[];
  date?: Finding<string>;
  label?: Finding<string>;
  /** Most doubtful first. */
  places: Place[];
  /** Lines about which there is something to know but nothing to doubt, in page order. */
  quietPlaces: Place[];
  /** Sum of the places' scores. */
  score: number;
}
