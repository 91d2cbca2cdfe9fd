import type { IssuePictureFacts } from '../catalog/types/issue.ts';
import { messagesFor } from '../i18n/index.ts';
import { describeDate, formatDayAndWeekday } from '../site/dates.ts';
import { breakLines } from './break-lines.ts';
import type { Weight } from './picture-font.ts';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './picture-size.ts';
import { type SetLine, type ShapeOf, setLine } from './set-text.ts';

const MARGIN = 72;
const MEASURE = PICTURE_WIDTH - 2 * MARGIN;
/** Sizes of type, largest first: the headline takes the first that leaves it three lines. */
const HEADLINE_SIZES = [84, 72, 62];
const HEADLINE_LINES = 3;
/** Characters of a headline that are looked at: more never fit. */
const HEADLINE_CHARACTERS = 160;
const NAMEPLATE_SIZE = 84;
const FACTS_SIZE = 30;
/** Upper edges of the rules, and lines of type, in points from above. */
const TOP_RULE = 52;
const NAMEPLATE_LINE = 152;
const FACTS_RULE = 186;
const FACTS_LINE = 230;
const LOWER_RULE = 252;
const BOTTOM_RULE = PICTURE_HEIGHT - 56;
const LEADING = 1.3;
/** How far a line of type reaches above its foot and below, of its size: what it is centred by. */
const ASCENT = 0.86;
const DESCENT = 0.14;

/**
 * The picture of an issue as SVG, black on white, with outlines in place of text: nameplate, day, what is held, lead headline.
 * What the font cannot show is left out.
 */
export function issuePictureSvg(facts: IssuePictureFacts, shapeOf: ShapeOf): string {
  const isLatin = facts.language === 'en';
  const set = (text: string, weight: Weight) => setLine(text.normalize('NFC'), weight, shapeOf, isLatin);
  const parts = [
    rule(TOP_RULE, 7),
    rule(TOP_RULE + 11, 2),
    nameplate(set(facts.newspaperName, 700)),
    rule(FACTS_RULE, 2),
    ...factLines(facts).map(({ text, side }) => factLine(set(text, 400), side)),
    rule(LOWER_RULE, 2),
    headline(facts, set),
    rule(BOTTOM_RULE, 2),
    rule(BOTTOM_RULE + 5, 7),
  ];
  const frame = `width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${frame}><rect ${frame} fill="#fff"/>${parts.join('')}</svg>`;
}

/** The day, and how many pages and articles are held. An inferred day says so. */
function factLines({ language, pages, articles, edition, ...dated }: IssuePictureFacts) {
  const messages = messagesFor(language);
  const { text, inferred, doubtful } = describeDate(dated, messages, formatDayAndWeekday);
  const mark = inferred ? messages.dates.inferred : doubtful ? messages.dates.doubtful : undefined;
  const { counts } = messages;
  const held = [counts.pages(pages), counts.articles(articles)].join(counts.separator);
  return [
    { text: [text, ...(mark === undefined ? [] : [`(${mark})`])].join(' '), side: 'left' as const },
    {
      text: [...(edition === undefined ? [] : [messages.issue.edition(edition)]), held].join(counts.separator),
      side: 'right' as const,
    },
  ];
}

function nameplate(line: SetLine | undefined): string {
  if (!line) return '';
  const size = Math.min(NAMEPLATE_SIZE, (MEASURE * 1000) / line.width);
  return drawn(line, { size, x: (PICTURE_WIDTH - (line.width * size) / 1000) / 2, y: NAMEPLATE_LINE });
}

function factLine(line: SetLine | undefined, side: 'left' | 'right'): string {
  if (!line) return '';
  const x = side === 'left' ? MARGIN : PICTURE_WIDTH - MARGIN - (line.width * FACTS_SIZE) / 1000;
  return drawn(line, { size: FACTS_SIZE, x, y: FACTS_LINE });
}

function headline({ lead }: IssuePictureFacts, set: (text: string, weight: Weight) => SetLine | undefined): string {
  const text = [...(lead ?? '').slice(0, 2 * HEADLINE_CHARACTERS)]
    .slice(0, HEADLINE_CHARACTERS)
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (text === '' || !set(text, 700)) return '';
  const widthOf = (part: string) => set(part, 700)?.width ?? 0;
  const broken = HEADLINE_SIZES.map((size) => ({
    size,
    ...breakLines(text, { widthOf, measure: (MEASURE * 1000) / size, limit: HEADLINE_LINES }),
  }));
  const chosen = broken.find(({ isCut }) => !isCut) ?? broken.at(-1);
  if (!chosen) return '';
  const { size, lines } = chosen;
  const height = size * (LEADING * (lines.length - 1) + ASCENT + DESCENT);
  const top = (LOWER_RULE + BOTTOM_RULE - height) / 2;
  return lines
    .map((part, index) => {
      const line = set(part, 700);
      return line ? drawn(line, { size, x: MARGIN, y: top + size * (ASCENT + LEADING * index) }) : '';
    })
    .join('');
}

function drawn({ shapes }: SetLine, { size, x, y }: { size: number; x: number; y: number }): string {
  const scale = size / 1000;
  return shapes
    .map((shape) => {
      const place = `${numberOf(x + shape.x * scale)} ${numberOf(y)}`;
      return `<path transform="translate(${place})scale(${numberOf(scale)} ${numberOf(-scale)})" d="${shape.outline}"/>`;
    })
    .join('');
}

function rule(y: number, height: number): string {
  return `<rect x="${MARGIN}" y="${y}" width="${MEASURE}" height="${height}"/>`;
}

/** At most four decimals: what a machine makes of more is its own affair. */
function numberOf(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
