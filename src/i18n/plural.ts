/** `1 issue`, `2 issues`, for the English texts. */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
