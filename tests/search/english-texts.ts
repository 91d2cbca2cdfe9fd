import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../scripts/train/random.ts';

/** An English article: its headline, where it has one, is its first segment. */
export interface EnglishArticle {
  segments: string[];
  headline?: string;
}

const COURIER = join(import.meta.dirname, '../../content/articles/port-ellery-courier');

/** Texts that lie in wait for a search by words. */
const TRAPS: readonly EnglishArticle[] = [
  {
    headline: 'The Government’s Harbours',
    segments: ['The Government’s Harbours', 'Governments govern; the governor harboured them.'],
  },
  { headline: 'Running for Mayor', segments: ['Running for Mayor', 'She runs. He ran a runner’s mile; runners’ clubs run.'] },
  { segments: ['The last word of this paragraph is harbour', 'lights begin the next one.'] },
  {
    headline: 'Covid19 and the 2nd 3D printer',
    segments: ['Covid19 and the 2nd 3D printer', 'COVID-19; the 22nd, 3 d, 1,000 tons at 3.5%.'],
  },
  { segments: ['Café, naïve façade, ﬁne Ｆｕｌｌ ｗｉｄｔｈ, Straße', 'don’t do that, it’s the boys’ ones; rock ’n’ roll'] },
  { segments: ['AT&T, C++ and .NET are U.S. names; e-mail, email', 'zz zzgovern zz-headline z'] },
  { segments: ['', '…', '— “ ” —'] },
  { headline: '?', segments: ['?', 'a', 's', 'S', '’s'] },
  { segments: [`${'long'.repeat(500)} ending`, 'constructor __proto__ toString null true'] },
];

/** Real articles of an English newspaper, the traps, and random texts over few words, so that many almost match. */
export function englishArticles(random: number): EnglishArticle[] {
  const files = readdirSync(COURIER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const real = files.sort().map((name): EnglishArticle => {
    const [, front = '', body = ''] = readFileSync(join(COURIER, name), 'utf8').split(/^---$/mu);
    const headline = /^headline: (.+)$/mu.exec(front)?.[1];
    const paragraphs = body.split('\n\n').filter((text) => text.trim() !== '');
    return headline === undefined ? { segments: paragraphs } : { headline, segments: [headline, ...paragraphs] };
  });
  return [...real, ...TRAPS, ...randomArticles(random)];
}

const FORMS =
  'harbour harbours harbor govern governs governing governed government light lights lit the a of 2 2nd covid19 Harbour’s'.split(
    ' ',
  );

function randomArticles(count: number): EnglishArticle[] {
  const random = seededRandom(9);
  const text = (words: number) => Array.from({ length: words }, () => FORMS[random.between(0, FORMS.length - 1)]).join(' ');
  return Array.from({ length: count }, () => {
    const headline = text(3);
    return { headline, segments: [headline, `${text(6)}, ${text(4)}.`, text(5)] };
  });
}

/** Endings that a reader's word may have and the text's may not. */
const ENDINGS = ['s', 'ing', 'ed', '’s', "'s"];

/** Draws one to three neighbouring words of the texts, some with another ending or in capitals. */
export function drawWordQueries(articles: readonly EnglishArticle[], count: number): string[] {
  const random = seededRandom(20_241_121);
  const texts = articles
    .flatMap(({ segments }) => segments.map((text) => text.split(/\s+/u)))
    .filter((words) => words.join('') !== '');
  return Array.from({ length: count }, (_, place) => {
    const words = texts[random.between(0, texts.length - 1)] ?? [];
    const start = random.between(0, words.length - 1);
    const drawn = words.slice(start, start + random.between(1, 3)).join(' ');
    if (place % 5 === 1) return drawn.toUpperCase();
    return place % 5 === 2 ? `${drawn}${ENDINGS[random.between(0, ENDINGS.length - 1)]}` : drawn;
  });
}
