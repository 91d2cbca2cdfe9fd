import type { Block } from '../../model/page.ts';
import { hanShare } from '../language/script.ts';

/** What the rules of a seam may look at. */
export interface SeamContext {
  before: Block;
  after: Block;
  /** Stories stand within one another on this page, so that mere nearness proves little. */
  interleaved: boolean;
  /** Blocks of another story stand between the two. */
  apart: boolean;
}

export interface SeamRule {
  code: string;
  kind: 'merged' | 'soft' | 'gap';
  confidence: number;
  holds: (context: SeamContext) => boolean;
}

/** Words that cannot end a sentence (parsing.md §3.4, rule 5). */
const CANNOT_END = /(?:的|和|及|与|在|为|将|更|约|要|对|从|向|把|被|以|并|或|等方面的|[，、])$/u;

/** The decision list for an open end and the next block of its story, first hit wins (parsing.md §3.4). */
export const SEAM_RULES: readonly SeamRule[] = [
  { code: 'damaged-end', kind: 'gap', confidence: 0.95, holds: ({ before }) => before.flow.text.endsWith('\ufffd') },
  { code: 'indented-start', kind: 'gap', confidence: 0.94, holds: ({ after }) => after.opening === 'indented' },
  {
    code: 'new-paragraph-sign',
    kind: 'gap',
    confidence: 0.8,
    holds: ({ after }) => /^(?:本报讯|新华社|[●■◆▲★]|——|（上接)/u.test(after.flow.text),
  },
  {
    code: 'punctuation-start',
    kind: 'merged',
    confidence: 0.98,
    holds: ({ after }) => /^[，。、；：！？”’）》】%％]/u.test(after.flow.text),
  },
  {
    code: 'flush-start',
    kind: 'merged',
    confidence: 0.97,
    holds: ({ before, after, apart }) => !apart && before.wrapped && after.opening === 'flush',
  },
  {
    code: 'lower-case-start',
    kind: 'merged',
    confidence: 0.99,
    holds: ({ before, after, apart }) => !apart && startsLower(before, after),
  },
  {
    code: 'bracket-closes',
    kind: 'merged',
    confidence: 0.97,
    holds: ({ before, after }) => closesBracket(before.flow.text, after.flow.text),
  },
  { code: 'apart', kind: 'soft', confidence: 0.6, holds: ({ apart }) => apart },
  {
    code: 'bracket-conflict',
    kind: 'soft',
    confidence: 0.5,
    holds: ({ before, after }) => conflictsBracket(before.flow.text, after.flow.text),
  },
  {
    code: 'comma-end',
    kind: 'merged',
    confidence: 0.95,
    holds: ({ before, interleaved }) => !interleaved && CANNOT_END.test(before.flow.text),
  },
  {
    code: 'number-measure',
    kind: 'merged',
    confidence: 0.95,
    holds: ({ before, after, interleaved }) =>
      !interleaved &&
      /\d$/u.test(before.flow.text) &&
      /^(?:\d|[万亿个家元项名人次户套辆台年月日米吨亩]|平方|公里)/u.test(after.flow.text),
  },
  { code: 'open-end', kind: 'soft', confidence: 0.6, holds: () => true },
];

function startsLower(before: Block, after: Block): boolean {
  return hanShare(before.flow.text) < 0.2 && /^\p{Ll}/u.test(after.flow.text);
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
];

// "…《中国共产党" + "纪律处分条例》": what is opened and not closed before is closed after, before anything opens again.
function closesBracket(before: string, after: string): boolean {
  return PAIRS.some(([open, close]) => {
    if (!isOpen(before, open, close)) return false;
    const closing = after.indexOf(close);
    const opening = after.indexOf(open);
    return closing >= 0 && closing < 60 && (opening < 0 || closing < opening);
  });
}

function conflictsBracket(before: string, after: string): boolean {
  return PAIRS.some(([open, close]) => {
    const opening = after.indexOf(open);
    const closing = after.indexOf(close);
    if (isOpen(before, open, close)) return opening >= 0 && (closing < 0 || opening < closing);
    return closing >= 0 && (opening < 0 || closing < opening);
  });
}

function isOpen(text: string, open: string, close: string): boolean {
  return text.lastIndexOf(open) > text.lastIndexOf(close);
}
