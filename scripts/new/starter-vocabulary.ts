import { Document, isSeq, visit } from 'yaml';
import type { Language } from '../../src/schemas/archive.ts';
import { type Section, sectionsFileSchema, type Tag, tagsFileSchema } from '../../src/schemas/vocabulary.ts';

/** A section of the starter vocabulary: its words in both languages. */
interface StarterSection {
  id: string;
  name: { 'zh-CN': string; en: string };
  titles: string;
  /** Words that speak for it, and words that stand for it alone. */
  words?: string;
  strong?: string;
  /** Words that settle it. */
  decisive?: string;
  against?: string;
  englishTitles?: string;
  englishWords?: string;
  englishStrong?: string;
  englishDecisive?: string;
  kinds?: Section['kinds'];
}

/**
 * Sections of a general city daily. Words are those that an editor would take for the section at sight; common ones that
 * three sections could claim (发展, 工作, 活动) are left out. Titles are page names and column titles of many papers.
 */
const SECTIONS: readonly StarterSection[] = [
  {
    id: 'news',
    name: { 'zh-CN': '要闻', en: 'Main news' },
    titles: '要闻 头版 今日要闻 综合要闻 重点',
    englishTitles: 'News,Front page,Main news',
  },
  {
    id: 'politics',
    name: { 'zh-CN': '时政', en: 'Government' },
    titles: '时政 政务 党建 人大 政协',
    words:
      '市委 市政府 区委 县委 省委 自治区党委 政协 党组 座谈会 干部 基层党组织 代表委员 提案 议案 书记 市长 巡视 审议 统战 机关',
    strong:
      '人大常委会 常委会会议 主题教育 党纪学习教育 理论学习中心组 党风廉政 纪检监察 中心组 全面从严治党 宣讲 政府工作报告 主席团 党代会',
    against: '比赛 患者',
    englishTitles: 'Government,Politics,Council',
    englishWords: 'councillor,mayor,committee,vote,minister,motion,county,budget,candidate,parliament',
    englishStrong: 'council,election,ordinance,bylaw,city hall',
  },
  {
    id: 'economy',
    name: { 'zh-CN': '经济', en: 'Business' },
    titles: '经济 财经 产业 商业 金融 工业',
    words: '企业 投资 产业 亿元 园区 消费 出口 订单 市场 工厂 生产线 研发 商圈 价格 销售额 产值 电商 物流 技改 项目',
    strong:
      '营商环境 经营主体 市场主体 招商引资 产业链 制造业 工业增加值 民营企业 贷款 金融 银行 税收 减税降费 外贸 进出口 算力 数据中心 新能源汽车',
    against: '社区 居民 患者 村民',
    englishTitles: 'Business,Economy,Markets',
    englishWords: 'business,market,trade,company,investment,bank,price,job,factory,shop,sales,customer,export,profit',
    englishStrong: 'economy,inflation,shareholder,manufacturing,stock exchange',
  },
  {
    id: 'livelihood',
    name: { 'zh-CN': '民生', en: 'Daily life' },
    titles: '民生 城事 生活 服务 社区 民生直通车',
    words: '居民 社区 小区 业主 便民 街道 路灯 电梯 菜价 补贴 就业 招聘 办事 窗口 社区食堂 家政 公园',
    strong:
      '社保 医保 养老 低保 供热 供暖 供水 供气 燃气 物业 公交 地铁 轨道交通 停车 泊位 老旧小区 公积金 住房保障 惠民 加装电梯 停水 停电 口袋公园',
    against: '比赛',
    englishTitles: 'Local,Daily life,Community',
    englishWords: 'resident,water,street,neighbourhood,neighborhood,tenant,rent,repair,bin,shop,road',
    englishStrong: 'housing,bus,parking,pension,heating,ferry,rubbish,refuse',
  },
  {
    id: 'society',
    name: { 'zh-CN': '社会', en: 'Society and law' },
    titles: '社会 法治 平安 警方 法制',
    words: '公安 派出所 受害人 救援 事故 纠纷 维权 举报 安全隐患 隐患 律师 志愿者 违法 报警 应急 骗子',
    strong: '民警 交警 法院 检察院 消防 火灾 诈骗 反诈 案件 嫌疑人 判决 被告 刑事 调解 普法 安全生产 酒驾 走失',
    englishTitles: 'Society,Crime,Courts',
    englishWords: 'accident,rescue,volunteer,injured,victim,witness,magistrate,stolen,crash,charged,lawyer',
    englishStrong: 'police,court,fire brigade,arrested,lifeboat,judge,burglary,inquest',
  },
  {
    id: 'rural',
    name: { 'zh-CN': '三农', en: 'Farming' },
    titles: '三农 乡村 农业 农村 农牧',
    words: '农村 村民 村里 亩 大棚 种子 收割 灌溉 牧民 驻村 增收 农机 茶园 果园 乡亲 粮食 村委会 产量',
    strong: '农业 农民 乡村振兴 种植 养殖 合作社 丰收 春耕 秋收 播种 畜牧 高标准农田 和美乡村 脱贫攻坚 农产品',
    englishTitles: 'Farming,Country,Agriculture',
    englishWords: 'field,village,grain,barn,hay,milk,land,herd,orchard',
    englishStrong: 'farm,farmer,harvest,crop,livestock,sheep,cattle,tractor',
  },
  {
    id: 'environment',
    name: { 'zh-CN': '生态', en: 'Environment and weather' },
    titles: '生态 环保 天气 气象 环境',
    words: '绿化 污染 降水 气温 河道 植树 森林 保护区 排放 水质 河湖 生态 黄河流域 草原 晴 阵雨',
    strong: '湿地 候鸟 空气质量 气象台 冷空气 寒潮 暴雨 河长 防沙治沙 生态环境 碳排放 野生动物 蓝天保卫战 预警信号',
    englishTitles: 'Environment,Weather',
    englishWords: 'river,tide,rain,wind,gale,flood,tree,bird,forecast,temperature,coast',
    englishStrong: 'weather,wetland,storm,pollution,wildlife,climate',
  },
  {
    id: 'education',
    name: { 'zh-CN': '教育', en: 'Education' },
    titles: '教育 校园 教科 科教',
    words: '学校 学生 老师 校园 家长 校长 同学 孩子 课程 作业 毕业 大学 专业 学院',
    strong: '教师 招生 高考 中考 课堂 幼儿园 义务教育 双减 课后服务 研学 职业教育 开学 教育局 托管 少先队',
    against: '主题教育 学习教育 警示教育',
    englishTitles: 'Education,Schools,Campus',
    englishWords: 'student,class,teacher,headmaster,exam,lesson,parent,course,degree',
    englishStrong: 'school,pupil,college,university,classroom,campus,faculty',
  },
  {
    id: 'health',
    name: { 'zh-CN': '健康', en: 'Health' },
    titles: '健康 卫生 医疗 医药',
    words: '医生 健康 手术 护士 治疗 体检 症状 血压 用药 卫生 感染 疫情 病人',
    strong: '医院 患者 疫苗 门诊 疾病 诊疗 中医 蒙医 卫健委 家庭医生 急诊 病毒 医护人员 疾控 接种',
    englishTitles: 'Health',
    englishWords: 'doctor,treatment,disease,illness,medicine,surgery,care,symptom',
    englishStrong: 'hospital,patient,vaccine,clinic,nurse,health',
  },
  {
    id: 'culture',
    name: { 'zh-CN': '文化', en: 'Arts and culture' },
    titles: '文化 文娱 副刊 文旅 旅游 读书 文艺',
    words: '文化 艺术 音乐 游客 景区 作品 舞台 观众 作家 歌曲 书法 老街 古城 传承 故事 电影 导演 旅游',
    strong:
      '演出 展览 博物馆 博物院 图书馆 美术馆 非遗 非物质文化遗产 文物 舞剧 戏剧 音乐会 读书 诗歌 乌兰牧骑 考古 书画 首演 小说',
    englishTitles: 'Arts,Culture,Books,Entertainment',
    englishWords: 'music,artist,film,book,audience,play,choir,band,author,stage,singer,dance,heritage',
    englishStrong: 'theatre,theater,concert,museum,library,exhibition,festival,orchestra,gallery,novel',
  },
  {
    id: 'sport',
    name: { 'zh-CN': '体育', en: 'Sport' },
    titles: '体育 运动',
    words: '比赛 选手 体育 教练 队员 球迷 健身 夺冠 赛事 主场 比分 体育馆 参赛 金牌',
    strong: '冠军 联赛 球队 决赛 马拉松 篮球 足球 羽毛球 乒乓球 男篮 女排 运动员 运动会 那达慕 赛马 半决赛 小组赛 世界杯',
    englishTitles: 'Sport,Sports',
    englishWords: 'match,team,goal,season,player,coach,win,defeat,captain,points,score,game,race',
    englishStrong: 'league,champion,tournament,football,rugby,cricket,basketball,rowing,half-time,regatta',
  },
  {
    id: 'opinion',
    name: { 'zh-CN': '评论', en: 'Opinion' },
    titles: '评论 时评 社论 短评 读者来信 言论 采访手记 记者手记',
    words: '笔者 窃以为 值得深思 不妨 令人深思',
    decisive: '本报评论员 本报特约评论员',
    englishTitles: 'Opinion,Letters,Editorial,Comment',
    englishWords: 'opinion,reader',
    englishStrong: 'editorial',
    englishDecisive: 'letter to the editor,dear sir',
  },
  {
    id: 'notices',
    name: { 'zh-CN': '公告', en: 'Notices' },
    titles: '公告 启事 通告 声明 公示 广告 遗失声明',
    words: '公告 启事 招标 联系电话 报名时间 截止时间 受理',
    strong: '遗失 拍卖 征集启事 更正',
    decisive: '声明作废 特此公告 特此声明',
    englishTitles: 'Notices,Classified,Public notices',
    englishWords: 'notice,apply,telephone,wanted',
    englishStrong: 'tender,auction,hereby,for sale,in memoriam',
    kinds: ['notice', 'advertisement'],
  },
  { id: 'general', name: { 'zh-CN': '综合', en: 'General' }, titles: '' },
];

/** Subjects found in any city daily. Places and organisations are each archive's own. */
const TOPICS: readonly { id: string; 'zh-CN': string[]; en: string[] }[] = [
  { id: 'weather', 'zh-CN': ['天气', '天气预报', '气象'], en: ['Weather', 'weather forecast'] },
  { id: 'public-transport', 'zh-CN': ['公共交通', '公交', '地铁'], en: ['Public transport', 'bus service'] },
  { id: 'road-works', 'zh-CN': ['道路施工', '道路改造', '封闭施工'], en: ['Road works'] },
  { id: 'housing', 'zh-CN': ['住房', '老旧小区改造', '保障性住房'], en: ['Housing'] },
  { id: 'heating', 'zh-CN': ['供热', '供暖'], en: ['Heating'] },
  { id: 'water', 'zh-CN': ['供水', '节水', '水利'], en: ['Water supply'] },
  { id: 'elderly-care', 'zh-CN': ['养老', '养老服务'], en: ['Care of the elderly'] },
  { id: 'employment', 'zh-CN': ['就业', '招聘会'], en: ['Employment', 'job fair'] },
  { id: 'school', 'zh-CN': ['中小学', '义务教育', '校园'], en: ['Schools'] },
  { id: 'examinations', 'zh-CN': ['考试', '高考', '中考'], en: ['Examinations'] },
  { id: 'hospitals', 'zh-CN': ['医院', '医疗'], en: ['Hospitals'] },
  { id: 'food-safety', 'zh-CN': ['食品安全'], en: ['Food safety'] },
  { id: 'fire-safety', 'zh-CN': ['消防', '消防安全'], en: ['Fire safety'] },
  { id: 'work-safety', 'zh-CN': ['安全生产'], en: ['Safety at work'] },
  { id: 'fraud', 'zh-CN': ['诈骗', '反诈'], en: ['Fraud'] },
  { id: 'heritage', 'zh-CN': ['文化遗产', '非遗', '非物质文化遗产', '文物'], en: ['Heritage'] },
  { id: 'museums', 'zh-CN': ['博物馆', '博物院'], en: ['Museums'] },
  { id: 'libraries', 'zh-CN': ['图书馆', '农家书屋', '全民阅读'], en: ['Libraries', 'public library'] },
  { id: 'tourism', 'zh-CN': ['旅游', '文旅'], en: ['Tourism'] },
  { id: 'football', 'zh-CN': ['足球'], en: ['Football'] },
  { id: 'basketball', 'zh-CN': ['篮球'], en: ['Basketball'] },
  { id: 'wetlands', 'zh-CN': ['湿地'], en: ['Wetlands'] },
  { id: 'air-quality', 'zh-CN': ['空气质量', '大气污染'], en: ['Air quality'] },
  { id: 'harvest', 'zh-CN': ['秋收', '丰收', '春耕'], en: ['Harvest'] },
  { id: 'rural-revitalisation', 'zh-CN': ['乡村振兴'], en: ['Rural development'] },
  { id: 'investment', 'zh-CN': ['招商引资', '项目签约'], en: ['Investment'] },
  { id: 'business-climate', 'zh-CN': ['营商环境'], en: ['Business climate'] },
  { id: 'volunteers', 'zh-CN': ['志愿者', '志愿服务'], en: ['Volunteers'] },
];

/** The text of a starter `vocabulary/sections.yml`. */
export function starterSections(language: Language): string {
  const english = language === 'en';
  const sections = SECTIONS.map((section): Section => {
    const lists = english
      ? {
          titles: section.englishTitles,
          words: section.englishWords,
          strong: section.englishStrong,
          decisive: section.englishDecisive,
        }
      : {
          titles: section.titles,
          words: section.words,
          strong: section.strong,
          decisive: section.decisive,
          against: section.against,
        };
    const present = Object.entries(lists).flatMap(([key, list]) =>
      list ? [[key, list.split(english ? ',' : ' ')] as const] : [],
    );
    return {
      id: section.id,
      name: section.name,
      ...Object.fromEntries(present),
      ...(section.kinds ? { kinds: section.kinds } : {}),
    };
  });
  return toYaml(sectionsFileSchema.parse(sections), english ? SECTIONS_NOTE_EN : SECTIONS_NOTE_ZH);
}

/** The text of a starter `vocabulary/tags.yml`. */
export function starterTags(language: Language): string {
  const tags = TOPICS.map(({ id, ...names }): Tag => {
    const [name = id, ...synonyms] = names[language === 'en' ? 'en' : 'zh-CN'];
    return { id, name, kind: 'topic', ...(synonyms.length > 0 ? { synonyms } : {}) };
  });
  return toYaml(tagsFileSchema.parse(tags), language === 'en' ? TAGS_NOTE_EN : TAGS_NOTE_ZH);
}

/** One entry a block, lists of words on one line. */
function toYaml(entries: Section[] | Tag[], note: string): string {
  const document = new Document(entries);
  visit(document, {
    Seq: (_, node, path) => {
      if (path.length > 1 && isSeq(node)) node.flow = true;
    },
  });
  return `${note}\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}`;
}

const SECTIONS_NOTE_ZH = `# 网站的分类（版块），按此顺序显示。
# id：网址，小写字母、数字、连字符；name：各语言名称；titles：归入此类的版名和栏目；
# 没有版名、栏目可依时按词归类：words 每词 1 分，strong 每词 3 分（最能说明此类的词），decisive 一见即定，against 每词减 2 分；
# 标题中的词加倍计。kinds：公告（notice）、广告（advertisement）等直接归入此类。最后一类收其余文章。
`;
const SECTIONS_NOTE_EN = `# Sections of the site, shown in this order.
# id: its address; name: by interface language; titles: page names and column titles that belong here outright;
# Where no title decides, words do: 1 for each of words, 3 for each of strong (words that stand for this section alone),
# 30 for each of decisive, 2 less for each of against; more in the headline. kinds: items that belong here at once, notice or advertisement.
# The last section takes what is left.
`;
const TAGS_NOTE_ZH = `# 标签：文中出现 name 或 synonyms 中的词，文章即带此标签。
# kind：place 地点、organisation 机构、topic 主题；broader：上位标签的 id；
# except：含有该词但另有所指的词（如“教育”不含“主题教育”）。全国的省、市、县不必列出，已按国家标准自动识别。
# 地点和机构请按本报所在地补充，例如：
# - id: lao-matou
#   name: 老码头
#   kind: place
#   synonyms: [老码头街区]
`;
const TAGS_NOTE_EN = `# Tags: an article that holds the name or a synonym gets the tag.
# kind: place, organisation or topic; broader: id of a wider tag.
# Add the places and organisations of your own town, such as:
# - id: fish-quay
#   name: Fish Quay
#   kind: place
#   synonyms: [fish market]
`;
