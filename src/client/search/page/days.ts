/** Whether a text is a day of the calendar: `2024-02-29`, not `2023-02-29`. */
export function isDay(text: string): boolean {
  const [, month = 0, day = 0] = /^\d{4}-(\d{2})-(\d{2})$/u.exec(text)?.map(Number) ?? [];
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(Number(text.slice(0, 4)), month);
}

/** First and last day of a year or a month: `2024-02` is from 2024-02-01 to 2024-02-29. */
export function daysOf(period: string): { from: string; to: string } {
  const [year = '', month] = period.split('-');
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  return { from: `${period}-01`, to: `${period}-${lengthOfMonth(Number(year), Number(month))}` };
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
