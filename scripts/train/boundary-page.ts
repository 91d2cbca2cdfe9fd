import { type Random, seededRandom } from './random.ts';
import type { BodyLine, TrainingArticle } from './training-article.ts';

/**
 * What a line of a made-up page truly is. `astray`: a headline set in the middle of another story, where neither a new
 * story nor a crosshead would be right, so nothing is learned there.
 */
export type LineTruth = 'headline' | 'crosshead' | 'text' | 'astray';

export interface PageLine {
  text: string;
  truth: LineTruth;
}

/** How often recognition marks headlines, and then crossheads too. */
const MARKED = 0.3;
const CROSSHEADS_MARKED = 0.7;
/** Share of pages that are printed as the archive has them; on the others bylines and datelines are lost at some rate. */
const BYLINES_KEPT = 0.4;
const KICKER_KEPT = 0.6;
const DECK_KEPT = 0.5;
/** A headline that is lost, that stands below its story's first paragraph, or in another story. */
const HEADLINE_LOST = 0.05;
const HEADLINE_LATE = 0.05;
const HEADLINE_ASTRAY = 0.05;
/** Stories that are cut short, how many lines of them stay, and how many of those cut jump to another page. */
const CUT_SHORT = 0.5;
const LINES_KEPT = [2, 12] as const;
const JUMPS = 0.2;
/** Stories that go on from another page. */
const CONTINUES = 0.05;
const PARAGRAPH_LOST = 0.03;
const PARAGRAPH_BROKEN = 0.05;
/** What at least stays of a broken paragraph, in characters. */
const STUMP = 12;

/** What holds for all stories of a page. */
interface PageStyle {
  marks: boolean;
  marksCrossheads: boolean;
  bylinesLost: number;
}

/** Sets articles one below the other as a recognised page, with damage. The same seed gives the same page. */
export function setBoundaryPage(articles: readonly TrainingArticle[], seed: number): PageLine[] {
  const random = seededRandom(seed);
  const marks = random.chance(MARKED);
  const style: PageStyle = {
    marks,
    marksCrossheads: marks && random.chance(CROSSHEADS_MARKED),
    bylinesLost: random.chance(BYLINES_KEPT) ? 0 : random.next(),
  };
  const stories = articles.map((article) => setStory(article, style, random));
  const lines = stories.flatMap(({ set }) => set);
  for (const { astray } of stories) if (astray) lines.splice(random.between(0, lines.length), 0, astray);
  return lines;
}

// Every story draws the same random numbers in the same order, whatever it holds, except one for each of its lines.
function setStory(article: TrainingArticle, style: PageStyle, random: Random): { set: PageLine[]; astray?: PageLine } {
  const fate = random.next();
  const bylineLost = random.chance(style.bylinesLost);
  const display = setDisplay(article, style, random);
  const body = damageBody(withoutOpening(article, bylineLost), random).map((line) => setBodyLine(line, style));
  const byline = article.byline !== undefined && !bylineLost ? [text(article.byline)] : [];
  const jump = random.chance(JUMPS) && body.length < article.body.length ? [text(jumpLine(article, 'to', random))] : [];
  const continues = random.chance(CONTINUES) ? [text(jumpLine(article, 'from', random))] : [];
  const rest = [...byline, ...body, ...jump];
  if (fate < HEADLINE_LOST) return { set: [...continues, ...rest] };
  if (fate < HEADLINE_LOST + HEADLINE_LATE) return { set: [...rest.slice(0, 1), ...display, ...rest.slice(1)] };
  const [headline] = display;
  if (fate < HEADLINE_LOST + HEADLINE_LATE + HEADLINE_ASTRAY && headline)
    return { set: rest, astray: { ...headline, truth: 'astray' } };
  return { set: [...continues, ...display, ...rest] };
}

function setDisplay({ above, headline, decks }: TrainingArticle, { marks }: PageStyle, random: Random): PageLine[] {
  const lines = [
    ...above.filter(() => random.chance(KICKER_KEPT)),
    ...(headline === '' ? [] : [headline]),
    ...decks.filter(() => random.chance(DECK_KEPT)),
  ];
  return lines.map((line) => ({ text: `${marks ? '# ' : ''}${line}`, truth: 'headline' }));
}

function withoutOpening({ body, opening }: TrainingArticle, lost: boolean): readonly BodyLine[] {
  const [first, ...rest] = body;
  if (!lost || !first || opening === undefined || !first.text.startsWith(opening)) return body;
  const left = first.text.slice(opening.length).replace(/^[\s,，:：—–-]+/u, '');
  return left === '' ? rest : [{ ...first, text: left }, ...rest];
}

function damageBody(body: readonly BodyLine[], random: Random): BodyLine[] {
  const kept = random.chance(CUT_SHORT) ? body.slice(0, random.between(...LINES_KEPT)) : body;
  return kept.flatMap((line) => {
    const fate = random.next();
    if (line.crosshead) return [line];
    if (fate < PARAGRAPH_LOST) return [];
    if (fate > PARAGRAPH_LOST + PARAGRAPH_BROKEN || line.text.length < 2 * STUMP) return [line];
    return [{ ...line, text: line.text.slice(0, random.between(STUMP, line.text.length - 1)).trim() }];
  });
}

function setBodyLine({ text: line, crosshead }: BodyLine, { marksCrossheads }: PageStyle): PageLine {
  return crosshead ? { text: `${marksCrossheads ? '# ' : ''}${line}`, truth: 'crosshead' } : text(line);
}

function jumpLine({ language }: TrainingArticle, direction: 'to' | 'from', random: Random): string {
  const page = random.between(2, 8);
  if (language === 'zh') return direction === 'to' ? `（下转第${page}版）` : `（上接第${page}版）`;
  return direction === 'to' ? `Continued on page ${page}` : `Continued from page ${page}`;
}

function text(line: string): PageLine {
  return { text: line, truth: 'text' };
}
