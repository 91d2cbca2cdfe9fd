import type { MarksTexts } from './marks.ts';

export const marksZhCN: MarksTexts = {
  label: '检索词标记',
  position: '“{query}”：第 {number} / {count} 处',
  previous: '上一处',
  next: '下一处',
  clear: '清除标记',
  shortcut: '按键 {key}',
  none: '“{query}”：本篇文字中没有找到。',
  nothing: '“{query}”：其中没有可以在文字中标出的词。',
  tooLong: '检索式太长，无法标出。',
  search: '到检索页查找',
  close: '关闭',
};
