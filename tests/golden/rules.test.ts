import { describe, expect, test, vi } from 'vitest';
import { SEAM_RULES } from '../../scripts/ingest/joins/evidence.ts';
import { STORY_SIGNS } from '../../scripts/ingest/pairing/story-signs.ts';
import { PLACE_RULES } from '../../scripts/ingest/roles/by-place.ts';
import { ENGLISH_PLACE_RULES } from '../../scripts/ingest/roles/english-by-place.ts';
import { ROLE_RULES } from '../../scripts/ingest/roles/rules.ts';
import { casesNaming, missedBy, takeOut } from './needed.ts';

// Many runs: a loaded machine needs longer than for one test.
vi.setConfig({ testTimeout: 300_000 });

/** Rules that decide nothing alone: the last of a list, after which everything falls through to a like end. */
const FALL_THROUGH: ReadonlySet<string> = new Set(['long-line', 'open-end']);

const codesOf = (rules: readonly { code: string }[]) => rules.map(({ code }) => code);

/** A rule whose name is kept with what it decided: some case names it, and one of those comes out otherwise without it. */
async function expectNeeded(rules: readonly { code: string }[], code: string): Promise<void> {
  const naming = await casesNaming(code);
  expect(naming, 'no case has this rule').not.toEqual([]);
  if (!FALL_THROUGH.has(code))
    expect(await missedBy(takeOut(rules, code), naming), 'no case changes without this rule').toBeDefined();
}

describe('every rule of a table has a case that fails without it', () => {
  test.each(codesOf(ROLE_RULES))('role %s', (code) => expectNeeded(ROLE_RULES, code));
  test.each(codesOf(PLACE_RULES))('role by place %s', (code) => expectNeeded(PLACE_RULES, code));
  test.each(codesOf(ENGLISH_PLACE_RULES))('English role by place %s', (code) => expectNeeded(ENGLISH_PLACE_RULES, code));
  test.each(codesOf(SEAM_RULES))('seam %s', (code) => expectNeeded(SEAM_RULES, code));

  // Signs are tried in all cases: the files say only that a sign was there.
  test.each(codesOf(STORY_SIGNS))('sign of a new story %s', async (code) => {
    expect(await missedBy(takeOut(STORY_SIGNS, code)), 'no case changes without this sign').toBeDefined();
  });
});
