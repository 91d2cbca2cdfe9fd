import type { Block, Role } from '../../model/page.ts';
import { MAX_CAPTION_CHARS, type Story } from '../../model/story.ts';
import { findCredit } from '../language/credits.ts';
import { startsWithDateline } from '../language/dateline.ts';
import { readEnglishCredit } from '../language/english/credit.ts';
import { isEnglishHeadlineRun } from '../language/english/heading.ts';
import { readEnglishLabel } from '../language/english/labels.ts';
import { NOTICE_HEADLINE } from '../language/labels.ts';
import { SERIES } from '../language/series.ts';
import { endsWithSource, findClosingDateline, findSignature } from '../language/signature.ts';

/** The block is body text that opens a story with its dateline. */
export function opensWithDateline(block: Block | undefined): boolean {
  return block?.role === 'body' && startsWithDateline(block.flow.text);
}

/** The block ends in a signature or credit, so the story is at its end. */
export function endsStory(block: Block): boolean {
  const { text } = block.flow;
  return (
    findSignature(text) !== undefined ||
    endsWithSource(text) ||
    findClosingDateline(text) !== undefined ||
    findCredit(text) !== undefined ||
    readEnglishCredit(text) !== undefined
  );
}

/** One sign that display lines begin a new story for sure. */
export interface StorySign {
  code: string;
  /**
   * @param run display and byline blocks that stand together
   * @param following the blocks after them
   * @param open the story above, which has text
   */
  holds: (run: readonly Block[], following: readonly Block[], open: Story) => boolean;
}

/** What says for sure that a story begins. */
export const STORY_SIGNS: readonly StorySign[] = [
  { code: 'story-ended', holds: (_run, _following, open) => open.closed },
  { code: 'among-briefs', holds: (_run, _following, open) => open.label?.rule === 'briefs-label' },
  // 联系电话：… closes an advertisement or notice
  { code: 'contact-above', holds: (_run, _following, open) => open.body.at(-1)?.rule === 'contact-line' },
  { code: 'sure-role', holds: (run) => run.some(({ role }) => SURE_ROLES.has(role)) },
  { code: 'series-title', holds: (run) => run.some(({ flow }) => SERIES.test(flow.text)) },
  {
    code: 'notice-title',
    holds: (run) => run.some(({ flow }) => NOTICE_HEADLINE.test(flow.text) || readEnglishLabel(flow.text) === 'notice'),
  },
  {
    code: 'english-headlines',
    holds: (run) => isEnglishHeadlineRun(run.filter((block) => !block.marked).map((block) => block.flow.text)),
  },
  // 植根大众 常办常新（改革落实在基层）: the column that a headline stands in, in brackets behind it
  { code: 'column-in-brackets', holds: (run) => run.some(({ flow }) => COLUMN_IN_BRACKETS.test(flow.text.trimEnd())) },
  { code: 'page-ends', holds: (_run, following) => following.length === 0 },
  { code: 'jump-from-below', holds: (_run, [next]) => next?.role === 'jump-from' },
  { code: 'dateline-below', holds: (_run, [next]) => opensWithDateline(next) },
  { code: 'picture-below', holds: (_run, [next, afterNext]) => isPicture(next, afterNext) },
];

/** Whether display lines begin a new story for sure: nothing is open above, or a sign says so. */
export function beginsForSure(run: readonly Block[], following: readonly Block[], open: Story): boolean {
  return open.body.length === 0 || STORY_SIGNS.some((sign) => sign.holds(run, following, open));
}

/** Words without digits, brackets or commas; 上, 之一 and the like count parts, 附图 and 图 tell of pictures. */
const COLUMN_IN_BRACKETS =
  /.{4}（(?!(?:[上中下]|之.|续.?|完|附?[图表].{0,3}|节选|摘要?|试行|[一二三四五六七八九十]+)）)[\p{Script=Han}·]{3,12}）$/u;

const SURE_ROLES: ReadonlySet<Role> = new Set(['byline', 'label', 'column-title', 'deck', 'kicker']);

function isPicture(next: Block | undefined, afterNext: Block | undefined): boolean {
  if (next?.role !== 'body' || next.flow.text.length > MAX_CAPTION_CHARS) return false;
  return (
    findCredit(next.flow.text) !== undefined || readEnglishCredit(next.flow.text) !== undefined || afterNext?.role === 'credit'
  );
}
