import { Document, isSeq, visit } from 'yaml';
import type { Language } from '../../src/schemas/archive.ts';
import { type Section, sectionsFileSchema, type Tag, tagsFileSchema } from '../../src/schemas/vocabulary.ts';
import { STARTER_SECTIONS } from './starter-sections.ts';
import { STARTER_OFFICES, STARTER_TOPICS } from './starter-tags.ts';

/** The text of a starter `vocabulary/sections.yml`. */
export function starterSections(language: Language): string {
  const english = language === 'en';
  const sections = STARTER_SECTIONS.map((section): Section => {
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
  const topics = STARTER_TOPICS.map(({ id, ...names }): Tag => {
    const [name = id, ...synonyms] = names[language === 'en' ? 'en' : 'zh-CN'];
    return { id, name, kind: 'topic', ...(synonyms.length > 0 ? { synonyms } : {}) };
  });
  const offices = STARTER_OFFICES.map(({ id, names, except }): Tag => {
    const [name = id, ...synonyms] = names.split(' ');
    const tag: Tag = { id, name, kind: 'organisation', ...(synonyms.length > 0 ? { synonyms } : {}) };
    return except === undefined ? tag : { ...tag, except: except.split(' ') };
  });
  const tags = language === 'en' ? topics : [...topics, ...offices];
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
