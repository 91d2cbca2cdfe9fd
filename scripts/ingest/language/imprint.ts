import { readFolio } from './folio.ts';
import { readPrintedDate } from './printed-date.ts';

const PIECE =
  /CN\s?\d{2}\s?[-—–]\s?\d{4}|国内统一(?:连续出版物|刊)号|邮发代号|总?第\s?\d{1,6}\s?[期号]|(?:今日|本期|今天|共)(?:共|出版)?\s?[\d一二三四五六七八九十]{1,3}\s?版/u;

/** What only a newspaper says of itself: 广告热线, 零售价, 广告经营许可证. */
const OWN_KEY =
  '(?:(?:24小时)?(?:新闻|广告|发行|订报|投递|报料|爆料|读者|投诉|服务|监督)热线(?:电话)?|(?:广告|发行|编辑|总编室?|办公室|值班)(?:部|中心)?电话|(?:报社|本报|社)(?:社|地)址|每[份月季]价?|零售价?|(?:全)?[年月季]价|全年定价|定价|售价|广告经营许可证(?:号)?|广告发布登记(?:证|号|编号)?|本报法律顾问|法律顾问|主管(?:单位)?|主办(?:单位)?|出版(?:单位|日期)?|承印(?:单位)?|印刷(?:单位)?|印[刷点]|开印时间|开印|印完时间|印完|国内统一(?:连续出版物|刊)号|(?:国内|国外)?邮发代号|邮政编码|邮编|地址|社长|总编辑|网址|网站|数字报|电子信箱|投稿邮箱|邮箱|客户端|官方(?:微信|微博|网站)|传真|电话)';
/** Of these at least one: address, telephone and web site alone stand in notices too. */
const PAPERS_OWN =
  /新闻热线|广告热线|发行热线|订报热线|投递热线|[报爆]料热线|读者热线|(?:广告|发行|编辑|总编)(?:部|中心|室)?电话|社址|报社地址|本报地址|零售|[年月季]价|定价|广告经营许可|广告发布登记|法律顾问|承印|印刷|开印|印完|刊号|连续出版物号|邮发代号/u;
/** 江州晚报新闻热线：… */
const OWN_NAME = '(?:\\p{Script=Han}{1,6}(?:日报|晚报|晨报|早报|时报|都市报|商报)(?:社)?)?';
const KEYED = new RegExp(`^[■●◆▲☎\\s]{0,3}${OWN_NAME}${OWN_KEY}(?:[\\s：:／/]|(?=[\\d（(]))`, 'u');
/** A value that follows a key: a number, price, address or name; no sentence. */
const VALUE = /\d|元|路|街|厂|公司|中心|律师|集团|www|@|报社/u;

/**
 * The line consists of what a newspaper says of itself: `国内统一连续出版物号 CN 15-0001 邮发代号 15-2`, `第12345期 今日8版`,
 * `广告热线：0471-6600000`, `本报地址：… 邮编：010000 零售价：1.50元`; not `第100期青年大讲堂开讲`, `印刷厂里的老工匠`,
 * `地址：新城区三号` (a notice's).
 *
 * @param newspaperNames names of the archive's newspapers, lower-case and without spaces
 */
export function isImprintLine(text: string, newspaperNames: ReadonlySet<string>): boolean {
  if (PIECE.test(text) && readFolio(text, newspaperNames) !== undefined) return true;
  if (/[。！？]/u.test(text) || !KEYED.test(text) || !PAPERS_OWN.test(text)) return false;
  return VALUE.test(text) && /[：:／/\d]/u.test(text);
}

/**
 * Page number, date, weekday and page name: `第02版：要闻`, `2024年7月19日 星期五`, `江州日报 2024年7月19日`.
 *
 * @param newspaperNames names of the archive's newspapers, lower-case and without spaces
 */
export function isFolioLine(text: string, newspaperNames: ReadonlySet<string>): boolean {
  return !PIECE.test(text) && readFolio(text, newspaperNames) !== undefined;
}

/** A date and nothing else: `2024年7月19日`. Who issues a notice prints one too, so it is no folio by itself. */
export function isDateAlone(text: string): boolean {
  const printed = text.trim();
  const day = printed.length <= 24 ? readPrintedDate(printed) : undefined;
  return day !== undefined && day.start === 0 && day.end === printed.length;
}
