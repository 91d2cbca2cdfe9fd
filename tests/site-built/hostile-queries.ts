/** A query that no one should fear, and what it means: texts that an article must hold, all of them; nothing where it is refused. */
export interface HostileQuery {
  query: string;
  holds?: readonly string[];
  /** What is said beside the box. */
  says?: RegExp;
}

const LONG = /太长.*没有检索/u;
const LITERAL = /照原样检索/u;
const MARKUP = '<img src=x onerror="window.hostile=1">';

export const HOSTILE_QUERIES: readonly HostileQuery[] = [
  { query: '公园.*', holds: ['公园.*'] },
  { query: '^公园$', holds: ['^公园$'] },
  { query: '[公园]{2,}', holds: ['[公园]{2,}'] },
  { query: '(a+)+$', holds: ['(a+)+$'] },
  { query: '\\公园', holds: ['\\公园'] },
  { query: '公园(', holds: ['公园('], says: LITERAL },
  { query: '"公园', holds: ['"公园'], says: LITERAL },
  { query: '('.repeat(1999), holds: ['('.repeat(1999)], says: /没有检索|照原样检索/u },
  { query: '公园'.repeat(5000), says: LONG },
  { query: 'a'.repeat(10_000), says: LONG },
  { query: '(公园 '.repeat(2500), says: LONG },
  { query: '公园 OR '.repeat(99), says: /没有检索|照原样检索/u },
  { query: '\u202e公园\u202c', holds: ['\u202e公园\u202c'] },
  { query: '公\u2066园\u2069', holds: ['公\u2066园\u2069'] },
  { query: '公园\ud800', holds: ['公园\ud800'] },
  { query: '\udc00公园', holds: ['\udc00公园'] },
  { query: '公\u200b園\u200d', holds: ['公园'] },
  { query: '\ufeff　公园\u00ad', holds: ['公园'] },
  { query: '-<script>', holds: [], says: /不要什么/u },
  { query: '公园\0', holds: ['公园\0'] },
  { query: '<script>window.hostile=1</script>', holds: ['<script>window.hostile=1</script>'] },
  { query: MARKUP, holds: ['<img', 'src=x', 'onerror="window.hostile=1">'] },
  { query: `标题:"${MARKUP.replaceAll('"', "'")}"`, holds: [MARKUP.replaceAll('"', "'")] },
  { query: '"><svg onload=window.hostile=1>', holds: ['"><svg onload=window.hostile=1>'], says: LITERAL },
  { query: '</script><script>window.hostile=1//', holds: ['</script><script>window.hostile=1//'] },
  { query: 'javascript:window.hostile=1', holds: ['javascript:window.hostile=1'] },
  { query: '__proto__', holds: ['__proto__'] },
  { query: 'constructor', holds: ['constructor'] },
  { query: '作者:__proto__', holds: ['作者:__proto__'] },
  { query: '{query} {text} $& $1', holds: ['{query}', '{text}', '$&', '$1'] },
  { query: '%E0%A4%A', holds: ['%E0%A4%A'] },
  { query: '日期:9999-99-99', says: /不是有效的日期.*没有检索/u },
  { query: '公', says: /只有一个字.*没有检索/u },
  { query: '\u200b\u2060', says: /没有可以检索的文字.*没有检索/u },
];
