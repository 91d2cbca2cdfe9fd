/** A subject with its names in each language, the first of which is the tag's. */
export interface StarterTopic {
  id: string;
  'zh-CN': string[];
  en: string[];
}

/** Subjects found in any city daily. Places and organisations are each archive's own. */
export const STARTER_TOPICS: readonly StarterTopic[] = [
  { id: 'weather', 'zh-CN': ['天气', '天气预报', '气温', '降雨'], en: ['Weather', 'weather forecast', 'weather bureau'] },
  { id: 'public-transport', 'zh-CN': ['公共交通', '公交', '地铁'], en: ['Public transport', 'bus service'] },
  { id: 'road-works', 'zh-CN': ['道路施工', '道路改造', '封闭施工'], en: ['Road works'] },
  { id: 'housing', 'zh-CN': ['住房', '老旧小区改造', '保障性住房'], en: ['Housing'] },
  { id: 'heating', 'zh-CN': ['供热', '供暖'], en: ['Heating'] },
  { id: 'water', 'zh-CN': ['供水', '节水', '水利'], en: ['Water supply'] },
  { id: 'elderly-care', 'zh-CN': ['养老', '养老服务'], en: ['Care of the elderly'] },
  { id: 'employment', 'zh-CN': ['就业', '招聘会'], en: ['Employment', 'job fair'] },
  { id: 'school', 'zh-CN': ['中小学', '义务教育', '中小学校', '中小学生'], en: ['Schools'] },
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

/**
 * National offices that any Chinese newspaper writes of, each with its short and long names: id, name, synonyms. Word by word
 * 农业农村部 would fall into two, and 全国人大常委会 would be another tag than 全国人大.
 */
export const STARTER_OFFICES: readonly (readonly [id: string, name: string, ...synonyms: string[]])[] = [
  ['npc', '全国人大', '全国人民代表大会', '全国人大常委会', '全国人民代表大会常务委员会'],
  ['cppcc', '全国政协', '中国人民政治协商会议', '政协全国委员会'],
  ['politburo', '中央政治局', '中共中央政治局', '中央政治局常委', '中共中央政治局常委会'],
  ['ccdi', '中央纪委', '中央纪委国家监委', '中央纪律检查委员会', '国家监察委员会'],
  ['military-commission', '中央军委', '中央军事委员会'],
  ['supreme-court', '最高人民法院', '最高法'],
  ['supreme-procuratorate', '最高人民检察院', '最高检'],
  ['foreign-ministry', '外交部'],
  ['defence-ministry', '国防部'],
  ['ndrc', '国家发展改革委', '国家发展和改革委员会', '国家发改委', '发展改革委'],
  ['education-ministry', '教育部'],
  ['science-ministry', '科技部', '科学技术部'],
  ['industry-ministry', '工业和信息化部', '工信部'],
  ['security-ministry', '公安部'],
  ['civil-affairs-ministry', '民政部'],
  ['justice-ministry', '司法部'],
  ['finance-ministry', '财政部'],
  ['labour-ministry', '人力资源和社会保障部', '人社部'],
  ['resources-ministry', '自然资源部'],
  ['environment-ministry', '生态环境部'],
  ['housing-ministry', '住房和城乡建设部', '住房城乡建设部', '住建部'],
  ['transport-ministry', '交通运输部'],
  ['water-ministry', '水利部'],
  ['agriculture-ministry', '农业农村部'],
  ['commerce-ministry', '商务部'],
  ['culture-ministry', '文化和旅游部', '文旅部'],
  ['health-commission', '国家卫生健康委', '国家卫生健康委员会', '国家卫健委'],
  ['emergency-ministry', '应急管理部'],
  ['central-bank', '中国人民银行', '央行'],
  ['audit-office', '审计署'],
  ['customs', '海关总署'],
  ['tax-administration', '国家税务总局', '税务总局'],
  ['market-administration', '国家市场监督管理总局', '市场监管总局', '国家市场监管总局'],
  ['statistics-bureau', '国家统计局'],
  ['who', '世界卫生组织', '世卫组织'],
  ['united-nations', '联合国'],
];
