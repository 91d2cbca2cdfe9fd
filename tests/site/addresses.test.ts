import { describe, expect, it } from 'vitest';
import { absoluteUrl, editionOf, linePath, listPath, pathOf, yearPath } from '../../src/site/addresses.ts';

describe('addresses', () => {
  it('are root-absolute paths that end in a slash', () => {
    expect(pathOf('lanchuan-ribao/2024-10-18/p01/a01')).toBe('/lanchuan-ribao/2024-10-18/p01/a01/');
    expect(yearPath('lanchuan-ribao', '2024')).toBe('/lanchuan-ribao/2024/');
  });

  it('give the front page of a list no number, and its slices one', () => {
    expect(listPath('tags', 'lanhe')).toBe('/tags/lanhe/');
    expect(listPath('tags', 'lanhe', 2)).toBe('/tags/lanhe/2/');
  });

  it('lead to a line of raw text within its page', () => {
    const page = { address: 'lanchuan-ribao/2024-10-18/p01', rawHeld: true };
    expect(linePath(page, 5)).toBe('/lanchuan-ribao/2024-10-18/p01/#L5');
    expect(linePath({ ...page, rawHeld: false }, 5)).toBe('/lanchuan-ribao/2024-10-18/p01/');
  });

  it('name the edition of an article of a further edition only', () => {
    expect(editionOf('lanchuan-ribao/2024-10-18/ed-2/p01/a01')).toBe(2);
    expect(editionOf('lanchuan-ribao/2024-10-18/p01/a01')).toBeUndefined();
  });

  it('join an online home with or without a final slash, and one below a folder', () => {
    expect(absoluteUrl('https://example.org', '/a/')).toBe('https://example.org/a/');
    expect(absoluteUrl('https://example.org/paper/', '/a/')).toBe('https://example.org/paper/a/');
  });
});
