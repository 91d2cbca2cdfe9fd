/**
 * The name of an issue as files bear it: `lanchuan-ribao-2024-10-18`, `…-ed-2` for a second edition, `…-undated`. It begins with the
 * name of the part that its year is, and no two issues share one, since an address has these very pieces.
 */
export function issueFileName(address: string): string {
  return address.replaceAll('/', '-');
}
