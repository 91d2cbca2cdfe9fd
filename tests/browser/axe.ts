import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** Best practice is on of itself; this rule of WCAG 2.2 is not. */
const RULES = { 'target-size': { enabled: true } };

const PROGRAM = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page as it stands, by rule, with the elements. @param only these rules, all when absent */
export async function violationsOf(page: Page, only?: readonly string[]): Promise<string[]> {
  await page.evaluate(PROGRAM);
  return page.evaluate(
    async ({ rules, runOnly }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      // Nothing is to be loaded anew: pages from a disk cannot.
      const { violations } = await axe.run({
        preload: false,
        ...(runOnly ? { runOnly: { type: 'rule', values: runOnly } } : { rules }),
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    { rules: RULES, runOnly: only && [...only] },
  );
}
