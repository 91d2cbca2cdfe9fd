import type { Block, Role } from '../../model/page.ts';
import { isContactLine } from '../language/advertising.ts';
import { isByline } from '../language/byline.ts';
import { opensAsCaption } from '../language/captions.ts';
import { readChineseDateline } from '../language/chinese-dateline.ts';
import { isCreditLine } from '../language/credits.ts';
import { isEnglishCredit } from '../language/english/credit.ts';
import { readEnglishDateline } from '../language/english/dateline.ts';
import { isEnglishDateAlone } from '../language/english/dates.ts';
import { readEnglishFolio } from '../language/english/folio.ts';
import { readEnglishJump } from '../language/english/jump.ts';
import { readEnglishLabel } from '../language/english/labels.ts';
import { isEnglishHeading, isEnglishText } from '../language/english/running-text.ts';
import { isDashedSignature } from '../language/english/signature.ts';
import { isEnglishStaffLine } from '../language/english/staff.ts';
import { isLatin } from '../language/english/words.ts';
import { foreignLanguage } from '../language/foreign-script.ts';
import { isDateAlone, isFolioLine, isImprintLine } from '../language/imprint.ts';
import { readJumpLine } from '../language/jump-lines.ts';
import { isAdvertisementLabel, isBriefsLabel, isGenreTitle, isNoticeLabel, isSidebarLabel } from '../language/labels.ts';
import { hanShare, printedWidth } from '../language/script.ts';
import { endsSentence } from '../language/sentence.ts';
import { DECK_DASH } from '../language/series.ts';
import { findSignature, isSourceLine } from '../language/signature.ts';
import { isStaffLine } from '../language/staff-lines.ts';

/** What a rule may know of the page besides the block. */
export interface RoleContext {
  /** Names and aliases of the archive's newspapers. */
  newspaperNames: ReadonlySet<string>;
  /** Standing titles from the archive's configuration. */
  columnTitles: ReadonlySet<string>;
}

/** One way to tell a role. The first rule that holds wins; its code is kept with the block. */
export interface RoleRule {
  code: string;
  role: Role;
  confidence: number;
  holds: (text: string, block: Block, context: RoleContext) => boolean;
}

/** Longest display line, in Han squares (parsing.md §3.3). */
const MAX_HEADING_WIDTH = 60;
/** Longest folio, imprint or staff line, in characters with their spaces. */
const MAX_FURNITURE_CHARS = 200;

/**
 * Order matters: fixed phrases first, since nothing else looks like them; then what must be running text; what is
 * left and short is a display line. (parsing.md §3.3: 241 of 242 blocks.)
 */
export const ROLE_RULES: readonly RoleRule[] = [
  {
    code: 'jump-to-alone',
    role: 'jump-to',
    confidence: 0.99,
    holds: (text) => readJumpLine(text)?.direction === 'to' || readEnglishJump(text)?.direction === 'to',
  },
  {
    code: 'jump-from-alone',
    role: 'jump-from',
    confidence: 0.99,
    holds: (text) => readJumpLine(text)?.direction === 'from' || readEnglishJump(text)?.direction === 'from',
  },
  {
    code: 'nameplate',
    role: 'nameplate',
    confidence: 0.95,
    holds: (text, _, { newspaperNames }) => newspaperNames.has(text.replaceAll(/\s/gu, '').toLowerCase()),
  },
  {
    code: 'folio-line',
    role: 'folio',
    confidence: 0.95,
    holds: (text, _, { newspaperNames }) =>
      (isFurnitureLength(text, 60) && isFolioLine(text, newspaperNames)) || readEnglishFolio(text, newspaperNames) !== undefined,
  },
  {
    code: 'staff-line',
    role: 'masthead',
    confidence: 0.9,
    holds: (text) => (isFurnitureLength(text, 60) && isStaffLine(text)) || isEnglishStaffLine(text),
  },
  {
    code: 'imprint-line',
    role: 'folio',
    confidence: 0.9,
    holds: (text, _, { newspaperNames }) => isFurnitureLength(text, 90) && isImprintLine(text, newspaperNames),
  },
  {
    code: 'credit-alone',
    role: 'credit',
    confidence: 0.97,
    // ●本报记者 沈若溪 柳絮 文/图 wrote the text too: a byline.
    holds: (text) => isCreditLine(text) || isEnglishCredit(text),
  },
  {
    // 澜川市水务局 2023年10月17日: who signed a notice, and when
    code: 'issuer-and-date',
    role: 'signature',
    confidence: 0.9,
    holds: (text) => /^[\p{Script=Han}（）《》“”]{2,24}\s*\d{4}年\d{1,2}月\d{1,2}日$/u.test(text),
  },
  // 2023年12月2日: when a notice was signed
  { code: 'date-alone', role: 'signature', confidence: 0.85, holds: (text) => isDateAlone(text) || isEnglishDateAlone(text) },
  {
    code: 'briefs-label',
    role: 'label',
    confidence: 0.97,
    holds: (text) => isBriefsLabel(text) || readEnglishLabel(text) === 'briefs',
  },
  {
    code: 'sidebar-label',
    role: 'label',
    confidence: 0.95,
    holds: (text) => isSidebarLabel(text) || readEnglishLabel(text) === 'sidebar',
  },
  // ● 启事 · 【公告】: what it announces stands below
  { code: 'notice-label', role: 'headline', confidence: 0.9, holds: (text) => isNoticeLabel(text) },
  { code: 'advertisement-label', role: 'label', confidence: 0.95, holds: (text) => isAdvertisementLabel(text) },
  // 社论 · 评论员文章
  { code: 'genre-title', role: 'column-title', confidence: 0.9, holds: (text) => isGenreTitle(text) },
  // 来源：江州发布 · 转自《江州日报》
  { code: 'source-line', role: 'signature', confidence: 0.9, holds: (text) => isSourceLine(text) },
  { code: 'byline-alone', role: 'byline', confidence: 0.98, holds: (text) => isByline(text) },
  {
    // （苗欣） · （本报综合） · （市发改委价格监测中心提供） · （作者单位：市第一中学） — not the number of a part, （二）
    code: 'signature-alone',
    role: 'signature',
    confidence: 0.85,
    holds: (text) => /^（[^（）]{1,40}）$/u.test(text) && !/^（[一二三四五六七八九十\d]{1,3}）$/u.test(text),
  },
  {
    code: 'column-title-known',
    role: 'column-title',
    confidence: 0.98,
    holds: (text, _, { columnTitles }) => columnTitles.has(text.replace(/^[【◆●■]|】$/gu, '')),
  },
  {
    code: 'dateline-opening',
    role: 'body',
    confidence: 0.99,
    holds: (text) => readChineseDateline(text) !== undefined || readEnglishDateline(text) !== undefined,
  },
  // 图为工作人员检修设备 · 上图：云杉湖: short, and often without a stop
  { code: 'caption-opening', role: 'body', confidence: 0.9, holds: (text) => opensAsCaption(text) },
  // 联系人：李女士 电话：0000-5551234 · VIP热线：8888999: below an advertisement or notice, and no headline of the next
  { code: 'contact-line', role: 'body', confidence: 0.9, holds: (text) => isContactLine(text) },
  // — Edwin Sallow, Saltby: under a letter or a verse
  { code: 'dashed-signature', role: 'signature', confidence: 0.9, holds: (text) => isDashedSignature(text) },
  // ---, * * *, ◆◆◆ between stories
  { code: 'separator', role: 'noise', confidence: 0.9, holds: (text) => /^(?:[-=_*~+#◆●■▲★☆※]\s*){2,}$/u.test(text) },
  {
    code: 'dash-deck',
    role: 'deck',
    confidence: 0.9,
    holds: (text, block) => !block.wrapped && DECK_DASH.test(text) && printedWidth(text) <= 40 && !/[。，；]/u.test(text),
  },
  {
    code: 'dash-quote-crosshead',
    role: 'crosshead',
    confidence: 0.85,
    holds: (text) => printedWidth(text) <= 60 && /^[^。，]{2,14}——“[^。”]+”$/u.test(text),
  },
  {
    // 001:207 "…旗帜则是永不懈怠的改革精神! (冯燕平)": short, but a signature closes a text
    code: 'signed-text',
    role: 'body',
    confidence: 0.9,
    holds: (text) => isSignedText(text),
  },
  {
    code: 'marked-heading',
    role: 'headline',
    confidence: 0.95,
    holds: (text, block) =>
      block.marked &&
      printedWidth(text) <= MAX_HEADING_WIDTH &&
      (!endsSentence(text) || (isLatin(text) && isEnglishHeading(text))),
  },
  {
    code: 'sentence',
    role: 'body',
    confidence: 0.97,
    holds: (text) => text.includes('。') || /[；，、;,]$/u.test(text) || (endsSentence(text) && hanShare(text) > 0.2),
  },
  {
    code: 'english-sentence',
    role: 'body',
    confidence: 0.9,
    holds: (text) => isLatin(text) && isEnglishText(text),
  },
  {
    // A text in a script that no rule knows: what closes with a full stop is no headline.
    code: 'foreign-sentence',
    role: 'body',
    confidence: 0.8,
    holds: (text) => endsSentence(text) && !/[?!？！؟]["”»]?$/u.test(text) && foreignLanguage(text) !== undefined,
  },
  { code: 'wrapped-column', role: 'body', confidence: 0.9, holds: (_, block) => block.wrapped },
  { code: 'open-dash', role: 'body', confidence: 0.8, holds: (text) => /(?:——|……|：)$/u.test(text) },
  { code: 'bullet', role: 'body', confidence: 0.8, holds: (text) => /^[●■◆▲★◎□○•]/u.test(text) },
  { code: 'short-line', role: 'headline', confidence: 0.8, holds: (text) => printedWidth(text) <= MAX_HEADING_WIDTH },
  { code: 'long-line', role: 'body', confidence: 0.7, holds: () => true },
];

// A headline may close with its column in brackets, which look like a name: 文物认养的探索（和音）.
function isSignedText(text: string): boolean {
  const index = findSignature(text)?.index ?? 0;
  return index > 0 && (endsSentence(text.slice(0, index)) || printedWidth(text) > MAX_HEADING_WIDTH);
}

// Spaces have no printed width, and a hostile line may hold thousands.
function isFurnitureLength(text: string, width: number): boolean {
  return text.length <= MAX_FURNITURE_CHARS && printedWidth(text) <= width;
}
