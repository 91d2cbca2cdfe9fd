import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { LoadedItem } from '../../model/issue-draft.ts';
import type { Jump } from '../../model/page.ts';
import { firstLine } from '../../model/traced.ts';
import { cosine, rarity } from '../language/similarity.ts';

/** One half of a story that goes on at another page. */
interface Half {
  item: LoadedItem;
  jump: Jump;
}

/** The other half of a jump line. */
export interface JumpLink {
  address: string;
  confidence: number;
}

/** Likeness by which a continuation must lead over its rivals (parsing.md §3.5). */
const MIN_MARGIN = 0.1;
/** Likeness enough where pages agree and there is no rival. */
const MIN_ALONE = 0.02;

/**
 * Links the two halves of stories within each issue: 下转第2版 with 上接第1版 on that page. Where several fit the pages,
 * the texts decide, by a clear margin; what stays in doubt is not linked but reported.
 */
export function linkJumps(items: readonly LoadedItem[]): { links: ReadonlyMap<Jump, JumpLink>; diagnostics: Diagnostic[] } {
  const links = new Map<Jump, JumpLink>();
  for (const issueItems of Map.groupBy(items, (item) => item.issue.address).values()) linkIssue(issueItems, links);
  const diagnostics = items.flatMap(({ item, page }) =>
    item.jumps
      .filter((jump) => !links.has(jump))
      .map((jump) => diagnose('jump-unmatched', { file: page.file, line: firstLine(jump.flow) }, { text: jump.flow.text })),
  );
  return { links, diagnostics };
}

function linkIssue(items: readonly LoadedItem[], links: Map<Jump, JumpLink>): void {
  const halves = items.flatMap((item) => item.item.jumps.map((jump): Half => ({ item, jump })));
  const from = halves.filter(({ jump }) => jump.direction === 'from');
  // Most issues have none, and the rarity of pairs takes longer to count than all else here.
  if (from.length === 0 || from.length === halves.length) return;
  const weight = rarity(items.map((item) => wholeText(item)));
  const scored = halves
    .filter(({ jump }) => jump.direction === 'to')
    .flatMap((to) =>
      from
        .filter((other) => pagesAgree(to, other))
        .map((other) => ({ to, other, score: cosine(wholeText(to.item), wholeText(other.item), weight) })),
    );
  for (const { to, other, score } of scored.toSorted((a, b) => b.score - a.score)) {
    if (links.has(to.jump) || links.has(other.jump)) continue;
    const rivals = scored.filter(
      (rival) => (rival.to === to) !== (rival.other === other) && !links.has(rival.to.jump) && !links.has(rival.other.jump),
    );
    const margin = score - Math.max(0, ...rivals.map((rival) => rival.score));
    if (rivals.length === 0 ? score < MIN_ALONE : margin < MIN_MARGIN) continue;
    const confidence = Math.round(Math.min(0.99, 0.8 + margin) * 100) / 100;
    links.set(to.jump, { address: other.item.address, confidence });
    links.set(other.jump, { address: to.item.address, confidence });
  }
}

function wholeText({ item }: LoadedItem): string {
  return [item.headline, ...item.decks, ...item.body].map((value) => value?.flow.text ?? '').join('\n');
}

// 下转第2版 on page 1 meets 上接第1版 on page 2; a page whose number is not known contradicts nothing.
function pagesAgree(to: Half, from: Half): boolean {
  if (to.item.page === from.item.page) return false;
  return agrees(to.jump.page, from.item.page.label?.value) && agrees(from.jump.page, to.item.page.label?.value);
}

function agrees(named: string, label: string | undefined): boolean {
  return label === undefined || label === named;
}
