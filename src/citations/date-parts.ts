/** A date as far as it is known. */
export interface DateParts {
  year: number;
  month?: number;
  day?: number;
}

/** The parts of `2024-10-18`, `2024-10` or `2024`; undefined for what is none of these. */
export function datePartsOf(date: string | undefined): DateParts | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(date ?? '');
  if (match === null) return undefined;
  const [, year, month, day] = match;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}
