import { endsInTelephone } from './sentence.ts';

/** Longest contact line, in characters. */
const MAX_CONTACT_CHARS = 90;

/** 联系电话：… · VIP热线：… · 地址：… · 联系人：李女士 电话：… · 开发商：… */
const CONTACT =
  /^[☎■●◆▲★\s]{0,3}(?:[\p{Script=Han}A-Za-z\d]{0,6}(?:电话|热线|专线|手机|传真|邮箱|信箱|网址|微信号?|QQ|地址|地点)|联系(?:人|方式)|报名(?:方式|时间)|开发商|投资商|发展商|代理商|时间)\s*[：:]\s*\S/u;

/** What is offered for money: 首付18万起 · 5折 · 旺铺招租 · 诚聘 · to let · 60% off */
const OFFER =
  /面议|优惠|[\d一二三四五六七八九]折|特价|促销|抢购|首付|开盘|热销|热租|热招|招租|出租|转让|出售|求购|诚聘|高薪|加盟|包吃住|满\d+[送减]|\d元起|敬请光临|贵宾|旺铺|\d% off\b|\bsale\b|\bto let\b|\bfor (?:rent|hire)\b|\bwanted\b|\bno pets\b|\bplus tax\b/iu;

/** A line that tells only where to ask: `联系人：李女士 电话：0000-5551234`, `… Tel. 000-555-0142`. Not 市民热线“瘦身”. */
export function isContactLine(text: string): boolean {
  if (text.length > MAX_CONTACT_CHARS || /[。！？]/u.test(text)) return false;
  return CONTACT.test(text) || endsInTelephone(text);
}

/** Something is offered for money. */
export function offersForMoney(text: string): boolean {
  return OFFER.test(text);
}
