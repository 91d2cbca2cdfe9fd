import type { Column } from './column.ts';

/** A person or tag with how often it is there. */
export interface CountedRow {
  id: string;
  name: string;
  articles: number;
}

/** The columns of the people, in order. */
export const PERSON_COLUMNS = countedColumns({
  id: { zh: '人的编号，其列表在 /people/<编号>/。', en: 'Id of the person; the list is at /people/<id>/.', example: 'linyuan' },
  name: { zh: '最常用的所印姓名。', en: 'The form of the name that is printed most often.', example: '林远' },
});

/** The columns of the tags, in order. */
export const TAG_COLUMNS = countedColumns({
  id: { zh: '标签的编号，其列表在 /tags/<编号>/。', en: 'Id of the tag; the list is at /tags/<id>/.', example: 'dukou' },
  name: { zh: '标签名称。', en: 'Name of the tag.', example: '渡口' },
});

type Words = Pick<Column<CountedRow>, 'zh' | 'en' | 'example'>;

function countedColumns(words: { id: Words; name: Words }): readonly Column<CountedRow>[] {
  return [
    { name: 'id', type: 'text', isRequired: true, ...words.id, of: ({ id }) => id },
    { name: 'name', type: 'text', isRequired: true, ...words.name, of: ({ name }) => name },
    {
      name: 'articles',
      type: 'integer',
      isRequired: true,
      zh: '本份数据中的文章篇数。',
      en: 'Articles in this part of the dataset.',
      example: 12,
      of: ({ articles }) => articles,
    },
  ];
}
