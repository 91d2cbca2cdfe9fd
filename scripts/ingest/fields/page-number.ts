import type { Finding, Item } from '../../model/page.ts';
import { firstLine } from '../../model/traced.ts';

/**
 * A story that goes on at page 2 stands on page 1 (003:162). 上接第1版 only proves "not page 1", and a jump to a later
 * page proves nothing, so the page stays unknown there (parsing.md §3.8).
 */
export function inferPageLabel(items: readonly Item[]): Finding<string> | undefined {
  const jumps = items.flatMap((item) => item.jumps);
  const proof = jumps.find((jump) => jump.direction === 'to' && /^[A-Z]?2$/u.test(jump.page));
  if (!proof || jumps.some((jump) => jump.direction === 'from')) return undefined;
  const evidence = [{ line: firstLine(proof.flow), text: proof.flow.text }];
  return { value: proof.page.replace('2', '1'), basis: 'inferred', confidence: 0.9, evidence };
}

/** A jump line that says that its page is another one than `label`: 上接第1版 never stands on page 1. */
export function jumpFrom(items: readonly Item[], label: string): { line: number; text: string } | undefined {
  const jump = items.flatMap((item) => item.jumps).find(({ direction, page }) => direction === 'from' && page === label);
  return jump && { line: firstLine(jump.flow), text: jump.flow.text };
}
