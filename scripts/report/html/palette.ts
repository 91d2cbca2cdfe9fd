/**
 * Paul Tol's “light” scheme and its neighbours, told apart by people with any kind of colour blindness: pale enough for text on
 * it. Two articles that share a hue are eight apart on the page, and each carries its number.
 */
export const HUES: readonly { pale: string; strong: string }[] = [
  { pale: '#d6e4f5', strong: '#2f6fb3' },
  { pale: '#fbe3cf', strong: '#b85c00' },
  { pale: '#dcefd9', strong: '#2e7d32' },
  { pale: '#f7d9e6', strong: '#a3376f' },
  { pale: '#fbf3c4', strong: '#8a7400' },
  { pale: '#d5f0f0', strong: '#0b7f83' },
  { pale: '#e6dcf5', strong: '#6a4bb0' },
  { pale: '#e8e1d6', strong: '#7a5c3a' },
];

/** Class of an item's hue; none for what belongs to no item. */
export function hueOf(item: number | undefined): string[] {
  return item === undefined ? [] : [`hue-${item % HUES.length}`];
}
