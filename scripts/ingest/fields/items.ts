import { type ArticleKind, STORY_EDGES } from '../../../src/schemas/article.ts';
import type { Block, BodyPart, Item, Paragraphs, Value } from '../../model/page.ts';
import { MAX_CAPTION_CHARS, type Story } from '../../model/story.ts';
import { firstLine, type Traced } from '../../model/traced.ts';
import { offersForMoney } from '../language/advertising.ts';
import { readEnglishLabel } from '../language/english/labels.ts';
import { isForeignText } from '../language/foreign-script.ts';
import { NOTICE_HEADLINE } from '../language/labels.ts';
import { brokenEdges } from './broken-edges.ts';
import { type Display, readDisplay } from './display.ts';
import { readFields } from './story-fields.ts';

/** Makes one item of a story; the label of a sidebar becomes its column title, or its headline if it has no other. */
export function makeItem(story: Story, paragraphs: Paragraphs, sequence: number): Item {
  const display = placeLabel(readDisplay(story.display, belowByline(story)), story.label?.flow);
  const fields = readFields(story, paragraphs.parts);
  const item: Item = {
    id: itemId(sequence, story, paragraphs.parts),
    kind: 'article',
    ...values(display),
    decks: display.decks.map((flow) => ({ flow })),
    ...fields,
    body: paragraphs.parts,
    seams: paragraphs.seams,
    doubts: [],
  };
  item.kind = story.kind ?? kindOf(item, story);
  if (story.pairedByContent && item.headline) item.headlineConfidence = share(story.pairingLead ?? 0);
  markEdges(item, story);
  item.doubts = doubtsOf(item);
  return item;
}

function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}

// Where headline and column title are both printed already, the column title gives way to the label and is a deck.
function placeLabel(display: Display, label: Traced | undefined): Display {
  if (!label) return display;
  if (!display.headline) return { ...display, headline: label };
  return { ...display, columnTitle: label, decks: [...(display.columnTitle ? [display.columnTitle] : []), ...display.decks] };
}

/** Makes one brief of a 简讯 box. The box's label, display lines and byline are owned by its first brief; the others share the label. */
export function makeBrief({ label, ...story }: Story, paragraphs: Paragraphs, sequence: number, isFirst: boolean): Item {
  const own = isFirst ? story : { ...story, display: [], bylines: [] };
  const { columnTitle, ...item } = makeItem(own, paragraphs, sequence);
  const brief: Item = { ...item, kind: 'brief', decks: [...(columnTitle ? [columnTitle] : []), ...item.decks] };
  if (label) brief.columnTitle = isFirst ? { flow: label.flow } : { flow: label.flow, shared: true };
  brief.doubts = brief.doubts.filter((doubt) => doubt !== 'headline-missing');
  return brief;
}

function values(flows: Display): Partial<Pick<Item, 'kicker' | 'headline' | 'columnTitle' | 'series'>> {
  const present: Partial<Record<'kicker' | 'headline' | 'columnTitle' | 'series', Value>> = {};
  for (const key of ['kicker', 'headline', 'columnTitle', 'series'] as const) {
    const flow = flows[key];
    if (flow) present[key] = { flow };
  }
  return present;
}

// 000:61, 101; 001:59: papers print standing titles between byline and body.
function belowByline(story: Story): ReadonlySet<Block> {
  const byline = Math.min(...story.bylines.map((block) => block.place));
  return new Set(story.display.filter((block) => block.place > byline));
}

function itemId(sequence: number, story: Story, parts: readonly BodyPart[]): string {
  const flows = parts.length > 0 ? parts.map((part) => part.flow) : story.display.map((block) => block.flow);
  const line = Math.min(...flows.map((flow) => firstLine(flow)));
  return `p${String(sequence).padStart(2, '0')}-l${String(line).padStart(4, '0')}`;
}

function kindOf(item: Item, story: Story): ArticleKind {
  if (story.label?.rule === 'sidebar-label') return 'sidebar';
  if (story.label?.rule === 'advertisement-label' && item.byline === undefined && item.dateline === undefined)
    return 'advertisement';
  if (item.jumps.some((jump) => jump.direction === 'from')) return 'continuation';
  const byWriter = item.dateline !== undefined || (item.byline !== undefined && !item.credit);
  if (item.headline && isNotice(item.headline.flow.text) && !byWriter) return 'notice';
  if (item.credit && !item.dateline && story.bylines.length === 0 && isCaption(item)) return 'photo';
  if (!byWriter && item.jumps.length === 0 && isAdvertising(item, story)) return 'advertisement';
  return item.series || (item.columnTitle && item.decks.length > 0) ? 'series-piece' : 'article';
}

/** Longest text of an advertisement, in characters. */
const MAX_ADVERTISEMENT_CHARS = 400;

// Unsigned, with a line of its own on where to ask, and with something to sell.
function isAdvertising({ kicker, headline, decks, body }: Item, story: Story): boolean {
  if (!story.body.some((block) => block.rule === 'contact-line')) return false;
  const text = [kicker, headline, ...decks, ...body].map((value) => value?.flow.text ?? '').join('\n');
  return text.length <= MAX_ADVERTISEMENT_CHARS && offersForMoney(text);
}

function isNotice(headline: string): boolean {
  return NOTICE_HEADLINE.test(headline) || readEnglishLabel(headline) === 'notice';
}

function isCaption(item: Item): boolean {
  return item.body.length <= 2 && item.body.reduce((sum, part) => sum + part.flow.text.length, 0) <= MAX_CAPTION_CHARS;
}

function doubtsOf(item: Item): string[] {
  const gaps = item.seams.filter((seam) => seam.kind === 'gap');
  const doubts = new Set<string>();
  if (!item.headline) doubts.add('headline-missing');
  if (item.headlineConfidence !== undefined) doubts.add('headline-by-content');
  if (item.seams.some((seam) => seam.kind === 'soft')) doubts.add('join-soft');
  if (gaps.some(({ rule }) => rule === STORY_EDGES.start)) doubts.add('opening-lost');
  if (gaps.some(({ rule }) => rule !== STORY_EDGES.start)) doubts.add('text-lost');
  if (item.body.some((part) => part.doubt)) doubts.add('garble');
  if (isForeign(item)) doubts.add('language-unread');
  return [...doubts];
}

function isForeign({ body }: Item): boolean {
  return isForeignText(body.map((part) => part.flow.text).join(''));
}

/** Puts the gaps at a story's beginning and end among its seams. */
function markEdges(item: Item, story: Story): void {
  // What ends a sentence in a language without rules is not known.
  if (isForeign(item)) return;
  const { start, end } = brokenEdges(item, story);
  const [first] = item.body;
  if (start && first) first.breakBefore = 'gap';
  item.seams = [...(start ? [start] : []), ...item.seams, ...(end ? [end] : [])];
}
