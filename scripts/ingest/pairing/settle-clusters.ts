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
  const clusters = page.stories.flatMap((story, index) =>
    clustersOf(story, joins).map((blocks, order) => ({ blocks, index, order })),
  );
  const isFixed = ({ index, order }: Cluster) => order === 0 && isHome(page.stories[index]);
  const free = clusters.filter((cluster) => !isFixed(cluster));
  const found = findHomes(page.stories, clusters.filter(isFixed), free);
  const bodies = page.stories.map((): Block[] => []);
  for (const cluster of [...clusters.filter(isFixed), ...free]) {
    const home = found.get(cluster) ?? cluster.index;
    const [first, ...rest] = cluster.blocks;
    if (first) bodies[home]?.push(home === cluster.index ? first : { ...first, byLikeness: true }, ...rest);
  }
  return withoutEmpty({ ...page, stories: page.stories.map((story, index) => ({ ...story, body: bodies[index] ?? [] })) });
}

/** Blocks of one story's body that surely belong together. */
interface Cluster {
  blocks: Block[];
  /** Of the story that it stands in, and its place there. */
  index: number;
  order: number;
}

/** The story that each free cluster resembles, where one stands out. Stories grow by what is brought to them, so another look knows more. */
function findHomes(stories: readonly Story[], fixed: readonly Cluster[], free: readonly Cluster[]): Map<Cluster, number> {
  let found = new Map<Cluster, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const texts = fixed.map(({ blocks, index }) => {
      const brought = [...found].filter(([, home]) => home === index).flatMap(([cluster]) => cluster.blocks);
      return [...(stories[index]?.display ?? []), ...blocks, ...brought];
    });
    const next = new Map<Cluster, number>();
    for (const cluster of free) {
      const home = fixed[homeOf(cluster.blocks, texts) ?? -1];
      if (home) next.set(cluster, home.index);
    }
    found = next;
  }
  return found;
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
