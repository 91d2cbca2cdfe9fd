import { expect, test } from 'vitest';
import { showControls } from '../../src/site/control-signs.ts';

test('what HTML cannot hold becomes a sign; tabs and everything printed stay', () => {
  expect(showControls('a\u0000b\u0007c\u001bd\u007fe\u0085f\ufffeg\u{1ffff}h')).toBe('a␀b␇c␛d␡e\ufffdf\ufffdg\ufffdh');
  const text = '表\t格 呼和浩特 “引号” 𠮷 é\u0301 \u202e';
  expect(showControls(text)).toBe(text);
});
