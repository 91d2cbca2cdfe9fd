import type { Block, Reading } from '../../model/page.ts';
import { settleByPlace } from './by-place.ts';
import { settleEnglish } from './english-by-place.ts';
import { ROLE_RULES, type RoleContext, type RoleRule } from './rules.ts';
import { bodyOfVerse } from './verse.ts';

export { VERSE_BY_PLACE } from './verse.ts';

/** Gives every block its role, by the first rule that holds; then display lines that look like running text, by their place. */
export function classifyBlocks(blocks: readonly Block[], context: RoleContext): Block[] {
  const classified = blocks.map((block) => {
    const [first, ...others] = ROLE_RULES.filter((candidate) => candidate.holds(block.flow.text, block, context));
    return first ? { ...block, ...readingOf(first), ...runnersUp(first, others) } : block;
  });
  return settleByPlace(settleEnglish(bodyOfVerse(classified)));
}

function readingOf({ role, code, confidence }: RoleRule): Reading {
  return { role, rule: code, confidence };
}

// One for each other role, by the order of the rules: a rule that comes later is trusted less, whatever its confidence.
function runnersUp(first: RoleRule, others: readonly RoleRule[]): { runnersUp?: Reading[] } {
  const rivals = others.filter(
    (rule, index) => rule.role !== first.role && others.findIndex((other) => other.role === rule.role) === index,
  );
  return rivals.length > 0 ? { runnersUp: rivals.map(readingOf) } : {};
}
