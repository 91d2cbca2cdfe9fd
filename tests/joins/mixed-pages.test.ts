import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scoreJoins } from '../../scripts/ingest/joins/score-joins.ts';
import { SHIPPED_MODEL } from '../../scripts/ingest/joins/weights.ts';
import { normaliseLine } from '../../scripts/ingest/normalise/line.ts';
import { pairHeadlines } from '../../scripts/ingest/pairing/pair.ts';
import { settleClusters } from '../../scripts/ingest/pairing/settle-clusters.ts';
import { readBlocks } from '../../scripts/ingest/parse-page.ts';
import type { Story } from '../../scripts/model/story.ts';
import { firstLine } from '../../scripts/model/traced.ts';
import { readTrainingArticles } from '../../scripts/train/read-articles.ts';
import { type PageKind, synthesisePage } from '../../scripts/train/synthesise.ts';
import type { TrainingArticle } from '../../scripts/train/training-article.ts';
import { PROJECT_ROOT } from '../site-built/command-line.ts';

const PAPER = { id: 'ribao', name: '某某日报' };
const PAGES = 12;
const STORIES = 12;

const articles = (await readTrainingArticles(join(PROJECT_ROOT, 'content')))
  .filter(({ language, headline, paragraphs }) => language === 'zh' && headline !== '' && paragraphs.join('').length > 400)
  .map(({ paragraphs, ...rest }) => ({ ...rest, paragraphs: paragraphs.map((text, index) => (index > 0 ? text : dated(text))) }));

function dated(text: string): string {
  return text.startsWith('本报讯') ? text : `本报讯（记者 王小明）${text}`;
}

/** Blocks of a page in its order, and the headline that each block of running text belongs to. */
function mixedPage(kind: PageKind, page: number) {
  const chosen = Array.from(
    { length: STORIES },
    (_, index) => articles[(page * STORIES + index) % articles.length] as TrainingArticle,
  );
  const { blocks } = synthesisePage(chosen, kind, 500 + page);
  const raw = blocks.flatMap(({ role, flow }) => [role === 'headline' ? `# ${flow.text}` : flow.text, '']);
  const owners = new Map(
    blocks.map(({ role, flow }, index) => [
      2 * index + 1,
      role === 'body'
        ? chosen.find(({ paragraphs }) => paragraphs.some((text) => text.includes(flow.text)))?.headline
        : undefined,
    ]),
  );
  const lines = raw.map((text, index) => normaliseLine({ number: index + 1, raw: text }));
  return { blocks: readBlocks(lines, { newspaper: PAPER, newspapers: [PAPER] }), owners };
}

/** Characters of running text that stand below their own headline, and all. */
function atHome(stories: readonly Story[], owners: ReadonlyMap<number, string | undefined>): [home: number, all: number] {
  let home = 0;
  let all = 0;
  for (const { display, body } of stories) {
    const headline = bare(display.map(({ flow }) => flow.text).join(''));
    for (const { flow } of body) {
      all += flow.text.length;
      if (headline.includes(bare(owners.get(firstLine(flow)) ?? '?'))) home += flow.text.length;
    }
  }
  return [home, all];
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/** Shares at home over all pages: by position alone, and with clusters settled. */
function shares(kind: PageKind): { position: number; settled: number } {
  const sums = { position: [0, 0], settled: [0, 0] };
  for (let page = 0; page < PAGES; page += 1) {
    const { blocks, owners } = mixedPage(kind, page);
    const paired = pairHeadlines(blocks);
    const found = { position: paired, settled: settleClusters(paired, scoreJoins(blocks, SHIPPED_MODEL)) };
    for (const way of ['position', 'settled'] as const)
      for (const [index, count] of atHome(found[way].stories, owners).entries())
        sums[way][index] = (sums[way][index] ?? 0) + count;
  }
  return { position: share(sums.position), settled: share(sums.settled) };
}

function share([home, all]: readonly number[]): number {
  return (home ?? 0) / (all ?? 1);
}

test('where columns of several stories stand within one another, more text finds its own headline than by position', () => {
  const { position, settled } = shares('interleaved');
  expect(settled).toBeGreaterThan(position + 0.005);
});

test('where stories follow one another, nothing is moved', () => {
  const { position, settled } = shares('adjacent');
  expect(settled).toBe(position);
  expect(settled).toBeGreaterThan(0.9);
});
