/** The ISSN within a newspaper's number as printed, `ISSN 1000-1234`; a CN number holds none. */
export function issnIn(number: string | undefined): string | undefined {
  return number === undefined ? undefined : /\b\d{4}-\d{3}[\dX]\b/u.exec(number)?.[0];
}
