/** Longest label, in characters without its marks and spaces; letters are narrower. */
const MAX_LABEL_CHARS = 12;
const MAX_LATIN_LABEL_CHARS = 20;

/** Marks around a label: 【简讯】, ◆ 链接, ·广告·, “采访手记” is none. */
const MARKS = /^[【〖［[（(◆●■▲★◎□○◇※☆▶►丨|·•▍▌\s]+|[】〗］\])）◆●■▲★◎□○◇※☆◀◄丨|·•▍▌：:\s]+$/gu;

const NUMBERED = '(?:[一二三四五六七八九十①-⑳\\d])?';
/** 简讯 · 短讯 · 一句话新闻 · 要闻简报 · 国际简讯 */
const BRIEFS =
  /^(?:(?:[\p{Script=Han}]{2,4})?(?:简讯|短讯)|快讯|简报|时讯|(?:要闻|新闻|国内|国际|体育|本地|文化|财经|县区|基层)(?:简报|速览|集锦|集萃|快递|速递|短波|快报|集纳|动态|汇总|点击|简明)|一句话新闻|短波|集纳|速览|速递|快递|资讯(?:速递|快递|速览|集锦)?|微新闻|微资讯|微讯|新闻集装箱|新闻超市|简明新闻|信息窗|今日快讯|最新消息)$/iu;
/** 采访手记 · 记者手记 · 编后 · 新闻链接 · 名词解释 */
const SIDEBAR = new RegExp(
  `^(?:采访(?:手记|札记|感言|后记|心得)|(?:记者|调查|编辑|调研|行走|蹲点|创作|导演|驻村)手记|手记|记者(?:札记|观察|感言|旁白|点评|视点|连线|追访|眼)|编后(?:语|话|感)?|编者(?:按|的话|语)|编辑(?:点评|感言|短评|后语)|采编(?:感言|后记)|(?:新闻|相关|政策|资料|背景|知识|延伸|人物|数据|事件|法条|案件|图片|精彩)?链接|新闻(?:背景|延伸|纵深|回放|回顾|助读|多看点|快评|点评|评论|附件|资料|词典|名词)|相关(?:新闻|报道|阅读|背景|知识)|延伸(?:阅读|报道)|背景(?:资料|介绍|链接|新闻|阅读)?|名词解释|知识窗|知识(?:卡片|拓展|点)|资料卡|小(?:贴士|知识|资料|链接|词典|百科)|(?:温馨|特别|安全|健康|友情)?提示|贴士|短评|快评|微评(?:论)?|点评|(?:专家|律师|名家|记者|网友|读者|代表|委员|市民|法官|医生)(?:点评|观点|说法|解读|建议|提醒|声音|感言|视点|热议|寄语|评语|短评|快评)|评论员(?:观察|短评|快评)|人物(?:简介|名片|档案|小传)|作者简介|大事记|案情回放|以案说法|记者感悟)${NUMBERED}$`,
  'iu',
);
/** 公告 · 启事 · 遗失声明 · 招标公告: the whole line. */
const NOTICE =
  /^(?:公告|公示|启事|声明|更正|更正启事|更正声明|通告|通知|讣告|讣闻|告示|布告|致歉|勘误|招租|招商|招聘|转让|出租|出售|遗失|寻人|寻物|认领|(?:遗失|挂失|作废|注销|减资|清算|分立|合并|债权|债务|拍卖|招标|中标|采购|竞价|挂牌|出让|变更|拆迁|征收|征集|招聘|招生|招租|招商|招领|寻人|寻物|寻亲|认领|搬迁|迁址|停水|停电|停气|停业|开庭|送达|催告|催收|转让|环评|环境|项目|国有|公开|仲裁|法院|债权转让|征文|征稿|道歉|致歉|敬告|澄清|严正|郑重|律师|联合|股东|会议|通行|交通|本报|广告|订阅|征订|开奖)(?:公告|公示|启事|声明|通告|通知|告示|信息|函)|(?:分类|便民|公告|生活|法律)(?:信息|广告|服务|公告栏?)|公告栏|启事栏)$/u;
/** 广告 · 公益广告 · ·广告· */
const ADVERTISEMENT =
  /^(?:(?:公益|分类|商业|形象|专题|医疗|房产|招商|遗失|工商|便民)?广告|广而告之|商讯|软文|推广|赞助内容|广告专版|公益宣传|ADVERTISEMENTS?|ADVERTISING|ADVERTORIAL|SPONSOREDCONTENT)$/iu;

/** `简讯`, `【短 讯】`, `要闻简报`, `NEWS BRIEFS`: what follows are briefs. Not 简讯三则. */
export function isBriefsLabel(text: string): boolean {
  return BRIEFS.test(bareLabel(text));
}

/** `采访手记`, `新闻链接：`, `■ 编 后`: what follows belongs to the story above. Not 采访手记本丢了. */
export function isSidebarLabel(text: string): boolean {
  return SIDEBAR.test(bareLabel(text));
}

/** `● 启事`, `公 告`, `遗失声明`: what follows are notices. Not 停水公告贴进了楼道. */
export function isNoticeLabel(text: string): boolean {
  return NOTICE.test(bareLabel(text));
}

/** `广告`, `·公益广告·`. Not 广告法修订. */
export function isAdvertisementLabel(text: string): boolean {
  return ADVERTISEMENT.test(bareLabel(text));
}

/** `社论`, `评论员文章`: what kind of piece stands below. */
export function isGenreTitle(text: string): boolean {
  return /^(?:(?:本报)?(?:社论|评论员文章|编辑部文章)|代论|来论)$/u.test(bareLabel(text));
}

/** A label of any kind. */
export function isLabel(text: string): boolean {
  return isBriefsLabel(text) || isSidebarLabel(text) || isNoticeLabel(text) || isAdvertisementLabel(text);
}

// Labels are often letter-spaced: 采 访 手 记.
function bareLabel(text: string): string {
  if (text.length > MAX_LATIN_LABEL_CHARS * 2) return '';
  const bare = text.replaceAll(MARKS, '').replaceAll(/\s/gu, '');
  return bare.length <= (/^[A-Za-z]+$/u.test(bare) ? MAX_LATIN_LABEL_CHARS : MAX_LABEL_CHARS) ? bare : '';
}

/** 内蒙古自治区生态环境保护督察公告 · 招领启事 · 更正 — not 发布公告称 */
export const NOTICE_HEADLINE =
  /(?:公告|启事|通告|声明|更正|招标|遗失|讣告|讣闻|公示|布告)$|^(?:关于[\p{Script=Han}“”《》、]{2,60}的)?(?:公告|通知|公示|更正|通告)/u;
