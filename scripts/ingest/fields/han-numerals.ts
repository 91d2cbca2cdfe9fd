const DIGITS = '〇○零一二三四五六七八九';

/** A year read digit by digit: 二〇二四 → 2024; `undefined` for anything else. */
export function readHanYear(text: string): number | undefined {
  const digits = [...text].map((char) => DIGITS.indexOf(char));
  if (text.length !== 4 || digits.includes(-1)) return undefined;
  return digits.reduce((sum, digit) => sum * 10 + Math.max(0, digit - 2), 0);
}

/** 1 to 99: 七, 十, 十九, 三十一, 廿一; `undefined` for anything else. */
function readHanNumber(text: string): number | undefined {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
    text.replace('廿', '二十').replace('卅', '三十'),
  );
  if (!match || text === '') return undefined;
  const digit = (char: string | undefined) => (char === undefined ? 0 : DIGITS.indexOf(char) - 2);
  return (match[2] === undefined ? 0 : (digit(match[1]) || 1) * 10) + digit(match[3]);
}

/** A number in Arabic or Chinese figures. */
export function readNumber(text: string): number | undefined {
  return /^\d+$/u.test(text) ? Number(text) : readHanNumber(text);
}
