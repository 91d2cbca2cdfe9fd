/** Characters of a query in the title of the window. */
const QUERY_CHARS = 60;

/** Puts the query into the title of the window, so that entries of the browser's history can be told apart. */
export function setPageTitle(query: string, ...parts: string[]): void {
  const shown = [...query.trim()].slice(0, QUERY_CHARS).join('');
  const title = [...(shown === '' ? [] : [shown]), ...parts].join(' · ');
  if (document.title !== title) document.title = title;
}
