const NUMERALS = '一二三四五六七八九十';

/** A page number as printed, in one form: `2`, `A2`; from `02`, `Ａ０２`, `二`, `十二`, `第A02版`. */
export function readPageLabel(printed: string): string {
  const plain = printed
    .normalize('NFKC')
    .replaceAll(/[第版\s]/gu, '')
    .toUpperCase();
  const arabic = /^([A-Z]?)0*(\d{1,3})$/u.exec(plain);
  if (arabic) return `${arabic[1]}${arabic[2]}`;
  const tens = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(plain);
  if (!tens || plain === '') return plain;
  const high = tens[2] ? Math.max(1, NUMERALS.indexOf(tens[1] ?? '〇') + 1) * 10 : 0;
  const low = NUMERALS.indexOf((tens[2] ? tens[3] : tens[1]) ?? '〇') + 1;
  return String(high + low);
}
