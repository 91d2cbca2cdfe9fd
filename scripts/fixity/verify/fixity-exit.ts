import { type Finding, type FixityCode, meaningOf } from '../texts/index.ts';

/** Exit codes of every check. */
export const FIXITY_EXIT = { same: 0, differs: 1, unchecked: 2 } as const;
export type FixityExit = (typeof FIXITY_EXIT)[keyof typeof FIXITY_EXIT];

/** What findings come to. A difference that is proven outweighs what could not be looked at. */
export function exitOf(findings: readonly Pick<Finding, 'code'>[]): FixityExit {
  const meanings = new Set(findings.map(({ code }) => meaningOf(code)));
  if (meanings.has('differs')) return FIXITY_EXIT.differs;
  return meanings.has('unchecked') ? FIXITY_EXIT.unchecked : FIXITY_EXIT.same;
}

/** Exit code of a check that could not go on. */
export function exitOfError(code: FixityCode): FixityExit {
  return meaningOf(code) === 'differs' ? FIXITY_EXIT.differs : FIXITY_EXIT.unchecked;
}
