import { describe, expect, test } from 'vitest';
import { readEnglishDateline } from '../../scripts/ingest/language/english/dateline.ts';

const TEXT = 'The council voted on Thursday to mend the bridge before winter.';

describe('the dateline that a text opens with', () => {
  test.each([
    [`LONDON, July 18 (Reuters) — ${TEXT}`, 'LONDON', 'Reuters'],
    [`SPRINGFIELD — ${TEXT}`, 'SPRINGFIELD', undefined],
    [`WASHINGTON (AP) - ${TEXT}`, 'WASHINGTON', 'AP'],
    [`ST. LOUIS, Mo. — ${TEXT}`, 'ST. LOUIS', undefined],
    [`WASHINGTON, D.C., July 18 -- ${TEXT}`, 'WASHINGTON', undefined],
    [`PORT ELLERY, Oct. 17 — T HE COUNCIL voted on Thursday to mend it.`, 'PORT ELLERY', undefined],
    [`Wexmoor, Oct. 17 — ${TEXT}`, 'Wexmoor', undefined],
    [`LONDON, 18 July — ${TEXT}`, 'LONDON', undefined],
    [`SPRINGFlELD — ${TEXT}`, 'SPRINGFlELD', undefined],
    [`NEW YORK, July 18.—${TEXT}`, 'NEW YORK', undefined],
    [`(AP) — ${TEXT}`, undefined, 'AP'],
  ])('%s', (text, place, agency) => {
    const found = readEnglishDateline(text);
    expect(found).toBeDefined();
    expect([found?.place, found?.agency]).toEqual([place, agency]);
    expect(text.slice(0, found?.length)).toMatch(/[—–-]$/u);
  });

  test.each([
    'FLOOD ALERT — RIVER RISES',
    'NOTICE — The road will be closed on Monday for the whole of the day.',
    'Finally — the rain came, and with it the end of a long dry summer.',
    'The council — as it must — voted on Thursday to mend the bridge.',
    'Monday, July 18 was a day that nobody in the town will soon forget.',
    'Councillor Maud Tressider said on Oct. 17 — a Thursday — that it was done.',
  ])('not %s', (text) => {
    expect(readEnglishDateline(text)).toBeUndefined();
  });
});
