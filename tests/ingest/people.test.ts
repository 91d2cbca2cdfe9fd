import { describe, expect, test } from 'vitest';
import * as patterns from '../../scripts/ingest/language/patterns.ts';
import { readEnglishPeople, readPeople } from '../../scripts/ingest/language/people.ts';
import { isSignature } from '../../scripts/ingest/language/signature.ts';

describe('names and roles of a byline', () => {
  test.each([
    ['本报记者 沈若溪', ['记者:沈若溪']],
    ['●本报实习记者欧阳青禾 纪晓棠', ['实习记者:欧阳青禾', '实习记者:纪晓棠']],
    ['记者 沈若溪 通讯员 何小满', ['记者:沈若溪', '通讯员:何小满']],
    ['记者沈若溪、陆一鸣，实习生纪晓棠', ['记者:沈若溪', '记者:陆一鸣', '实习生:纪晓棠']],
    ['本报全媒体记者 乌云其其格', ['全媒体记者:乌云其其格']],
    ['本报记者 哈斯·图雅', ['记者:哈斯·图雅']],
    ['市融媒体中心深度报道组记者 柳絮', ['市融媒体中心深度报道组记者:柳絮']],
    ['记者 云静 摄', ['记者:云静']],
    ['本报记者 沈若溪 陆一鸣 文/图', ['记者:沈若溪', '记者:陆一鸣']],
    ['□柳絮', [':柳絮']],
    ['（沈若溪）', [':沈若溪']],
    ['记者 张 三', ['记者:张三']],
    ['（记者 张 三 李 四）', ['记者:张三', '记者:李四']],
    ['●本报记者 赵倩/文 实习记者 孙浩/图', ['记者:赵倩', '实习记者:孙浩']],
    ['文/本报记者 张三 图/李四', ['记者:张三', '记者:李四']],
    ['记者节来临', []],
    ['记者 连线', []],
    ['评论员文章', []],
    ['通讯员培训班开班', []],
    ['记者从市统计局获悉', []],
    ['记者采访了他', []],
    ['本报记者', []],
    ['', []],
  ])('%s', (text, people) => {
    expect(readPeople(text).map(({ name, role = '' }) => `${role}:${name}`)).toEqual(people);
  });

  test('a role for those who name none', () => {
    expect(readPeople('沈若溪 记者 云静', '署名')).toEqual([
      { name: '沈若溪', role: '署名' },
      { name: '云静', role: '记者' },
    ]);
  });

  test.each([
    ['NORA FINCH and TOM ASKEW', ['NORA FINCH', 'TOM ASKEW']],
    ['Priya Holloway, Tom O’Brien & J. R. Low', ['Priya Holloway', 'Tom O’Brien', 'J. R. Low']],
    ['the harbour master', []],
  ])('%s', (text, names) => {
    expect(readEnglishPeople(text).map(({ name }) => name)).toEqual(names);
  });
});

describe('a bracketed ending is a signature if it holds names', () => {
  test.each(['苗欣', '沈若溪 陆一鸣', '记者 云静', '沈若溪 整理', '欧阳青禾', '沈若溪、何小满'])('（%s）', (inner) => {
    expect(isSignature(inner)).toBe(true);
  });
  test.each(['试行', '略', '下转第2版', '沈若溪陆一鸣', '单位：元', ''])('not （%s）', (inner) => {
    expect(isSignature(inner)).toBe(false);
  });
});

describe('fixed phrases, with the look-alikes that they are not', () => {
  const byName = new Map<string, unknown>(Object.entries(patterns));
  const hits = (name: string, text: string) => {
    const pattern = byName.get(name);
    const match = pattern instanceof RegExp ? pattern.exec(text) : null;
    return match === null ? undefined : (match[1] ?? text);
  };

  test.each([
    ['JUMP_TO', '（下转第2版）', '2'],
    ['JUMP_TO', '(下转A02版)', 'A02'],
    ['JUMP_TO', '下转第二版', '二'],
    ['JUMP_TO', '紧接第4版', '4'],
    ['JUMP_TO', '由市区下转的车辆', undefined],
    ['JUMP_FROM', '（上接第１版）', '１'],
    ['JUMP_FROM', '【上接第十二版】', '十二'],
    ['JUMP_FROM', '上接地气', undefined],
    ['JUMP_TO_EN', 'Continued on page 5', '5'],
    ['JUMP_TO_EN', 'See COUNCIL, A5', 'A5'],
    ['JUMP_TO_EN', 'Please turn to page 3.', '3'],
    ['JUMP_TO_EN', 'The council continued on page after page', undefined],
    ['JUMP_FROM_EN', 'From page 1', '1'],
    ['JUMP_FROM_EN', 'Continued from page A1', 'A1'],
    ['JUMP_FROM_EN', 'Torn from page 1 of the log', undefined],
    ['DATELINE', '本报讯（记者 沈若溪）10月17日', '本报讯'],
    ['DATELINE', '本报综合讯 截至', '本报综合讯'],
    ['DATELINE', '据云岭通讯社10月17日电 云岭', '据云岭通讯社10月17日电'],
    ['DATELINE', '新华社北京7月18日电（记者 沈若溪）', '新华社北京7月18日电'],
    ['DATELINE', '本报石渡10月17日电', '本报石渡10月17日电'],
    ['DATELINE', '本报记者从热线办获悉', undefined],
    ['DATELINE', '新华社记者表示', undefined],
    ['DATELINE_EN', 'PORT ELLERY, Oct. 17 — The', 'PORT ELLERY'],
    ['DATELINE_EN', 'LONDON, July 18 (Reuters) — The', 'LONDON'],
    ['DATELINE_EN', 'RIDGE FALLS — The town council voted on Monday to close the mill.', 'RIDGE FALLS'],
    ['DATELINE_EN', 'WASHINGTON (AP) — The senate voted on Monday to close the mill.', 'WASHINGTON'],
    ['DATELINE_EN', 'RIDGE FALLS, Ohio - The town council voted on Monday to close it.', 'RIDGE FALLS'],
    ['DATELINE_EN', 'FLOOD ALERT — RIVER RISES AT THE OLD BRIDGE AND IN THE HARBOUR', undefined],
    ['DATELINE_EN', 'The council — which met on Monday — voted to close the old mill.', undefined],
    ['SERIES', '一线调查之三', '一线调查之三'],
    ['SERIES', '《重走澜河》（二）', '《重走澜河》（二）'],
    ['SERIES', '建设公园（二）', undefined],
    ['DATELINE_EN', 'In the harbour, Oct. 17 was a Thursday', undefined],
    ['SIGNATURE_SOURCE', '完。（本报综合）', '完。（本报综合）'],
    ['BRIEFS_LABEL', '【简讯】', '【简讯】'],
    ['BRIEFS_LABEL', 'NEWS BRIEFS', 'NEWS BRIEFS'],
    ['BRIEFS_LABEL', '简讯三则', undefined],
    ['SIDEBAR_LABEL', '采访手记', '采访手记'],
    ['SIDEBAR_LABEL', '采访手记本丢了', undefined],
    ['NOTICE_HEADLINE', '停水公告', '停水公告'],
    ['NOTICE_HEADLINE', '关于“云杉湖”的通知', '关于“云杉湖”的通知'],
    ['NOTICE_HEADLINE', '停水公告贴进了楼道', undefined],
  ])('%s: %s → %s', (name, text, found) => {
    expect(hits(name, text)).toBe(found);
  });

  test('none carries state from call to call', () => {
    for (const pattern of Object.values(patterns))
      if (pattern instanceof RegExp) expect([pattern.source, pattern.flags]).not.toContain('g');
  });
});
