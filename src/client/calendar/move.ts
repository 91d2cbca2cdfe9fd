/** Where an arrow leads from a day, in days. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/**
 * Lets arrow keys move between the days of the calendars of a page that have an issue; Home and End lead to the first and last of a
 * month. Each month is then one stop of the Tab key instead of thirty. Without this script every day is a stop, and nothing is lost.
 */
export function startCalendar(root: ParentNode): void {
  const grids = [...root.querySelectorAll<HTMLTableElement>('table[data-calendar]')];
  const stops = grids.flatMap((grid) => daysOf(grid));
  for (const grid of grids) {
    const days = daysOf(grid);
    for (const day of days) day.link.tabIndex = day === days[0] ? 0 : -1;
    grid.addEventListener('keydown', (event) => {
      const from = stops.find(({ link }) => link === event.target);
      if (!from || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const to = target(event.key, from, stops);
      if (!to) return;
      event.preventDefault();
      for (const { link, grid: own } of stops) if (own === to.grid) link.tabIndex = link === to.link ? 0 : -1;
      to.link.focus();
    });
  }
  if (stops.length > 1) for (const note of root.querySelectorAll<HTMLElement>('[data-calendar-keys]')) note.hidden = false;
}

interface Stop {
  link: HTMLAnchorElement;
  grid: HTMLTableElement;
  /** Days since 1970. */
  number: number;
}

function daysOf(grid: HTMLTableElement): Stop[] {
  return [...grid.querySelectorAll<HTMLTableCellElement>('td[data-day]')].flatMap((cell) => {
    const link = cell.querySelector('a');
    return link ? [{ link, grid, number: Date.parse(`${cell.dataset['day']}T00:00:00Z`) / 86_400_000 }] : [];
  });
}

/** Left and right lead to the next day with an issue; up and down to the nearest of the same weekday, else by a week at least. */
function target(key: string, from: Stop, stops: readonly Stop[]): Stop | undefined {
  const own = stops.filter(({ grid }) => grid === from.grid);
  if (key === 'Home') return own[0];
  if (key === 'End') return own[own.length - 1];
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const ahead = stops.filter(({ number }) => (step > 0 ? number >= from.number + step : number <= from.number + step));
  const near = step > 0 ? ahead : ahead.reverse();
  const sameWeekday = near.find(({ number }) => (number - from.number) % step === 0);
  return Math.abs(step) === 7 ? (sameWeekday ?? near[0]) : near[0];
}
