import type { Block } from '../../model/page.ts';
import { ROLE_RULES, type RoleContext } from './rules.ts';

/** Gives every block its role, by the first rule that holds. */
export function classifyBlocks(blocks: readonly Block[], context: RoleContext): Block[] {
  return blocks.map((block) => {
    const rule = ROLE_RULES.find((candidate) => candidate.holds(block.flow.text, block, context));
    return rule ? { ...block, role: rule.role, rule: rule.code, confidence: rule.confidence } : block;
  });
}
