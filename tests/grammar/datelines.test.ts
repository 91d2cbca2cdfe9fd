import { describe, expect, test } from 'vitest';
import { readChineseDateline, readReportSource } from '../../scripts/ingest/language/chinese-dateline.ts';
import { readPeople } from '../../scripts/ingest/language/people.ts';
import {
  endsWithSource,
  findClosingDateline,
  findSignature,
  isSignature,
  isSourceLine,
} from '../../scripts/ingest/language/signature.ts';

// Each row: the printed opening, how much of it is dateline, agency, place, people.
describe('datelines', () => {
  test.each([
    ['本报讯（记者 沈若溪）10月17日', '本报讯（记者 沈若溪）', undefined, undefined, ['沈若溪']],
    ['本报讯 10月17日', '本报讯', undefined, undefined, []],
    ['本报讯 记者张三报道：今天', '本报讯 记者张三报道：', undefined, undefined, ['张三']],
    ['【本报讯】今天', '【本报讯】', undefined, undefined, []],
    ['本报综合讯 截至', '本报综合讯', undefined, undefined, []],
    ['本报综合报道 近日', '本报综合报道', undefined, undefined, []],
    ['本刊讯 近日', '本刊讯', undefined, undefined, []],
    ['本网讯（记者 张三）', '本网讯（记者 张三）', undefined, undefined, ['张三']],
    ['本市讯 近日', '本市讯', undefined, undefined, []],
    ['本报石渡10月17日电 今', '本报石渡10月17日电', undefined, '石渡', []],
    ['本报石渡10月17日讯 今', '本报石渡10月17日讯', undefined, '石渡', []],
    ['本报7月18日讯 今', '本报7月18日讯', undefined, undefined, []],
    ['本报驻东京7月18日专电 今', '本报驻东京7月18日专电', undefined, '东京', []],
    ['本报石渡5月12日电 （余建斌、朱霄雄）今', '本报石渡5月12日电 （余建斌、朱霄雄）', undefined, '石渡', ['余建斌', '朱霄雄']],
    ['新华社北京7月18日电（记者 张三、李四）今', '新华社北京7月18日电（记者 张三、李四）', '新华社', '北京', ['张三', '李四']],
    ['据新华社电 今', '据新华社电', '新华社', undefined, []],
    ['据新华社北京7月18日电 记者张三报道：今', '据新华社北京7月18日电 记者张三报道：', '新华社', '北京', ['张三']],
    ['综合新华社、中新社电 今', '综合新华社、中新社电', '新华社', undefined, []],
    ['新华社呼和浩特７月１８日电 今', '新华社呼和浩特７月１８日电', '新华社', '呼和浩特', []],
    ['新华社“雪龙”号7月18日电 今', '新华社“雪龙”号7月18日电', '新华社', '“雪龙”号', []],
    ['新华社北京十八日电 今', '新华社北京十八日电', '新华社', '北京', []],
    ['中新社北京7月18日电 今', '中新社北京7月18日电', '中新社', '北京', []],
    ['中新网7月18日电 (记者 张三) 今', '中新网7月18日电 (记者 张三)', '中新网', undefined, ['张三']],
    ['人民日报北京7月18日电 （记者张三）今', '人民日报北京7月18日电 （记者张三）', '人民日报', '北京', ['张三']],
    ['据云岭通讯社10月17日电 云岭', '据云岭通讯社10月17日电', '云岭通讯社', undefined, []],
    ['本报记者张三报道：今天', '本报记者张三报道：', undefined, undefined, ['张三']],
  ])('%s', (text, printed, agency, place, people) => {
    const told = readChineseDateline(text);
    expect(text.slice(0, told?.length ?? 0)).toBe(printed);
    expect([told?.agency, told?.place]).toEqual([agency, place]);
    expect(readPeople(told?.writers ?? '').map(({ name }) => name)).toEqual(people);
  });

  test.each([
    '本报记者从热线办获悉',
    '本报记者从市里了解到：',
    '新华社记者表示',
    '本报电子版上线',
    '本报讯息台开通',
    '新华社播发的图片显示电力',
    '新华社客户端推送电影',
    '据新华社报道，昨日',
    '据悉，',
    '据介绍，',
  ])('none: %s', (text) => {
    expect(readChineseDateline(text)).toBeUndefined();
  });

  test.each([
    ['据新华社报道，昨日', '新华社'],
    ['据《江州日报》报道，', '江州日报'],
    ['据悉，', undefined],
    ['据统计，', undefined],
    ['据外国媒体报道，', undefined],
  ])('the source that a story opens with: %s', (text, agency) => {
    expect(readReportSource(text)?.agency).toBe(agency);
  });

  test.each([
    ['完。（本报约翰内斯堡2月18日电）', undefined, '约翰内斯堡', undefined],
    ['（新华社武汉9月23日电 记者熊一、冯二三）', '新华社', '武汉', '记者熊一、冯二三'],
    ['完。（据新华社电）', '新华社', undefined, undefined],
    ['完。（本报云岭石渡电）', undefined, '云岭石渡', undefined],
  ])('at the end of a text: %s', (text, agency, place, writers) => {
    const told = findClosingDateline(text);
    expect(told && text.slice(told.index)).toBe(text.slice(text.indexOf('（')));
    expect([told?.agency, told?.place, told?.writers]).toEqual([agency, place, writers]);
  });
});

describe('signatures', () => {
  test.each([
    '苗欣',
    '沈若溪 陆一鸣',
    '沈若溪、何小满',
    '欧阳青禾',
    '记者 云静',
    '本报记者赵展慧、寇江泽',
    '综合本报记者张枨、贾丰丰报道',
    '沈若溪 整理',
    '段开尚、柯青坡参与采写',
    '作者：张三',
    '文/张三',
    '通讯员 若谷',
  ])('（%s）', (inner) => {
    expect(isSignature(inner)).toBe(true);
    expect(findSignature(`完工。（${inner}）`)).toEqual({ index: 3, inner });
  });

  test.each(['试行', '略', '全文', '代序', '好得很', '下转第2版', '沈若溪陆一鸣', '单位：元', '张三 摄', ''])(
    'not （%s）',
    (inner) => {
      expect(isSignature(inner)).toBe(false);
    },
  );

  test.each([
    ['完工。（本报综合）', true],
    ['完工。（据新华社电）', true],
    ['完工。（综合新华社电）', true],
    ['完工。（转自《江州日报》）', true],
    ['完工。（作者为市水务局工程师）', true],
    ['完工。（稿件来源：江州发布）', true],
    ['（完）', true],
    ['来源：江州发布', true],
    ['多了三成。（据统计）', false],
    ['完工。（试行）', false],
  ])('ends with its source: %s %s', (text, is) => {
    expect(endsWithSource(text)).toBe(is);
  });

  test.each([
    ['来源：江州发布', true],
    ['转自《江州日报》', true],
    ['——编 者', true],
    ['来源不明', false],
    ['转自行车', false],
    ['——编者的一天', false],
  ])('a source alone: %s %s', (text, is) => {
    expect(isSourceLine(text)).toBe(is);
  });
});
