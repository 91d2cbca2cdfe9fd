/** First of Unicode's pictures of control characters: `␀` for U+0000, and so on in order. */
const FIRST_PICTURE = 0x2400;
const LAST_PICTURED = 0x1f;
const DELETE = 0x7f;
const DELETE_PICTURE = '␡';

/**
 * Text with a sign in place of each character that HTML cannot hold: control characters, such as a bell or an escape among
 * recognised text, and code points that are no characters. Tabs stay. Where Unicode has no picture the sign is U+FFFD.
 */
export function showControls(text: string): string {
  return text.replaceAll(/(?!\t)[\p{Cc}\p{Noncharacter_Code_Point}]/gu, signOf);
}

function signOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= LAST_PICTURED) return String.fromCodePoint(FIRST_PICTURE + code);
  return code === DELETE ? DELETE_PICTURE : '\ufffd';
}
