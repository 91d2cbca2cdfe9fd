/** As many characters in a row that an editor's reason shares with the withheld text make it a quotation. */
const QUOTED_CHARS = 4;

/** Whether some words quote a text that is withheld, however they are spaced. */
export function quotes(words: string, texts: readonly (string | undefined)[]): boolean {
  const letters = Array.from(words.replaceAll(/\s/gu, ''));
  const plain = texts.map((text) => (text ?? '').replaceAll(/\s/gu, ''));
  return letters.some((_, from) => {
    const piece = letters.slice(from, from + QUOTED_CHARS);
    return piece.length === QUOTED_CHARS && plain.some((text) => text.includes(piece.join('')));
  });
}
