/**
 * Where the file of an address lies within the archive folder, and so which address a file may claim. Written by ingest,
 * checked by the build: an address that a person edited must not move an article out of the place that readers cite.
 */

/** `lanchuan-ribao/2024/2024-10-18-ed-2` for `lanchuan-ribao/2024-10-18/ed-2`: the part of a collection path that names an issue. */
export function issuePath(address: string): string {
  const [newspaper = '', day = '', ...edition] = address.split('/');
  const year = day === 'undated' ? day : day.slice(0, 4);
  return `${newspaper}/${year}/${[day, ...edition].join('-')}`;
}

/** `issues/lanchuan-ribao/2024/2024-10-18-ed-2.md`. */
export function issueFilePath(address: string): string {
  return `issues/${issuePath(address)}.md`;
}

/** `articles/lanchuan-ribao/2024/2024-10-18-ed-2/p01-a01.md` for `lanchuan-ribao/2024-10-18/ed-2/p01/a01`. */
export function articleFilePath(address: string): string {
  const parts = address.split('/');
  return `articles/${issuePath(parts.slice(0, -2).join('/'))}/${parts.slice(-2).join('-')}.md`;
}
