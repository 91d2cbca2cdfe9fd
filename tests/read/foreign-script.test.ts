import { expect, test } from 'vitest';
import { foreignLanguage, isForeignText } from '../../scripts/ingest/language/foreign-script.ts';
import { textLanguage } from '../../scripts/ingest/language/text-language.ts';

test.each([
  ['Мэр открыл новый мост', 'und-Cyrl'],
  ['Шинэ сургууль нээгдлээ', 'und-Cyrl'],
  ['افتتاح الجسر الجديد', 'und-Arab'],
  ['ᠰᠢᠨ᠎ᠡ ᠰᠤᠷᠭᠠᠭᠤᠯᠢ', 'und-Mong'],
  ['새 다리가 개통되었다', 'ko'],
  ['新しい橋が開通した', 'ja'],
  ['गाँव में नया पुल', 'und'],
  ['澜河三桥正式通车', undefined],
  ['澜河三桥通车，“カラオケ”店主也来了，他说这座桥修得正是时候', undefined],
  ['The third bridge opened', undefined],
  ['“Мир”空间站与澜河三桥同时亮相展览馆', undefined],
  ['2024 — 10', undefined],
])('%s is %s', (text, language) => {
  expect(foreignLanguage(text)).toBe(language);
});

test('some words of another language do not make a text foreign; the language of its text goes before that of the paper', () => {
  expect(isForeignText('Мэр')).toBe(false);
  const text = 'Новый мост через реку Ланку открыли в четверг, движение по старому мосту закрыто до весны.';
  expect(isForeignText(text)).toBe(true);
  expect(textLanguage(text, 'zh-CN')).toBe('und-Cyrl');
  expect(textLanguage(text, 'en')).toBe('und-Cyrl');
});
