/** Texts that are remembered at a time; then all are forgotten. A page has some hundred lines and blocks. */
const MAX_TEXTS = 2000;
/** Characters of them together: memory that hostile pages cannot exceed. */
const MAX_CHARS = 200_000;

/**
 * The same function, which keeps what it said of the last texts: several stages ask the same of a line. Only for functions
 * that depend on nothing but the text, and whose results nobody changes.
 */
export function remember<Result>(tell: (text: string) => Result): (text: string) => Result {
  const told = new Map<string, { result: Result }>();
  let chars = 0;
  return (text) => {
    const known = told.get(text);
    if (known) return known.result;
    const result = tell(text);
    chars += text.length;
    if (told.size >= MAX_TEXTS || chars > MAX_CHARS) {
      told.clear();
      chars = text.length;
    }
    told.set(text, { result });
    return result;
  };
}
