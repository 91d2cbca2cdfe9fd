import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { LoadedItem } from '../../model/issue-draft.ts';
import type { Jump } from '../../model/page.ts';
import { firstLine } from '../../model/traced.ts';
import { readEnglishJump, UNREADABLE_PAGE } from '../language/english/jump.ts';
import { type Rarity, rarity } from '../language/pairs.ts';
import { cosine } from '../language/similarity.ts';
import { type JumpLink, storyParts } from './story-parts.ts';

/** One half of a story that goes on at another page. */
interface Half {
  item: LoadedItem;
  jump: Jump;
}

/** Two halves that may be one story, and how alike they are. */
interface Pair {
  to: Half;
  from: Half;
  score: number;
}

export interface LinkedJumps {
  links: ReadonlyMap<Jump, JumpLink>;
  /** Address of each part of a jumped story → addresses of all its parts, in reading order. */
  parts: ReadonlyMap<string, readonly string[]>;
  diagnostics: Diagnostic[];
}

/** Likeness by which a continuation must lead over its rivals (parsing.md §3.5). */
const MIN_MARGIN = 0.1;
/** Likeness enough where pages agree and there is no rival. */
const MIN_ALONE = 0.02;
/** What the key word of `See COUNCIL, A5` counts for, where the other half bears it too. */
const KEY_LIKENESS = 0.4;

/**
 * Links the parts of stories within each issue: 下转第2版 with 上接第1版 on that page, and on to page 3. Where several fit
 * the pages, the texts decide, by a clear margin; what stays in doubt is not linked but reported.
 */
export function linkJumps(items: readonly LoadedItem[]): LinkedJumps {
  const links = new Map<Jump, JumpLink>();
  for (const issueItems of Map.groupBy(items, (item) => item.issue.address).values()) linkIssue(issueItems, links);
  const diagnostics = items.flatMap(({ item, page }) =>
    item.jumps
      .filter((jump) => !links.has(jump))
      .map((jump) => diagnose('jump-unmatched', { file: page.file, line: firstLine(jump.flow) }, { text: jump.flow.text })),
  );
  return { links, parts: storyParts(items, links), diagnostics };
}

function linkIssue(items: readonly LoadedItem[], links: Map<Jump, JumpLink>): void {
  const halves = items.flatMap((item) => item.item.jumps.map((jump): Half => ({ item, jump })));
  if (halves.length < 2) return;
  const weight = rarity(withoutCopies(items).map((item) => wholeText(item)));
  const all = halves
    .filter(({ jump }) => jump.direction === 'to')
    .flatMap((to) => halves.filter(({ jump }) => jump.direction === 'from').map((from) => ({ to, from })))
    .filter(({ to, from }) => to.item.page !== from.item.page && agrees(to.jump.page, from.item.page.label?.value))
    .map((pair) => ({ ...pair, score: likeness(pair.to, pair.from, weight) }));
  linkPairs(
    all.filter(({ to, from }) => agrees(from.jump.page, to.item.page.label?.value)),
    links,
  );
  // The third part of a story often names the page it began on: 上接第1版 on page 3, though page 2 leads there.
  const onward = all.filter(({ to, from }) =>
    earlierLabels(to.item, items, links).some((label) => agrees(from.jump.page, label)),
  );
  linkPairs(onward, links);
  linkCopies(halves, links);
}

// A page held twice brings its jump lines twice: those of the copy lead where those of the first one do, but not back.
function linkCopies(halves: readonly Half[], links: Map<Jump, JumpLink>): void {
  for (const { item, jump } of halves) {
    if (links.has(jump)) continue;
    const twin = halves.find(
      (other) =>
        other.jump.direction === jump.direction &&
        other.jump.page === jump.page &&
        links.has(other.jump) &&
        isCopy(other.item, item),
    );
    const link = twin && links.get(twin.jump);
    if (link && link.address !== item.address) links.set(jump, link);
  }
}

// Of one text that is held twice, the first one held is as good as the other: they are no rivals.
function isCopy(a: LoadedItem, b: LoadedItem): boolean {
  return a.page !== b.page && (a.reprints ?? []).includes(b.address);
}

function linkPairs(pairs: readonly Pair[], links: Map<Jump, JumpLink>): void {
  const isOpen = ({ to, from }: Pair) => !links.has(to.jump) && !links.has(from.jump);
  for (const pair of pairs.toSorted((a, b) => b.score - a.score)) {
    if (!isOpen(pair)) continue;
    const rivals = pairs.filter((rival) => isRival(rival, pair) && isOpen(rival));
    const margin = pair.score - Math.max(0, ...rivals.map((rival) => rival.score));
    if (rivals.length === 0 ? pair.score < MIN_ALONE : margin < MIN_MARGIN) continue;
    const confidence = Math.round(Math.min(0.99, 0.8 + margin) * 100) / 100;
    links.set(pair.to.jump, { address: pair.from.item.address, confidence });
    links.set(pair.from.jump, { address: pair.to.item.address, confidence });
  }
}

// Words are no commoner for a page that is held twice.
function withoutCopies(items: readonly LoadedItem[]): LoadedItem[] {
  const seen = new Set<string>();
  return items.filter(({ address, reprints = [] }) => {
    seen.add(address);
    return !reprints.some((other) => seen.has(other));
  });
}

function isRival(other: Pair, pair: Pair): boolean {
  if (other.to === pair.to) return other.from !== pair.from && !isCopy(other.from.item, pair.from.item);
  return other.from === pair.from && !isCopy(other.to.item, pair.to.item);
}

function likeness(to: Half, from: Half, weight: Rarity): number {
  const keys = [keyOf(to), keyOf(from)];
  const named = [titleOf(from.item), titleOf(to.item)];
  const sharesKey = keys.some((key, side) => key !== undefined && (key === keys[1 - side] || named[side]?.includes(key)));
  return cosine(wholeText(to.item), wholeText(from.item), weight) + (sharesKey ? KEY_LIKENESS : 0);
}

// COUNCIL of "See COUNCIL, A5" and of "COUNCIL, from A1", or in the headline of the other half
function keyOf({ jump }: Half): string | undefined {
  return readEnglishJump(jump.flow.text)?.key?.toLowerCase();
}

function titleOf({ item }: LoadedItem): string {
  return [item.kicker, item.headline, ...item.decks]
    .map((value) => value?.flow.text ?? '')
    .join('\n')
    .toLowerCase();
}

function wholeText({ item }: LoadedItem): string {
  return [item.headline, ...item.decks, ...item.body].map((value) => value?.flow.text ?? '').join('\n');
}

// 下转第2版 on page 1 meets 上接第1版 on page 2; a page whose number is not known contradicts nothing.
function agrees(named: string, label: string | undefined): boolean {
  return label === undefined || label === named || named === UNREADABLE_PAGE;
}

/** Printed numbers of the pages that the parts before this one stand on. */
function earlierLabels(item: LoadedItem, items: readonly LoadedItem[], links: ReadonlyMap<Jump, JumpLink>): string[] {
  const labels: string[] = [];
  const seen = new Set([item.address]);
  for (let part = before(item, items, links); part && !seen.has(part.address); part = before(part, items, links)) {
    seen.add(part.address);
    labels.push(...(part.page.label ? [part.page.label.value] : []));
  }
  return labels;
}

function before({ item }: LoadedItem, items: readonly LoadedItem[], links: ReadonlyMap<Jump, JumpLink>): LoadedItem | undefined {
  const from = item.jumps.find((jump) => jump.direction === 'from' && links.has(jump));
  const address = from && links.get(from)?.address;
  return items.find((other) => other.address === address);
}
