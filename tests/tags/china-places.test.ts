import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chinaPlacesModule } from '../../scripts/build/make-china-places.ts';

test('the committed places are those of the package', () => {
  const committed = readFileSync(new URL('../../scripts/ingest/tags/china-places.ts', import.meta.url), 'utf8');
  expect(committed).toBe(chinaPlacesModule());
});
