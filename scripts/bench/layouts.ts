import type { Random } from '../train/random.ts';
import type { BenchStory } from './stories.ts';

/** How a page's text came out of the scanner; the demonstration has one of each. */
export const LAYOUTS = ['marked', 'spaced', 'floating', 'paragraphs', 'english'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The raw text of a page. */
export function layOut(layout: Layout, stories: readonly BenchStory[], random: Random): string {
  switch (layout) {
    case 'marked':
      return stories.map((story) => marked(story, random)).join('\n\n');
    case 'spaced':
      return stories.map((story) => spaced(story)).join('\n\n');
    case 'floating':
      return [...stories.map(({ headline }) => headline), ...stories.map((story) => wrappedBody(story))].join('\n\n');
    case 'paragraphs':
      return stories.map((story) => [story.headline, ...openedParagraphs(story)].join('\n\n')).join('\n\n');
    case 'english':
      return stories.map((story) => english(story)).join('\n\n');
  }
}

/** Han characters of a printed line. */
const COLUMN_CHARS = 18;
/** Latin characters of a printed line. */
const LATIN_COLUMN_CHARS = 40;

function openedParagraphs({ reporter, paragraphs: [first = '', ...rest] }: BenchStory): string[] {
  return [`本报讯（记者 ${reporter}）${first}`, ...rest];
}

// Markdown headings, half-width marks, a line broken here and there.
function marked(story: BenchStory, random: Random): string {
  const body = openedParagraphs(story).map((paragraph) => {
    const narrow = paragraph.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')');
    const at = random.between(10, Math.max(11, narrow.length - 10));
    return random.chance(0.3) ? `${narrow.slice(0, at)}\n\n${narrow.slice(at)}` : narrow;
  });
  return [`## ${story.headline}`, ...body].join('\n\n');
}

// Every printed line with a blank line after it.
function spaced(story: BenchStory): string {
  return [`# ${story.headline}`, ...openedParagraphs(story).flatMap((text) => cut(text, COLUMN_CHARS))].join('\n\n');
}

function wrappedBody(story: BenchStory): string {
  return openedParagraphs(story)
    .map((text) => cut(text, COLUMN_CHARS).join('\n'))
    .join('\n\n');
}

function english({ headline, reporter, paragraphs }: BenchStory): string {
  const body = paragraphs.map((text) => cutWords(text).join('\n'));
  return [headline.toUpperCase(), `By ${reporter.toUpperCase()}`, ...body].join('\n\n');
}

function cut(text: string, chars: number): string[] {
  const units = [...text];
  return Array.from({ length: Math.ceil(units.length / chars) }, (_, index) =>
    units.slice(index * chars, (index + 1) * chars).join(''),
  );
}

function cutWords(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= LATIN_COLUMN_CHARS) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
