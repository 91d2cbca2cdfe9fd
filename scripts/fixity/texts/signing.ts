import type { FixityText } from './kind.ts';

/** What is to say of signatures. */
export const SIGNING_TEXTS = {
  'key-format': {
    means: 'unchecked',
    zh: '{where} 不是 minisign 公钥（56 个字符，或 minisign 写的 .pub 文件）。',
    en: '{where} is no public key of minisign (56 characters, or a .pub file that it wrote).',
  },
  'signature-missing': {
    means: 'unchecked',
    zh: '没有签名 {list}，无法用公钥核对。',
    en: 'There is no signature {list} to check with the key.',
  },
  'signature-format': {
    means: 'unchecked',
    zh: '签名 {list} 不是 minisign 的格式，可能已损坏。',
    en: 'The signature {list} is not of minisign’s format; it may be damaged.',
  },
  'signature-key': {
    means: 'differs',
    zh: '签名 {list} 出自另一把密钥（{found}，应为 {expected}）。请勿信任这份清单。',
    en: 'The signature {list} is by another key ({found}, not {expected}). Do not trust this list.',
  },
  'signature-wrong': {
    means: 'differs',
    zh: '签名 {list} 与清单不符：清单在签名之后被改动。请勿信任这份清单。',
    en: 'The signature {list} does not fit the list, which was changed after it was signed. Do not trust it.',
  },
  'signature-comment': {
    means: 'differs',
    zh: '签名 {list} 的受信注释被改动。请勿信任这份签名。',
    en: 'The trusted comment of the signature {list} was changed. Do not trust it.',
  },
  'signature-good': { means: 'note', zh: '签名有效：{comment}', en: 'signature good: {comment}' },
  'signature-unread': {
    means: 'note',
    zh: '清单有签名，未核对；用 --key 给出公钥即可核对。',
    en: 'The list is signed; the signature was not checked. Give the public key with --key to check it.',
  },
  'sign-done': { means: 'note', zh: '{where}：已签名（{comment}）', en: '{where}: signed ({comment})' },
  'sign-tool': {
    means: 'unchecked',
    zh: '签名需要 minisign 程序，但没有找到。请安装（Debian：minisign）后再试。',
    en: 'Signing needs the program minisign, which was not found. Install it (Debian: minisign) and try again.',
  },
  'sign-failed': { means: 'unchecked', zh: 'minisign 没有签名：{reason}', en: 'minisign did not sign: {reason}' },
  'sign-lists': {
    means: 'unchecked',
    zh: '{where} 中的 {list} 与 SHA256SUMS 不符，未签名。请先用 verify 核对，或重新生成站点。',
    en: '{list} in {where} is not what SHA256SUMS says; nothing was signed. Verify it first, or build the site anew.',
  },
} as const satisfies Record<string, FixityText>;
