import type { Block } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import { clusterLikeness, standingOut } from '../joins/clusters.ts';
import { decideSeam } from '../joins/decide.ts';
import type { PageJoins } from '../joins/score-joins.ts';
import { type PairedPage, withoutEmpty } from './pair.ts';

/** Fewest characters that can be compared, and most stories of a page that are. */
const MIN_CHARS = 60;
const MAX_STORIES = 40;

const ROUNDS = 4;

/**
 * Ends that likely go on elsewhere, from which on the page is a mixture: none of 200 synthetic pages whose stories follow one
 * another has as many, four in five of those that interleave do. Where stories only touch, position tells more.
 */
const MIXED_FROM = 3;

/**
 * On a page whose stories stand within one another, brings each cluster of joined text to the story that it resembles, if
 * one stands out (parsing.md §3.4, left-overs); else it stays below the heading where it was found. The text directly
 * below a heading is the measure of its story and never moves.
 */
export function settleClusters(page: PairedPage, joins: PageJoins): PairedPage {
  if (joins.apart < MIXED_FROM || page.stories.length > MAX_STORIES) return page;
  const clusters = page.stories.map((story) => clustersOf(story, joins));
  const homes = [...page.stories.keys()].filter((index) => isHome(page.stories[index]));
  const fixed = new Set(homes.map((index) => clusters[index]?.[0]));
  const free = clusters
    .flatMap((list, index) => list.map((cluster) => ({ cluster, index })))
    .filter(({ cluster }) => !fixed.has(cluster));
  let found = new Map<Block[], number>();
  // Stories grow by what is brought to them, so that another look knows more of each.
  for (let round = 0; round < ROUNDS; round += 1) {
    const texts = homes.map((index) => {
      const own = [...found].filter(([, home]) => home === index).flatMap(([cluster]) => cluster);
      return [...(page.stories[index]?.display ?? []), ...(clusters[index]?.[0] ?? []), ...own];
    });
    const next = new Map<Block[], number>();
    for (const { cluster } of free) {
      const home = homeOf(cluster, texts);
      if (home !== undefined) next.set(cluster, homes[home] ?? 0);
    }
    found = next;
  }
  const bodies = page.stories.map((_, index) => (homes.includes(index) ? [...(clusters[index]?.[0] ?? [])] : []));
  for (const { cluster, index } of free) bodies[found.get(cluster) ?? index]?.push(...cluster);
  const stories = page.stories.map((story, index) => ({ ...story, body: bodies[index] ?? [] }));
  return withoutEmpty({ ...page, stories });
}

function isHome(story: Story | undefined): boolean {
  return story !== undefined && story.display.length > 0 && story.body.length > 0;
}

function homeOf(cluster: readonly Block[], stories: readonly Block[][]): number | undefined {
  const text = textOf(cluster);
  if (text.length < MIN_CHARS) return undefined;
  return standingOut(
    clusterLikeness(
      text,
      stories.map((blocks) => textOf(blocks.filter((block) => !cluster.includes(block)))),
    ),
  )?.index;
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ flow }) => flow.text).join('\n');
}

/** Runs of a story's body that surely belong together. */
function clustersOf({ body }: Story, joins: PageJoins): Block[][] {
  const clusters: Block[][] = [];
  for (const [index, block] of body.entries()) {
    const before = body[index - 1];
    const joined = before !== undefined && decideSeam(before, block, joins)?.kind === 'merged';
    if (joined || before?.role === 'crosshead') clusters.at(-1)?.push(block);
    else clusters.push([block]);
  }
  return clusters;
}
