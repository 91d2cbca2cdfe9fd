import { element } from './svg.ts';

/** Units across. */
const WIDE = 100;

/**
 * A bar beside a number that says the same: as long as its share of the largest. Programs that read the page aloud leave it
 * out. Stretches with its place.
 *
 * @param largest at least `value`, and above 0
 */
export function shareBar(value: number, largest: number): string {
  const long = value === 0 ? 0 : Math.max(1, Math.round((WIDE * value) / largest));
  const size = { class: 'share-bar', viewBox: `0 0 ${WIDE} 4`, preserveAspectRatio: 'none', 'aria-hidden': 'true' };
  return element('svg', size, element('path', { d: `M0 0h${long}v4H0z` }));
}
