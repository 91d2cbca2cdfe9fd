import type { JoinLanguage } from '../ingest/joins/edges.ts';
import { endsSentence } from '../ingest/language/sentence.ts';
import type { Block } from '../model/page.ts';
import { traceLine } from '../model/traced.ts';
import { type Random, seededRandom } from './random.ts';
import type { TrainingArticle } from './training-article.ts';

/** A page made up of articles, and which of its blocks truly go on in which. */
export interface SyntheticPage {
  blocks: Block[];
  /** Place of an end → place of its continuation. */
  joins: ReadonlyMap<number, number>;
}

/** Articles follow one another, or their pieces stand among one another. */
export type PageKind = 'adjacent' | 'interleaved';

/** Characters of one piece of column, and how often a break loses text or a piece is missing (parsing.md, SYN). */
const PIECE_CHARS = [60, 320] as const;
const RECOGNISED = { losesText: 0.08, missingPiece: 0.03 };
/** Wrapped lines come from a text layer, which holds what was printed: none of 28 such breaks of the sample pages lost text. */
const TEXT_LAYER = { losesText: 0.005, missingPiece: 0.005 };
const LOST_CHARS = [10, 60] as const;

type Loss = typeof RECOGNISED;

/** Share of pages that are set in lines of known width, so that first-line indents are known; and how often one is misjudged. */
const KNOWN_INDENTS = 0.3;
const INDENT_UNSURE = 0.15;
const INDENT_WRONG = 0.02;

/** Text of one article that a page holds, in characters of Chinese; English takes three times the space. */
export const ARTICLE_CHARS = 1400;

/** One block of a column piece. */
interface Fragment {
  text: string;
  /** It starts a paragraph. */
  fresh: boolean;
  /** It goes on from the last fragment of the piece before. */
  continues: boolean;
}

/**
 * Cuts articles into column pieces and sets them as a page: the same seed gives the same page.
 *
 * @param articles enough for one page; all are used
 */
export function synthesisePage(articles: readonly TrainingArticle[], kind: PageKind, seed: number): SyntheticPage {
  const random = seededRandom(seed);
  const indents = random.chance(KNOWN_INDENTS);
  const stories = articles.map((article) => cutPieces(article, indents ? TEXT_LAYER : RECOGNISED, random));
  const order =
    kind === 'adjacent'
      ? stories.flatMap((pieces, story) => pieces.map((_, piece) => ({ story, piece })))
      : interleave(stories, random);
  const blocks: Block[] = [];
  const joins = new Map<number, number>();
  const lastOf = new Map<number, { place: number; piece: number }>();
  for (const { story, piece } of order) {
    const headline = articles[story]?.headline;
    if (piece === 0 && headline) blocks.push(makeBlock(headline, 'headline', blocks.length));
    for (const fragment of stories[story]?.[piece] ?? []) {
      if (fragment.text === '') continue;
      const before = lastOf.get(story);
      if (fragment.continues && before?.piece === piece - 1) joins.set(before.place, blocks.length);
      lastOf.set(story, { place: blocks.length, piece });
      blocks.push({ ...makeBlock(fragment.text, 'body', blocks.length), ...(indents ? geometry(fragment, random) : {}) });
    }
  }
  return { blocks, joins };
}

// Two or three stories share a stretch of the page; their pieces keep their order.
function interleave(stories: readonly Fragment[][][], random: Random): { story: number; piece: number }[] {
  const order: { story: number; piece: number }[] = [];
  for (let from = 0; from < stories.length; ) {
    const to = Math.min(stories.length, from + random.between(2, 3));
    const next = new Map(stories.slice(from, to).map((_, index) => [from + index, 0]));
    while (next.size > 0) {
      const story = [...next.keys()][random.between(0, next.size - 1)] ?? from;
      const piece = next.get(story) ?? 0;
      order.push({ story, piece });
      if (piece + 1 < (stories[story]?.length ?? 0)) next.set(story, piece + 1);
      else next.delete(story);
    }
    from = to;
  }
  return order;
}

function cutPieces({ paragraphs, language }: TrainingArticle, loss: Loss, random: Random): Fragment[][] {
  const pieces: Fragment[][] = [[]];
  const [shortest, longest] = language === 'zh' ? PIECE_CHARS : PIECE_CHARS.map((chars) => chars * 3);
  let room = random.between(shortest ?? 0, longest ?? 0);
  let left = language === 'zh' ? ARTICLE_CHARS : ARTICLE_CHARS * 3;
  for (const paragraph of paragraphs) {
    if (left <= 0) break;
    left -= paragraph.length;
    let at = 0;
    while (at < paragraph.length) {
      const end = breakAt(paragraph, at + room, language);
      pieces.at(-1)?.push({ text: paragraph.slice(at, end).trim(), fresh: at === 0, continues: at > 0 });
      room -= end - at;
      at = end;
      if (at < paragraph.length || room <= 0) {
        pieces.push([]);
        room = random.between(shortest ?? 0, longest ?? 0);
      }
    }
  }
  return damage(
    pieces.filter((piece) => piece.length > 0),
    language,
    loss,
    random,
  );
}

// A line never begins with a closing mark nor ends with an opening one; English breaks between words.
function breakAt(text: string, wanted: number, language: JoinLanguage): number {
  let at = Math.min(text.length, wanted);
  if (language === 'en') while (at < text.length && text[at] !== ' ') at += 1;
  while (at < text.length && /[，。、；：！？”’）》】%.,;:!?'")]/u.test(text[at] ?? '')) at += 1;
  while (at > 1 && at < text.length && /[“‘（《【]/u.test(text[at - 1] ?? '')) at -= 1;
  return text.length - at < 2 ? text.length : at;
}

function damage(pieces: Fragment[][], language: JoinLanguage, loss: Loss, random: Random): Fragment[][] {
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1]?.at(-1);
    const [first] = piece;
    if (!before || !first) continue;
    if (random.chance(loss.missingPiece)) pieces[index] = [];
    else if (first.continues && random.chance(loss.losesText)) loseText(before, first, language, random);
  }
  return pieces;
}

function loseText(before: Fragment, after: Fragment, language: JoinLanguage, random: Random): void {
  const lost = random.between(...LOST_CHARS);
  const atEnd = random.chance(0.5);
  const loser = atEnd ? before : after;
  if (loser.text.length <= lost + 8) return;
  // Whole lines are lost, and no line begins with a closing mark.
  const keep = breakAt(loser.text, atEnd ? loser.text.length - lost : lost, language);
  if (keep === loser.text.length) return;
  loser.text = (atEnd ? loser.text.slice(0, keep) : loser.text.slice(keep)).trim();
  after.continues = false;
}

function geometry({ fresh }: Fragment, random: Random): Pick<Block, 'wrapped' | 'opening'> {
  if (random.chance(INDENT_UNSURE)) return { wrapped: true, opening: 'unknown' };
  return { wrapped: true, opening: random.chance(INDENT_WRONG) === fresh ? 'flush' : 'indented' };
}

function makeBlock(text: string, role: 'headline' | 'body', place: number): Block {
  return {
    flow: traceLine(place + 1, text),
    marked: role === 'headline',
    wrapped: false,
    spaced: false,
    opening: 'unknown',
    role,
    rule: role === 'headline' ? 'marked-heading' : endsSentence(text) ? 'sentence' : 'long-line',
    confidence: 1,
    place,
    gapBefore: true,
  };
}
