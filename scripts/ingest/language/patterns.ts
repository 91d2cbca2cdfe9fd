/**
 * The fixed phrases of newspapers (parsing.md §3.6). Each pattern has one real line that it matches, and where needed
 * the look-alike that it must not match. None has the `g` flag, so none carries state from call to call.
 */

const PAGE = '(?:第\\s*)?([A-Za-zＡ-Ｚ]?\\s*[\\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\\s*版?';

/** （下转第3版） · （下转A02版） · 下转第二版 — not 由市区下转的车辆 */
export const JUMP_TO = new RegExp(`[（(【]?\\s*(?:紧接|下转)\\s*${PAGE}\\s*[）)】]?`, 'u');
/** （上接第1版） · （上接A01版） */
export const JUMP_FROM = new RegExp(`[（(【]?\\s*上接\\s*${PAGE}\\s*[）)】]?`, 'u');

/**
 * 本报讯（记者 杨彩霞） · 本报综合讯 · 据云岭通讯社10月17日电 · 新华社北京7月18日电（记者 张三） · 本报北京7月18日电
 * — not 本报记者从…获悉, not 新华社记者表示
 */
export const DATELINE =
  /^(?:[●■◆▲★◎□]\s*)?((?:本报|本刊|本网)(?:综合|驻?[\p{Script=Han}]{2,6})?(?:\d{1,2}月)?(?:\d{1,2}日)?\s*(?:讯|电|专电)|据?(?:新华社|中新社|中新网|人民日报|[\p{Script=Han}]{2,4}通讯社)[\p{Script=Han}]{0,8}\s*(?:\d{1,2}月)?(?:\d{1,2}日)?\s*(?:电|讯|专电))\s*(（[^（）]{2,60}）)?/u;

/** ■本报记者 王中宙 摄 · 本报记者 沈若溪 文/图 · 新华社发 · 资料图片 — at the end of a paragraph or alone */
export const CREDIT =
  /(?:[●■◆▲★◎□]\s*)?(?:（?(?:本报|新华社|中新社|人民日报|市融媒体中心[^\s（）]{0,10}?)?(?:全媒体|首席|实习|见习|特约)*(?:记者|通讯员|实习生)\s*[\p{Script=Han}·•\s、]{2,16}?\s*(?:摄影?|供图|图|文\s*\/\s*图)）?|新华社发（[\p{Script=Han}·•\s、]{2,16}摄）|（?(?:新华社发|资料图片|视觉中国|图片由[\p{Script=Han}]{2,14}提供)）?)$/u;

/** （苗欣） · （沈若溪 整理） — at the end of a paragraph or alone */
export const SIGNATURE =
  /\s*（((?:记者|通讯员)?\s*[\p{Script=Han}·•]{2,5}(?:[\s、]+[\p{Script=Han}·•]{2,5}){0,3}(?:\s*(?:整理|综合|报道))?)）\s*$/u;
/** （本报综合） */
export const SIGNATURE_SOURCE = /（(?:本报|综合)(?:综合|整理)?）\s*$/u;

/** 简讯 · 短讯 · 一句话新闻 · 要闻简报 · BRIEFS */
export const BRIEFS_LABEL =
  /^(?:[【◆●■]\s*)?(?:简讯|短讯|快讯|简报|要闻简报|新闻简报|一句话新闻|短波|集纳|(?:news\s+|in\s+)?briefs?)\s*[】]?$/iu;
/** 采访手记 · 记者手记 · 编后 · 链接 */
export const SIDEBAR_LABEL =
  /^(?:[【◆●■]\s*)?(?:采访手记|记者手记|编后(?:语)?|编者按|编者的话|新闻链接|相关链接|链接|延伸阅读|短评|评论员观察|记者观察|小贴士|背景|sidebar)\s*[】：:]?$/iu;
/** 内蒙古自治区生态环境保护督察公告 · 招领启事 · 更正 — not 发布公告称 */
export const NOTICE_HEADLINE =
  /(?:公告|启事|通告|声明|更正|招标|遗失|讣告)$|^(?:关于[\p{Script=Han}“”《》、]{2,60}的)?(?:公告|通知|公示|更正)/u;

/** ——《重走澜河》系列报道之一 · ——推进首府高质量发展系列报道 · 《重走澜河》系列报道③ · 《重走澜河》（二） — not 建设公园（二） */
export const SERIES =
  /系列(?:报道|评论|访谈)|特别报道之|之\s*[一二三四五六七八九十\d]+\s*[）]?$|^(?:[—–]{2}|《)[^，。]*（[一二三四五六七八九十\d]+）$/u;
/** ——访清水河县委书记张科灵 · ——呼和浩特市推动民族工作高质量发展综述 */
export const DECK_DASH = /^(?:[—–－-]{2,}|一一|─{2,}|――)\s*(?=\S)/u;
