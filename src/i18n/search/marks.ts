/** Texts of the bar on an article page that was reached from the search. Values are put into `{name}` by the script. */
export interface MarksTexts {
  /** Names the bar. */
  label: string;
  /** `{query}` as typed, the `{number}` of the hit looked at, the `{count}` of all. */
  position: string;
  previous: string;
  next: string;
  clear: string;
  /** Tells of a `{key}` that does the same as a button. */
  shortcut: string;
  /** The text holds no hit of `{query}`. */
  none: string;
  /** Nothing of `{query}` can stand in a text: fields, dates, words left out. */
  nothing: string;
  tooLong: string;
  /** Leads to the search page. */
  search: string;
  close: string;
}

/** They travel within the script, not on the pages: few readers of an article come from the search. */
export const marksTexts: Record<'zh-CN' | 'en', MarksTexts> = {
  'zh-CN': {
    label: '检索词标记',
    position: '“{query}”：第 {number} / {count} 处',
    previous: '上一处',
    next: '下一处',
    clear: '清除标记',
    shortcut: '按键 {key}',
    none: '“{query}”：本篇文字中没有找到。',
    nothing: '“{query}”：其中没有可以在文字中标出的词。',
    tooLong: '检索词太长，无法标出。',
    search: '到检索页查找',
    close: '关闭',
  },
  en: {
    label: 'Marked words',
    position: '“{query}”: {number} of {count}',
    previous: 'Previous',
    next: 'Next',
    clear: 'Clear marks',
    shortcut: 'Key {key}',
    none: '“{query}”: not found in this text.',
    nothing: '“{query}”: holds no words that could be marked in a text.',
    tooLong: 'The query is too long to be marked.',
    search: 'Go to the search page',
    close: 'Close',
  },
};
