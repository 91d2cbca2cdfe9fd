import type { FixityText } from './kind.ts';

/** What servers do. */
export const WEB_TEXTS = {
  'web-address': {
    means: 'unchecked',
    zh: '{url} 不是可用的网址：应为 http:// 或 https://，不含用户名。',
    en: '{url} is no address that can be used: http:// or https://, without a user name.',
  },
  'web-unreachable': {
    means: 'unchecked',
    zh: '无法连接：{url}（{reason}）。请稍后再试。',
    en: 'cannot be reached: {url} ({reason}). Try again later.',
  },
  'web-status': {
    means: 'unchecked',
    zh: '服务器对 {url} 的答复是 {status}。请稍后再试，或告知网站管理员。',
    en: 'The server answers {status} to {url}. Try again later, or tell who runs the site.',
  },
  'web-missing': {
    means: 'differs',
    zh: '网站上没有这个文件：{url}（{status}）。请告知网站管理员。',
    en: 'The site does not have this file: {url} ({status}). Tell who runs the site.',
  },
  'web-outside': {
    means: 'unchecked',
    zh: '{url} 被转到网站之外：{target}，未跟随。如果网站已迁移，请使用新网址。',
    en: '{url} is redirected outside of the site: {target}. It was not followed; if the site has moved, use its new address.',
  },
  'web-redirects': { means: 'unchecked', zh: '{url} 的转址没有尽头。', en: '{url} is redirected without end.' },
  'web-short': {
    means: 'unchecked',
    zh: '{url} 没有传完：应有 {expected} 字节，只收到 {bytes} 字节。请稍后再试。',
    en: '{url} broke off: {bytes} of {expected} bytes came. Try again later.',
  },
  'web-timeout': {
    means: 'unchecked',
    zh: '{url} 在 {seconds} 秒内没有进展。请稍后再试，或用 --timeout 放宽。',
    en: '{url} made no progress in {seconds} seconds. Try again later, or allow more with --timeout.',
  },
  'web-encoding': {
    means: 'unchecked',
    zh: '{url} 以不认识或损坏的编码（{encoding}）传来，虽然要求的是原样传输。请告知网站管理员。',
    en: '{url} comes in an unknown or damaged encoding ({encoding}) although it was asked for as it is. Tell who runs the site.',
  },
  'web-gave-up': {
    means: 'unchecked',
    zh: '连续 {count} 个文件取不到，已停止。请稍后再运行一次，会从停下的地方继续。',
    en: '{count} files in a row could not be got, so it stopped. Run it again later; it goes on where it stopped.',
  },
  'web-no-extra': {
    means: 'note',
    zh: '网站上是否还有清单以外的文件，从网络上看不到。',
    en: 'Whether the site holds files beyond its list cannot be seen over the network.',
  },
} as const satisfies Record<string, FixityText>;
