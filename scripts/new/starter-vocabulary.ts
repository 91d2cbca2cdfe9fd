import { Document, isSeq, visit } from 'yaml';
import type { Language } from '../../src/schemas/archive.ts';
import { type Section, sectionsFileSchema, type Tag, tagsFileSchema } from '../../src/schemas/vocabulary.ts';

/** Sections of a general city daily; the words are counted where no page name or column title decides. */
const SECTIONS: readonly (Omit<Section, 'name'> & { name: { 'zh-CN': string; en: string }; englishWords: string[] })[] = [
  { id: 'news', name: { 'zh-CN': '要闻', en: 'Main news' }, titles: ['要闻', '头版', '今日要闻'], englishWords: [] },
  {
    id: 'politics',
    name: { 'zh-CN': '时政', en: 'Government' },
    titles: ['时政', '政务', '党建'],
    words: ['市委', '市政府', '人大常委会', '政协', '常委会会议', '主题教育', '调研', '党组', '干部', '座谈会'],
    englishWords: ['council', 'mayor', 'committee', 'election', 'ordinance', 'bylaw', 'county'],
  },
  {
    id: 'economy',
    name: { 'zh-CN': '经济', en: 'Business' },
    titles: ['经济', '财经', '产业', '商业'],
    words: ['企业', '项目', '投资', '产业', '增长', '亿元', '园区', '营商环境', '市场主体', '消费', '出口', '金融'],
    englishWords: ['business', 'market', 'trade', 'company', 'investment', 'bank', 'prices', 'jobs'],
  },
  {
    id: 'livelihood',
    name: { 'zh-CN': '民生', en: 'Daily life' },
    titles: ['民生', '城事', '生活', '服务'],
    words: ['居民', '社区', '小区', '社保', '医保', '养老', '供热', '供水', '公交', '停车', '物业', '就业', '便民'],
    englishWords: ['residents', 'housing', 'water', 'bus', 'parking', 'pension', 'heating'],
  },
  {
    id: 'society',
    name: { 'zh-CN': '社会', en: 'Society and law' },
    titles: ['社会', '法治', '平安'],
    words: ['公安', '民警', '法院', '检察院', '消防', '事故', '救援', '诈骗', '志愿者', '案件'],
    englishWords: ['police', 'court', 'fire', 'accident', 'rescue', 'volunteers'],
  },
  {
    id: 'rural',
    name: { 'zh-CN': '三农', en: 'Farming' },
    titles: ['三农', '乡村', '农业', '农村'],
    words: ['农业', '农民', '农村', '乡村振兴', '种植', '养殖', '合作社', '丰收', '村民', '牧民'],
    englishWords: ['farm', 'farmers', 'harvest', 'crop', 'livestock', 'village'],
  },
  {
    id: 'environment',
    name: { 'zh-CN': '生态', en: 'Environment and weather' },
    titles: ['生态', '环保', '天气'],
    words: ['生态', '湿地', '绿化', '空气质量', '污染', '气象台', '降水', '气温', '候鸟', '河长'],
    englishWords: ['weather', 'river', 'wetland', 'storm', 'pollution', 'wildlife'],
  },
  {
    id: 'education',
    name: { 'zh-CN': '教育', en: 'Education' },
    titles: ['教育', '校园'],
    words: ['学校', '学生', '教师', '招生', '高考', '中考', '校园', '课堂', '大学', '幼儿园'],
    englishWords: ['school', 'pupils', 'students', 'teacher', 'college', 'university'],
  },
  {
    id: 'health',
    name: { 'zh-CN': '健康', en: 'Health' },
    titles: ['健康', '卫生', '医疗'],
    words: ['医院', '医生', '患者', '疫苗', '疾病', '门诊', '卫生', '健康', '诊疗'],
    englishWords: ['hospital', 'doctor', 'patients', 'vaccine', 'clinic', 'nurse'],
  },
  {
    id: 'culture',
    name: { 'zh-CN': '文化', en: 'Arts and culture' },
    titles: ['文化', '文娱', '副刊', '文旅'],
    words: ['文化', '演出', '展览', '博物馆', '图书馆', '非遗', '艺术', '音乐', '旅游', '读书'],
    englishWords: ['theatre', 'concert', 'museum', 'library', 'exhibition', 'festival'],
  },
  {
    id: 'sport',
    name: { 'zh-CN': '体育', en: 'Sport' },
    titles: ['体育', '运动'],
    words: ['比赛', '冠军', '联赛', '球队', '选手', '决赛', '马拉松', '体育', '教练'],
    englishWords: ['match', 'league', 'team', 'goal', 'champion', 'season'],
  },
  {
    id: 'opinion',
    name: { 'zh-CN': '评论', en: 'Opinion' },
    titles: ['评论', '时评', '社论', '短评', '读者来信'],
    words: ['本报评论员', '笔者', '应当', '值得深思'],
    englishWords: ['editorial', 'letters', 'opinion'],
  },
  {
    id: 'notices',
    name: { 'zh-CN': '公告', en: 'Notices' },
    titles: ['公告', '启事', '通告', '声明', '公示', '广告'],
    words: ['公告', '启事', '声明作废', '特此公告', '遗失', '招标', '拍卖'],
    englishWords: ['notice', 'tender', 'auction', 'hereby'],
  },
  { id: 'general', name: { 'zh-CN': '综合', en: 'General' }, englishWords: [] },
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
  { id: 'libraries', 'zh-CN': ['图书馆', '阅读'], en: ['Libraries'] },
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
  const sections = SECTIONS.map(({ englishWords, words, titles, ...section }): Section => {
    const used = english ? englishWords : (words ?? []);
    const named = english ? [section.name.en] : (titles ?? []);
    return { ...section, ...(named.length > 0 ? { titles: named } : {}), ...(used.length > 0 ? { words: used } : {}) };
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
# words：没有版名、栏目可依时，按这些词在文中出现的次数归类。最后一类收其余文章。
`;
const SECTIONS_NOTE_EN = `# Sections of the site, shown in this order.
# id: its address; name: by interface language; titles: page names and column titles that belong here outright;
# words: counted in the text where no title decides. The last section takes what is left.
`;
const TAGS_NOTE_ZH = `# 标签：文中出现 name 或 synonyms 中的词，文章即带此标签。
# kind：place 地点、organisation 机构、topic 主题；broader：上位标签的 id。
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
