import type { Marked } from './wrap-hits.ts';

/** Goes from hit to hit, round at the ends; the one looked at is `aria-current`. */
export class HitSteps {
  private readonly marked: Marked;
  private readonly bar: HTMLElement;
  private current: number;

  /** @param hit the one looked at first, from 1; the last where there are not so many */
  constructor(marked: Marked, bar: HTMLElement, hit = 1) {
    this.marked = marked;
    this.bar = bar;
    this.current = Math.min(hit, this.count) - 1;
    this.setCurrent(true);
  }

  /** The hit looked at, from 1. */
  get number(): number {
    return this.current + 1;
  }

  get count(): number {
    return this.marked.hits.length;
  }

  step(by: 1 | -1): void {
    this.setCurrent(false);
    this.current = (this.current + by + this.count) % this.count;
    this.setCurrent(true);
    this.show('auto');
  }

  /**
   * Scrolls to the hit, unless it can be seen.
   *
   * @param behavior `auto` is smooth, unless the reader wants no motion: the style sheet says so
   */
  show(behavior: ScrollBehavior): void {
    const [mark] = this.currentMarks();
    if (mark === undefined) return;
    const { top, bottom } = mark.getBoundingClientRect();
    if (top < 0 || bottom > this.visibleEnd()) mark.scrollIntoView({ block: 'center', behavior });
  }

  /** Where the window ends, or the bar covers it: in a low window it lies in the page instead. */
  private visibleEnd(): number {
    const { top } = this.bar.getBoundingClientRect();
    return getComputedStyle(this.bar).position === 'fixed' ? top : innerHeight;
  }

  private setCurrent(isCurrent: boolean): void {
    for (const mark of this.currentMarks()) {
      if (isCurrent) mark.setAttribute('aria-current', 'true');
      else mark.removeAttribute('aria-current');
    }
  }

  private currentMarks(): HTMLElement[] {
    const hit = this.marked.hits[this.current];
    return hit === undefined ? [] : this.marked.marks.slice(hit.first, hit.last + 1);
  }
}
