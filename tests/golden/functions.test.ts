import { describe, expect, test, vi } from 'vitest';
import { missedBy } from './needed.ts';

const { SWITCHES, switchable, switchOff } = await vi.hoisted(() => import('./switches.ts'));

// Blocks
vi.mock('../../scripts/ingest/blocks/line-groups.ts', (original) =>
  switchable(original, {
    adoptPairs: ['pair-of-printed-lines', (groups: never) => groups],
    mergeSpacedRuns: ['printed-lines-apart', (groups: never) => groups],
  }),
);
vi.mock('../../scripts/ingest/blocks/column-groups.ts', (original) =>
  switchable(original, { cutColumnGroups: ['column-reading', () => new Map()] }),
);
vi.mock('../../scripts/ingest/blocks/cut-by-script.ts', (original) =>
  switchable(original, { cutByScript: ['script-turns', (groups: never) => groups] }),
);
vi.mock('../../scripts/ingest/blocks/drop-capitals.ts', (original) =>
  switchable(original, {
    joinDropCapitals: ['drop-capital-apart', (groups: never) => groups],
    closeDropCapital: ['drop-capital-spaced', (flow: never) => flow],
  }),
);
vi.mock('../../scripts/ingest/blocks/geometry.ts', (original) =>
  switchable(original, {
    cutParagraphs: ['paragraphs-by-width', (lines: never) => [lines]],
    openingOf: ['printed-indent', () => 'unknown'],
  }),
);
vi.mock('../../scripts/ingest/blocks/latin.ts', (original) =>
  switchable(original, { cutLatinGroups: ['english-columns', () => new Map()] }),
);
vi.mock('../../scripts/ingest/blocks/latin-display.ts', (original) =>
  switchable(original, { displayLength: ['english-display-lines', () => 0] }),
);
vi.mock('../../scripts/ingest/blocks/latin-paragraphs.ts', (original) =>
  switchable(original, { cutLatinParagraphs: ['english-paragraphs', (lines: never) => [lines]] }),
);

// Roles
vi.mock('../../scripts/ingest/roles/split.ts', (original) =>
  switchable(original, { splitGluedJumps: ['glued-jump', (blocks: never) => blocks] }),
);
vi.mock('../../scripts/ingest/roles/verse.ts', (original) =>
  switchable(original, { bodyOfVerse: ['run-of-short-lines', (blocks: never) => blocks] }),
);

// Joins
vi.mock('../../scripts/ingest/joins/body-by-join.ts', (original) =>
  switchable(original, { bodyByJoin: ['joins-next-block', (blocks: never) => blocks] }),
);
vi.mock('../../scripts/ingest/joins/reopen.ts', (original) =>
  switchable(original, { reopenColumns: ['column-reopened', (blocks: never) => blocks] }),
);
vi.mock('../../scripts/ingest/joins/order.ts', (original) =>
  switchable(original, { orderBlocks: ['order-by-joins', (blocks: never) => blocks] }),
);
vi.mock('../../scripts/ingest/joins/decide.ts', (original) =>
  switchable(original, { gapBeforeCrosshead: ['broken-before-crosshead', () => undefined] }),
);
vi.mock('../../scripts/ingest/joins/garble.ts', (original) => switchable(original, { findDamage: ['garble', () => []] }));

// Pairing
vi.mock('../../scripts/ingest/pairing/story-signs.ts', (original) =>
  switchable(original, { endsStory: ['story-ends-signed', () => false] }),
);
vi.mock('../../scripts/ingest/pairing/boundary-clues.ts', (original) =>
  switchable(original, { boundaryClues: ['story-clues', () => ({})] }),
);
vi.mock('../../scripts/ingest/pairing/foreign.ts', (original) =>
  switchable(original, {
    partForeign: ['foreign-column', (story: never) => [story]],
    settleForeign: ['foreign-column-home', (stories: never) => stories],
  }),
);
vi.mock('../../scripts/ingest/pairing/floating.ts', (original) =>
  switchable(original, { hasFloatingHeadlines: ['floating-headlines', () => false] }),
);
vi.mock('../../scripts/ingest/pairing/displaced-crossheads.ts', (original) =>
  switchable(original, {
    staysInText: ['short-between-body', () => false],
    repeatsInside: ['repeats-inside', () => false],
  }),
);
vi.mock('../../scripts/ingest/pairing/split-by-headline.ts', (original) =>
  switchable(original, { splitByHeadlines: ['split-by-headline', (story: never) => [story]] }),
);

// Fields and issues
vi.mock('../../scripts/ingest/fields/issue-date.ts', (original) =>
  switchable(original, { inferDate: ['date-inferred', () => undefined], eventDates: ['event-dates', () => []] }),
);
vi.mock('../../scripts/ingest/fields/printed-facts.ts', (original) =>
  switchable(original, { readPrintedFacts: ['printed-facts', () => ({})] }),
);
vi.mock('../../scripts/ingest/fields/page-number.ts', (original) =>
  switchable(original, { inferPageLabel: ['page-inferred', () => undefined] }),
);
vi.mock('../../scripts/ingest/issues/link-jumps.ts', (original) =>
  switchable(original, { linkJumps: ['jumps-linked', () => ({ links: new Map(), parts: new Map(), diagnostics: [] })] }),
);

// Many runs: a loaded machine needs longer than for one test.
vi.setConfig({ testTimeout: 300_000 });

describe('every rule that is a function has a case that fails without it', () => {
  test('they are known', () => expect(new Set(SWITCHES).size).toBe(SWITCHES.length));

  test.each(SWITCHES.toSorted())('%s', async (code) => {
    expect(await missedBy(switchOff(code)), 'no case changes without this rule').toBeDefined();
  });
});
