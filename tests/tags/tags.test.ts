import { describe, expect, test } from 'vitest';
import type { Tag } from '../../src/schemas/vocabulary.ts';
import { namesOf, planOf, tagsOf, type Written } from './tagging.ts';

const VOCABULARY: Tag[] = [
  { id: 'academy', name: '澜川学院', kind: 'organisation', synonyms: ['学院'] },
  { id: 'lanchuan', name: '澜川', kind: 'place', synonyms: ['澜川市'] },
  { id: 'hedong', name: '河东区', kind: 'place', broader: 'east' },
  { id: 'east', name: '东岸', kind: 'place' },
  { id: 'schooling', name: '教育', kind: 'topic', except: ['主题教育'] },
  { id: 'sign', name: 'C++', kind: 'topic' },
];

function tagsWith(articles: readonly Written[], trial = {}): string[] {
  const tags = tagsOf(articles, { vocabulary: VOCABULARY, minimum: 1, ...trial });
  return namesOf(tags.map((each) => each.filter(({ basis }) => basis !== 'phrase')));
}

describe('tags of the vocabulary', () => {
  test.each<[string, Written, string]>([
    ['once in the headline', ['澜川学院开学', ''], '澜川学院'],
    ['twice in the body', ['', '清早。学院里，学院外。'], '澜川学院'],
    ['once in the first sentence', ['', '学院今日开学。清早。'], '澜川学院'],
    ['once further below is too few', ['', '清早。学院开学。'], ''],
    ['a word that holds the name and means another thing', ['主题教育', '主题教育和主题教育。'], ''],
    ['the name all the same', ['教育', '主题教育。'], '教育'],
    ['names are text, not patterns', ['C++', ''], 'C++'],
    ['words of Latin letters stand free', ['C++ and XC++', ''], 'C++'],
  ])('%s', (_, article, expected) => {
    expect(tagsWith([article])).toEqual([expected]);
  });

  test('keep why: kind, basis, the form found, how often', () => {
    const [tags] = tagsOf([['学院', '学院里，学院外。']], { vocabulary: VOCABULARY, minimum: 1 });
    expect(tags).toEqual([
      { id: 'academy', name: '澜川学院', kind: 'organisation', basis: 'vocabulary', evidence: ['学院'], score: 5 },
    ]);
  });

  test('the newspaper’s own town is no tag', () => {
    expect(tagsWith([['澜川的清晨', '']], { place: '澜川市' })).toEqual(['']);
    expect(tagsWith([['呼和浩特市的清晨，包头市的夜', '']], { place: '呼和浩特市' })).toEqual(['包头市']);
  });

  test('nor where only the name of the newspaper says which it is', () => {
    const tags = tagsOf([['包头市的清晨，武川县的夜', '']], { minimum: 1, name: '包头晚报' });
    expect(namesOf(tags)).toEqual(['武川县']);
    expect(namesOf(tagsOf([['东方市的清晨', '']], { minimum: 1, name: '东方早报' }))).toEqual(['东方市']);
  });

  test('at most eight', () => {
    const many = Array.from({ length: 12 }, (_, index): Tag => ({ id: `t${index}`, name: `词${index}号`, kind: 'topic' }));
    const [tags] = tagsOf([[many.map(({ name }) => name).join('，'), '']], { vocabulary: many, minimum: 1 });
    expect(tags).toHaveLength(8);
  });
});

const POCKET_PARK: Written = ['口袋公园添绿意', '街角的口袋公园里，老人坐着晒太阳。'];
const LIFT: Written = ['加装电梯的账', '加装电梯要过三关，加装电梯的人家说值得。'];

describe('a tag must be worth a visit', () => {
  test('phrases that recur become tags, in enough articles', () => {
    expect(namesOf(tagsOf([POCKET_PARK, POCKET_PARK]))).toEqual(['', '']);
    expect(namesOf(tagsOf([POCKET_PARK, POCKET_PARK, POCKET_PARK, LIFT]))).toEqual(['口袋公园', '口袋公园', '口袋公园', '']);
    expect(namesOf(tagsOf([LIFT, POCKET_PARK, LIFT], { minimum: 2 }))).toEqual(['加装电梯', '', '加装电梯']);
  });

  test('a longer phrase takes the place of its parts', () => {
    const park: Written = ['口袋公园设计大赛', '口袋公园设计大赛开赛，口袋公园设计大赛收到作品。'];
    expect(namesOf(tagsOf([park, park, park]))[0]).not.toMatch(/(?:^| )(?:公园设计|口袋公园)(?: |$)/u);
  });

  test.each([
    ['words of every article', '记者从全市工作会议上获悉，工作部署，全市工作，记者全市。'],
    ['officialese', '进一步加强服务体系建设，服务体系，工作机制，工作机制，高质量发展，高质量发展。'],
    ['a general verb with its noun', '开展志愿活动，开展志愿活动，加强道路管理，加强道路管理。'],
    ['common nouns of two characters', '公园里，公园外，街道旁，街道边。'],
  ])('never: %s', (_, body) => {
    const article: Written = ['记者手记', body];
    expect(namesOf(tagsOf([article, article, article]))).toEqual(['', '', '']);
  });

  test('phrases need more articles in a larger archive', () => {
    const others = Array.from({ length: 500 }, (_, index): Written => [`第${index}号`, '']);
    const parks = (count: number) => Array.from({ length: count }, () => POCKET_PARK);
    expect(namesOf(tagsOf([...parks(3), ...others])).slice(0, 3)).toEqual(['', '', '']);
    expect(namesOf(tagsOf([...parks(4), ...others])).slice(0, 4)).toEqual(Array.from({ length: 4 }, () => '口袋公园'));
  });

  test('what half of a few issues, or a fifth of many, tell of is none', () => {
    const others = (count: number) => Array.from({ length: count }, (_, index): Written => [`第${index}号`, '']);
    const parks = (count: number) => Array.from({ length: count }, () => POCKET_PARK);
    expect(namesOf(tagsOf([...parks(15), ...others(15)]))[0]).toBe('口袋公园');
    expect(namesOf(tagsOf([...parks(16), ...others(14)]))[0]).toBe('');
    expect(namesOf(tagsOf([...parks(16), ...others(84)]))[0]).toBe('口袋公园');
    expect(namesOf(tagsOf([...parks(26), ...others(84)]))[0]).toBe('');
  });

  test('a phrase that only ever begins a longer one is none', () => {
    const whole: Written = ['', '网络空间命运共同体，网络空间命运共同体。'];
    expect(namesOf(tagsOf([whole, whole, whole]))[0]?.split(' ')).not.toContain('网络空间命运');
  });

  test('a name within a name of the vocabulary is no second tag', () => {
    const vocabulary: Tag[] = [{ id: 'office', name: '澜川古籍图书馆', kind: 'organisation' }];
    const article: Written = ['澜川古籍图书馆开馆', '澜川古籍图书馆开馆，有人等在门外。'];
    expect(namesOf(tagsOf([article, article, article], { vocabulary }))[0]).toBe('澜川古籍图书馆');
  });

  test('a place of one article is tagged with the wider place', () => {
    const tags = tagsOf([
      ['武川县的莜麦熟了', ''],
      ['清水河县的杏', ''],
      ['托克托县的葡萄', ''],
    ]);
    expect(namesOf(tags)).toEqual(['呼和浩特市', '呼和浩特市', '呼和浩特市']);
    expect(tags[0]?.[0]).toMatchObject({ id: 'huhe-haote-shi', basis: 'place', evidence: ['武川县'] });
  });

  test('and a tag of the vocabulary with the broader one', () => {
    const east: Written = ['东岸的灯', ''];
    expect(tagsWith([['河东区的灯', ''], east, east], { minimum: 2 })).toEqual(['东岸', '东岸', '东岸']);
  });

  test('places that share a name are named apart', () => {
    const beijing: Written = ['北京市朝阳区的老楼', '朝阳区的老楼。'];
    const names = namesOf(tagsOf([beijing, beijing, beijing]));
    expect(names[0]).toContain('朝阳区（北京市）');
  });
});

describe('English', () => {
  test('phrases of several words, with the kind that their last word tells', () => {
    const story: Written = [
      'Fish quay repairs',
      'The Town Council met. Work on Mill Lane begins. The Town Council heard that Mill Lane floods. Fish quay steps, fish quay lamps and fish quay men.',
    ];
    const [tags = []] = tagsOf([story, story, story], { language: 'en' });
    expect(tags.map(({ name, kind }) => `${name}: ${kind}`).toSorted()).toEqual([
      'Mill Lane: place',
      'Town Council: organisation',
      'fish quay: topic',
    ]);
  });

  test('places are what stands with a capital after in, at or near', () => {
    const story: Written = [
      'NEWS FROM OLD HARWICK',
      'He lived in Old Harwick for years. Ships call at Saltby. In March he went; in English, near Captain Hale. Saltby lies near Pine Ridge Agency. In Tall Tom’s view, tall ships.',
    ];
    const [tags = []] = tagsOf([story, story, story], { language: 'en' });
    expect(tags.map(({ name, kind }) => `${name}: ${kind}`)).toEqual(['Old Harwick: place', 'Saltby: place']);
  });

  test('a name is not cut', () => {
    const story: Written = ['', 'Work at Pine Ridge Agency went on. The Pine Ridge Agency was cold.'];
    expect(namesOf(tagsOf([story, story, story], { language: 'en' }))[0]).toBe('Pine Ridge Agency');
    const longer: Written = ['', 'Work at Upper Pine Ridge Agency went on. The Upper Pine Ridge Agency was cold.'];
    expect(namesOf(tagsOf([longer, longer, longer], { language: 'en' }))[0]).toBe('Upper Pine Ridge Agency');
    const agencies = ['Pine', 'Blue', 'Stony'].map(
      (name): Written => ['', `The ${name} Ridge Agency was cold. Snow fell on the ${name} Ridge Agency.`],
    );
    expect(namesOf(tagsOf(agencies, { language: 'en' }))).toEqual(['', '', '']);
    const bill: Written = ['', 'He rode in Buffalo. Then came Buffalo Bill. Crowds cheered Buffalo Bill.'];
    expect(namesOf(tagsOf([bill, bill, bill], { language: 'en' }))[0]).toBe('');
  });

  test('stop words, weekdays and names of people are none', () => {
    const story: Written = [
      'Last Week',
      'Mary Jones said last week that she would. Mary Jones said on Monday morning. Last week on Monday morning.',
    ];
    expect(namesOf(tagsOf([story, story, story], { language: 'en' }))).toEqual(['', '', '']);
  });
});

describe('addresses of tags', () => {
  const THREE = [POCKET_PARK, POCKET_PARK, POCKET_PARK];

  test('are readable, and remembered', () => {
    const plan = planOf(THREE);
    expect(plan.ids.tags).toEqual({ 'koudai-gongyuan': { name: '口袋公园', kind: 'topic' } });
  });

  test('stay when articles are added before, and when files come in another order', () => {
    const before = planOf(THREE).ids;
    const other: Written[] = [LIFT, LIFT, LIFT, ...THREE];
    expect(planOf(other, { ids: before }).ids.tags).toMatchObject(before.tags ?? {});
    expect(planOf(other.toReversed()).ids.tags).toEqual(planOf(other).ids.tags);
  });

  test('stay while one article carries the tag, though it would be too few for a new one', () => {
    const { ids } = planOf(THREE);
    expect(namesOf(tagsOf([POCKET_PARK, LIFT], { ids }))).toEqual(['口袋公园', '']);
    expect(planOf([LIFT], { ids }).ids.tags).toEqual(ids.tags);
  });

  test('of an old article change only where a tag is new to the archive', () => {
    const pick = (list: readonly string[], turn: number) => list[turn % list.length] ?? '';
    const subjects = [
      '口袋公园',
      '加装电梯',
      '古籍修复',
      '湿地公园',
      '滨河步道',
      '旧书市集',
      '社区食堂',
      '非遗工坊',
      '数字档案',
    ].concat([
      '赤峰市',
      '武川县',
      '包头市',
      '大连市',
      '长沙市',
      '昆明市',
      '无锡市',
      '烟台市',
      '赣州市',
      '绵阳市',
      '洛阳市',
      '柳州市',
    ]);
    const write = (index: number): Written => [
      `${pick(subjects, index * 7)}与${pick(subjects, index * 3 + 1)}`,
      `${pick(subjects, index * 5)}，${pick(subjects, index * 5)}。${pick(subjects, index)}，${pick(subjects, index)}。`,
    ];
    const old = Array.from({ length: 24 }, (_, index) => write(index * index));
    let ids = planOf(old).ids;
    let before = tagsOf(old, { ids });
    let changes = 0;
    for (let grown = 25; grown < 60; grown += 5) {
      const articles = [...old, ...Array.from({ length: grown - 24 }, (_, index) => write(index * 11 + 2))];
      const after = tagsOf(articles, { ids }).slice(0, old.length);
      for (const [index, tags] of after.entries()) {
        if (JSON.stringify(tags) === JSON.stringify(before[index])) continue;
        changes += 1;
        expect(tags.some(({ id }) => !Object.hasOwn(ids.tags ?? {}, id))).toBe(true);
      }
      [ids, before] = [planOf(articles, { ids }).ids, after];
    }
    expect(changes).toBeGreaterThan(0);
  });

  test('tags of one sound have different ones', () => {
    const ids = { people: {}, columns: {}, tags: { 'koudai-gongyuan': { name: '口代公园', kind: 'topic' as const } } };
    const tags = Object.keys(planOf(THREE, { ids }).ids.tags ?? {});
    expect(tags).toHaveLength(2);
    expect(tags[1]).toMatch(/^koudai-gongyuan-[0-9a-f]{6}$/u);
  });
});
