import { describe, expect, test } from 'vitest';
import { isEnglishCredit, readEnglishCredit } from '../../scripts/ingest/language/english/credit.ts';
import {
  isDashedSignature,
  isSigner,
  isSignersPlace,
  isStreet,
  signerOf,
} from '../../scripts/ingest/language/english/signature.ts';

describe('a credit of its own', () => {
  test.each([
    ['Photo by Tom Askew', ['Tom Askew']],
    ['Photos by Tom Askew and Nora Finch', ['Tom Askew', 'Nora Finch']],
    ['Courier photo by TOM ASKEW', ['TOM ASKEW']],
    ['Photograph: Tom Askew', ['Tom Askew']],
    ['Photograph: Tom Askew/Reuters', ['Tom Askew']],
    ['TOM ASKEW/The Courier', ['TOM ASKEW']],
    ['Tom Askew/AP Photo', ['Tom Askew']],
    ['AP Photo/Tom Askew', ['Tom Askew']],
    ['(AP Photo/Tom Askew)', ['Tom Askew']],
    ['Contributed photo', []],
    ['File photo', []],
    ['Photo courtesy of the Harbour Trust', []],
  ])('%s', (text, names) => {
    expect(isEnglishCredit(text)).toBe(true);
    expect(readEnglishCredit(text)?.people.map(({ name }) => name)).toEqual(names);
  });
  test.each([
    'Photo finish at Saltby',
    'Picture of health',
    'A photo by the sea',
    'Port Ellery/Saltby',
    'Photo ID required at polls',
  ])('not %s', (text) => {
    expect(isEnglishCredit(text)).toBe(false);
  });
  test('at the end of a caption', () => {
    const text = 'The ketch waits for the tide on Thursday. (Photo by Tom Askew)';
    expect(text.slice(readEnglishCredit(text)?.index)).toBe('(Photo by Tom Askew)');
    expect(readEnglishCredit('She said it was taken from a photo by Tom Askew')).toBeUndefined();
  });
});

describe('who signs a letter', () => {
  test.each(['— Edwin Sallow', '-- E. Sallow, Saltby', '— The Associated Press'])('%s signs by its dash', (text) => {
    expect(isDashedSignature(text)).toBe(true);
  });
  test.each(['— Rain is likely', '—', '— Two weeks of rain and then the sun'])('%s does not', (text) => {
    expect(isDashedSignature(text)).toBe(false);
  });
  test.each(['EDWIN SALLOW', 'Edwin Sallow', 'Dr. Helen Yarrow', 'E. S.', 'Mrs. Marlow'])('%s is a name', (text) => {
    expect(isSigner(text)).toBe(true);
  });
  test.each(['Harbor Street, Springfield', '14 Mill Lane, Saltby', '221 Ferry Rd.'])('%s is a street', (text) => {
    expect(isStreet(text)).toBe(true);
  });
  test.each(['Springfield', 'Springfield, Mo.', 'Port Ellery'])('%s may be a place', (text) => {
    expect(isSignersPlace(text)).toBe(true);
  });
  test('no name, no place', () => {
    expect(isSigner('THE HARBOUR')).toBe(false);
    expect(isSigner('council backs plan')).toBe(false);
    expect(isSignersPlace('and so it goes')).toBe(false);
    expect(signerOf('— E. Sallow, Saltby')).toBe('E. Sallow');
  });
});
