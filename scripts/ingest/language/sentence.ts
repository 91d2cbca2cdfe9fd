/** End marks of a sentence, those of Arabic and Mongolian too, without the quotes and brackets that may close after them; ······ counts (001:203). */
const END_MARK = /(?:[。！？…؟۔᠃᠉।]|·{3})$/u;
const LATIN_END_MARK = /[.!?]$/u;
const CLOSING = '”’»"\'）)】》]';
const LATIN_CLOSING = '”’»"\')]';

// "……供应。（试行）": a remark in brackets after the stop.
const REMARK_AFTER_STOP = /[。！？][”’」』]?（[^（）]{1,20}）$/u;
const MAX_REMARK_UNITS = 50;

/** `…电话13900000002`, `… Tel. 000-555-0199`: who gives a number has said all. Large counts are printed with 万 or commas. */
const TELEPHONE_AT_END = /(?:^|[^\d,.])(?:\d{7,12}|\(?\d{3,4}\)?[-—–\s]\d{3,4}[-—–\s]?\d{4})$/u;

/** The text closes with a telephone number. */
export function endsInTelephone(text: string): boolean {
  return TELEPHONE_AT_END.test(text.trimEnd());
}

/** A paragraph may end here: the text closes with a full stop, question or exclamation mark or dots. */
export function endsSentence(text: string): boolean {
  const closed = text.trimEnd();
  return END_MARK.test(lastUnits(closed, CLOSING)) || LATIN_END_MARK.test(lastUnits(closed, LATIN_CLOSING));
}

// The three units before the marks that close a text: a pattern would go through the whole paragraph for them.
function lastUnits(text: string, closing: string): string {
  let end = text.length;
  while (end > 0 && closing.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(Math.max(0, end - 3), end);
}

/** An open end: no mark that could close a paragraph. ；：—— may end one; comma and 、 may not (parsing.md §3.4). */
export function isOpenEnd(text: string): boolean {
  if (endsSentence(text) || endsInTelephone(text) || REMARK_AFTER_STOP.test(text.trimEnd().slice(-MAX_REMARK_UNITS)))
    return false;
  return !/(?:[；：:;]|——|……)$/u.test(lastUnits(text, '”’）》'));
}

/** Longest entry of a list, in characters. */
const MAX_LIST_ITEM_CHARS = 40;

/** `●身份证到期换领可以在自助机上办理`: an entry of a list, which needs no stop; two of them stand side by side. */
export function isListItem(text: string): boolean {
  return text.length <= MAX_LIST_ITEM_CHARS && /^[●■◆▲★◎□○•][^。]*[^。，、的和及]$/u.test(text);
}
