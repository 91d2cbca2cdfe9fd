/**
 * Copies the text of an element. Where the browser lets no script do so (old ones, some for pages from a disk) it is left selected, to be
 * copied by hand.
 *
 * @returns whether it was copied
 */
export async function copyText(shown: HTMLElement, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(shown);
  }
}

function copySelected(shown: HTMLElement): boolean {
  const selection = getSelection();
  if (selection === null) return false;
  const range = document.createRange();
  range.selectNodeContents(shown);
  selection.removeAllRanges();
  selection.addRange(range);
  // The old way works where the new one is not there: without a secure connection.
  const copied = typeof document.execCommand === 'function' && document.execCommand('copy');
  if (copied) selection.removeAllRanges();
  return copied;
}
