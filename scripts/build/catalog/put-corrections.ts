import type { AppliedCorrection } from '../../../src/schemas/article.ts';
import type { Prepare } from '../statements.ts';

/** Puts the corrections of an article or a page in place of those it had; none when it is gone. */
export function putCorrections(
  prepare: Prepare,
  source: string,
  page: string,
  corrections: readonly AppliedCorrection[] | undefined,
): void {
  prepare('DELETE FROM corrections WHERE source = ?').run(source);
  const add = prepare('INSERT INTO corrections (source, sequence, page, day, data) VALUES (?, ?, ?, ?, ?)');
  (corrections ?? []).forEach((correction, sequence) => {
    add.run(source, sequence, page, correction.when, JSON.stringify(correction));
  });
}
