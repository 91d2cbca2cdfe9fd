import { put } from './put.ts';

/** Pages with one doubt of each kind, in an invented Chinese paper and an invented English one. */
export function writeDoubtfulArchive(archiveDir: string, language: 'zh-CN' | 'en'): void {
  put(archiveDir, 'archive.yml', ARCHIVE_YML.replace('LANGUAGE', language));
  for (const [file, text] of Object.entries(RAW)) put(archiveDir, `raw/${file}`, text);
}

const ARCHIVE_YML = `title: 存疑 · Doubts
language: LANGUAGE
description: Pages in which one thing after another is uncertain.
newspapers:
  - { id: yunxi-ribao, name: 云溪日报, language: zh-CN, place: 云溪 }
  - { id: millbrook-gazette, name: Millbrook Gazette, language: en }
`;

const RIVER_MORE =
  '闸门换成了不锈钢，启闭由手摇改成电动，河长办每月测一次水，测水的记录贴在河长办门口，云溪河治理的下一笔账是沿岸的步道。';

/** A paragraph stops before a picture's credit, and another, further down, stops for good. */
const CLOCK = `●本报记者 韩知秋

钟楼建成那年，云溪还没有通火车。

守钟人一天上发条两次，早六点，晚六点。

钟摆是青铜的，比一个孩子还高。

最年轻的守钟人今年二十四岁。他大学里学的是机械，会修的是收音机和

■本报记者 顾明远 摄

毕业后他回到这里，先学了半年听声音。

他说钟走得准不准，耳朵比表知道得早。夜里醒来数一数钟声就能再睡

三个人轮班，每人八小时，钟楼下的灯彻夜不灭。`;

/** Two pages in one file, told apart by their folios; page 3 is lost; page 4 stands in a file of its own. */
const RAW: Record<string, string> = {
  '2024/1018/bound.txt': `云溪日报
2024年10月18日 星期五 今日5版
第01版：要闻

云溪河治理十年账本

本报讯（记者 沈若溪）10月17日，市水务局公布云溪河治理十年账本：清淤三百二十万方，新修护岸四十一公里，沿河二十六处闸门全部更换。河长办的老周说，最难的是头三年，

（下转第2版）

早市搬进新棚

本报讯（记者 陆一鸣）10月17日，望江路早市的一百二十个摊位搬进新棚，摊主们说冬天不必再用塑料布挡风。新棚装了自来水和路灯，摊位费三年不涨。

老戏台今晚重新开锣

本报讯（记者 韩知秋）10月17日，城隍庙的老戏台换好了梁柱，台口的木雕原样装回。戏班的班主说，头一出唱《打金枝》，

（下转第3版）

\f第02版：综合  2024年10月18日 星期五

河长办的三笔钱

（上接第1版）第一笔钱花在清淤上，淤泥运到荒坡种了核桃。第二笔钱花在护岸上，河边铺了卵石步道。

${RIVER_MORE}

三个人守着一座钟楼

${CLOCK}

公交换了新车

本报讯（记者 沈若溪）10月17日，公交集团的新车上路，车上的扶手，车上的扶手，车上的扶手都换成了暖色，司机说□□■看得清楚。
`,
  '2024/1018/2024-10-18-04.txt': `第05版：文体 2024年10月18日 星期四

晚霞里的广场舞队

本报讯（记者 陆一鸣）10月17日傍晚，望江路广场的舞队换了新曲子，领舞的是一位退休的数学老师。她说教了一辈子几何，如今总算知道圆该怎么走，舞队的人都笑了起来。

操场边的跳绳班

本报讯（记者 顾明远）10月17日，市第三中学的操场边办起了跳绳班，体育老师把绳子分成红黄两色，学生们按颜色分组比赛，输的一组要给赢的一组
`,
  '2024/1018/第2版(重扫).txt': `---
date: 2024-10-18
page: 2
---
第02版：综合  2024年10月18日 星期五

河长办的三笔钱

（上接第1版）第一笔钱花在清淤上，淤泥运到荒坡种了核桃。第二笔钱花在护岸上，河边铺了卵石步道。

${RIVER_MORE}

三个人守着一座钟楼

${CLOCK}
`,
  '2024/loose/a.txt': `本报讯（记者 沈若湲）10月22日，云溪学院的学生把旧自行车收起来，拼出了第四百零一辆车，送给乡下走远路上学的孩子，雕塑立在操场边。2023年他们只拼了三十辆。

石渡县的柿子挂满院墙

本报讯（记者 顾明远）10月22日，三条航线的渡轮换成了电动船，码头边立起二十四根充电桩，船长们说舱里安静得能听见江水。渡轮每天往返四十趟，一次充电可以开八个小时，轮机房里不再有柴油味。

三条航线渡轮换成电动船

本报讯（记者 陆一鸣）10月22日，石渡县上坪村的柿子挂满了院墙，削皮、上串、晾晒，家家门口都是橘红色的帘子。收购商的货车停在村口等着装柿饼，村里的会计说烘房让雨天也能烘柿子。

四海为家的候鸟
`,
  'millbrook-gazette/1962-03-05-a1.txt': `A1 Millbrook Gazette Monday, March 5, 1962

COUNCIL BACKS NEW BRIDGE

By Ada Quill

The Millbrook council voted on Friday night to build a new bridge across the weir, after three hours of argument over what the town could pay and who should pay it.

"We have talked about this bridge for eleven years," said the chairman, who asked for a show of hands and counted

See BRIDGE, A2

FERRY RETURNS TO THE HARBOUR

By John Marsh

The ferry that links the two sides of the inner harbour returned to service on Saturday after a winter of repairs to its hull and engine, and the first crossing was free.

Continued on page 3
`,
  'millbrook-gazette/1962-03-05-a2.txt': `A2 Millbrook Gazette Monday, March 5, 1962

BRIDGE, from A1

them twice. Nine hands were raised for the bridge and four against it, and the chairman declared the motion carried before the clerk had found his pen.

Work on the weir is to begin in May, when the river is low, and the old bridge will stay open until the new one is ready.
`,
};
