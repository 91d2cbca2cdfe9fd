import { describe, expect, test } from 'vitest';
import { findBlocks } from '../../scripts/ingest/blocks/blocks.ts';
import { dropCapSpace } from '../../scripts/ingest/language/english/drop-cap.ts';
import { headlineStems } from '../../scripts/ingest/language/english/headline-words.ts';
import { letterCase } from '../../scripts/ingest/language/english/letter-case.ts';
import { readEnglishYears } from '../../scripts/ingest/language/english/years.ts';
import { rarity } from '../../scripts/ingest/language/pairs.ts';
import { headlineFit } from '../../scripts/ingest/language/similarity.ts';
import { normaliseLine } from '../../scripts/ingest/normalise/line.ts';

function blocksOf(...lines: string[]): string[] {
  return findBlocks(lines.map((raw, index) => normaliseLine({ number: index + 1, raw }))).map(({ flow }) => flow.text);
}

describe('paragraphs of a ragged column', () => {
  const FULL = [
    'The council voted on Thursday to mend the',
    'bridge before winter, ending a quarrel that',
    'had lasted since the floods of the spring.',
  ];

  test('a line that ends early and closes a sentence ends its paragraph', () => {
    expect(
      blocksOf(
        ...FULL.slice(0, 2),
        'began in the spring.',
        'Work begins in March and is to take nearly',
        'eleven months in all.',
      ),
    ).toEqual([
      `${FULL.slice(0, 2).join(' ')} began in the spring.`,
      'Work begins in March and is to take nearly eleven months in all.',
    ]);
  });

  test('a small letter goes on', () => {
    expect(
      blocksOf(...FULL.slice(0, 2), 'had begun.', 'in truth nobody knew why it had begun and', 'nobody asked.'),
    ).toHaveLength(1);
  });

  test('a printed indent begins a paragraph though the line above is full', () => {
    expect(blocksOf(...FULL, '  Work begins in March and is to take eleven', 'months in all.')).toHaveLength(2);
  });

  test('a line of names in the middle of a sentence is no headline', () => {
    expect(
      blocksOf(
        'The vote was watched from the gallery by',
        'Mayor Maud Tressider of Port Ellery Town',
        'and by nobody else, as the rain had come',
        'down hard.',
      ),
    ).toHaveLength(1);
  });

  test('lines that are whole paragraphs stay apart', () => {
    const long = `${'The council voted to mend the bridge and then went home in the rain. '.repeat(2)}`.trim();
    expect(blocksOf(long, 'It was late.', long)).toEqual([long, 'It was late.', long]);
  });

  test('printed lines with a blank line after each are one column', () => {
    const lines = [...FULL, 'nobody spoke for an hour after the vote,', 'and then everybody spoke at once of fish.'];
    expect(blocksOf(...lines.flatMap((line) => [line, '']))).toHaveLength(1);
  });
});

describe('words divided at a line end', () => {
  test.each([
    ['the coun-', 'cil voted, and the council went home in the rain', 'the council voted'],
    ['a part-', 'time clerk and a part-time mate were taken on that day', 'a part-time clerk'],
    ['forty-', 'one years he kept the ferry and never lost his temper', 'forty-one years'],
    ['the Anglo-', 'Saxon wall was found below the chapel by the sexton', 'the Anglo-Saxon wall'],
    ['"Not at once,"', 'Mayor Roe told the crowd that had come to the quay', '"Not at once," Mayor'],
    ['the wall —', 'the old one — was found below the chapel by the sexton', 'the wall — the old one'],
  ])('%s + %s', (first, second, whole) => {
    expect(blocksOf(`It was said by all who came to listen that ${first}`, `${second}.`).join('|')).toContain(whole);
  });
});

describe('drop capitals', () => {
  test.each([
    ['T HE TOWN COUNCIL voted', 'THE TOWN COUNCIL voted'],
    ['PORT ELLERY, Oct. 17 — T HE TOWN COUNCIL voted', 'PORT ELLERY, Oct. 17 — THE TOWN COUNCIL voted'],
    ['W hen the bell rang', 'When the bell rang'],
    ['“I T IS DONE,” he said', '“IT IS DONE,” he said'],
  ])('%s', (text, whole) => {
    const space = dropCapSpace(text, new Set(['when', 'it', 'the', 'is']));
    expect(text.slice(0, space?.from) + text.slice(space?.to ?? 0)).toBe(whole);
  });
  test.each(['A FEW STAYED', 'I WAS THERE', 'A dog barked', 'J. R. Low said', 'The council voted'])('%s stays', (text) => {
    expect(dropCapSpace(text, new Set(['few', 'was', 'dog']))).toBeUndefined();
  });
});

test.each([
  ['COUNCIL BACKS £2m PLAN', 'capitals'],
  ['McDONALD WINS AGAIN', 'capitals'],
  ['Council Backs Plan for the Quay', 'title'],
  ['to Begin in Spring', 'title'],
  ['Council backs plan', 'sentence'],
])('%s is set in %s', (text, letters) => {
  expect(letterCase(text)).toBe(letters);
});

test('a headline finds its text by words, whatever their letters and endings', () => {
  const bodies = [
    'The ferry company will sail in winter. Ferries leave at seven.',
    'The council voted to dredge the harbour, councillors said.',
  ];
  const weight = rarity(bodies);
  const fits = bodies.map((body) => headlineFit('COUNCIL BACKS HARBOUR DREDGING', body, weight));
  expect(fits[1]).toBeGreaterThan(0.5);
  expect(fits[0]).toBe(0);
  expect(headlineStems('The Ferry That Was Not')).toEqual(['ferr']);
});

test('years of English text', () => {
  expect(
    readEnglishYears(
      'Since 1974 it has sailed; on July 19, 2024 it sank, to be raised by 2030. At 2024 Mill Street, 1,906 times.',
    ),
  ).toEqual([
    { year: 1974, month: 0, target: false },
    { year: 2024, month: 7, target: false },
    { year: 2030, month: 0, target: true },
  ]);
});
