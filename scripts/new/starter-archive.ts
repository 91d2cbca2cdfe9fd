import { stringify } from 'yaml';
import { archiveSchema, type Language, type Newspaper } from '../../src/schemas/archive.ts';

/** What a new `archive.yml` starts from. */
export interface StarterArchive {
  title: string;
  language: Language;
  newspaper: Pick<Newspaper, 'id' | 'name'>;
  /** Relative to `archive.yml`; left out for `raw`. */
  raw?: string;
}

/**
 * The text of a commented `archive.yml`: every field explained, the optional ones commented out. All values go
 * through the YAML serialiser in double quotes, so no title can break out of its place.
 *
 * @throws when the values do not make a valid archive.
 */
export function starterArchive({ title, language, newspaper, raw }: StarterArchive): string {
  archiveSchema.parse({ title, language, newspapers: [newspaper], ...(raw === undefined ? {} : { raw }) });
  const values = {
    title: quote(title),
    language,
    raw: raw === undefined ? '# raw: raw' : `raw: ${quote(raw)}`,
    id: quote(newspaper.id),
    name: quote(newspaper.name),
  };
  const template = language === 'en' ? ENGLISH : CHINESE;
  return template.replaceAll(/<(title|language|raw|id|name)>/gu, (_, name: keyof typeof values) => values[name]);
}

/** A YAML scalar on one line, whatever the text holds. */
function quote(text: string): string {
  return stringify(text, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trim();
}

const CHINESE = `# 本文件说明这个报纸档案是什么、原文放在哪里。行首有 # 的是说明或未启用的选项，去掉 # 即启用。

# 网站标题
title: <title>

# 界面语言：zh-CN、zh-TW 或 en。报纸未另行注明时，也是报纸的语言
language: <language>

# 首页和“关于”页的一两句介绍
# description: 本档案收录某报历年版面文字，可逐字检索。

# “关于”页的正文，每项一段
# about:
#   - 第一段。
#   - 第二段。

# 网站的正式网址：canonical 链接用它；写明后才有 Atom 订阅和站点地图
# address: https://example.org/

# 原文文件夹，相对于本文件；不写则为 raw
<raw>

# 标签至少要有几篇文章，不写则为 3
# tags:
#   minimum: 3

# 读者可联系的地址
# contact: archive@example.org

# 读者在哪里建议更正：新建 issue 的网址，或电子邮件
# suggestions:
#   issues: https://github.com/example/archive/issues/new
#   email: corrections@example.org

# 所收报纸，至少一份。文件未注明报名时，归入第一份
newspapers:
  # id 是所有网址的第一段，只用小写字母、数字和连字符；发布后请勿更改
  - id: <id>
    # 报头所印的报名
    name: <name>
    # 文件名、issues.csv 中会出现的其他写法
    # aliases:
    #   - 某报
    # 报纸语言；不写则与上面的 language 相同
    # language: zh-CN
    # 所在城市或地区
    # place: 某市
    # 出版者
    # publisher: 某报社
    # 国内统一刊号或 ISSN，照原样写
    # number: CN 00-0000
    # 文中“昨日”与出版日相差几天：早报为 1（默认），晚报为 0
    # leadDays: 1
    # 版权：权利人、声明、声明的网址（rightsstatements.org 或 creativecommons.org）
    # rights:
    #   holder: 某报社
    #   statement: 版权所有，仅供研究使用。
    #   uri: https://rightsstatements.org/vocab/InC/1.0/
    #   # 依据何种许可公开
    #   basis: 某报社授权书 2026 年第 1 号
    #   # 权利问题的联系方式：电子邮件或网址
    #   contact: rights@example.org
    #   # 只公开标题、日期、版面、作者，不公开文字
    #   withhold: false
    #   # 分时期另作规定，首尾两日都算在内；后写的为准
    #   periods:
    #     - from: 2000-01-01
    #       to: 2005-12-31
    #       withhold: true
    #       why: 权利人尚未授权
    #   # 对某一期、版、文章另作规定，写它的地址
    #   items:
    #     - address: ribao/2024-10-18/p02/a01
    #       withhold: true
    #       why: 作者要求撤下
    # 各版的版名
    # pageNames:
    #   '1': 要闻
    #   '2': 综合
    # 固定栏目的名称，照原样写
    # columnTitles:
    #   - 读者来信
`;

const ENGLISH = `# What this newspaper archive is, and where its raw text lies. Lines that begin with # are notes,
# or options not in use; take the # away to use one.

# Title of the site
title: <title>

# Language of the interface: zh-CN, zh-TW or en; also of newspapers that name none
language: <language>

# One or two sentences for the home and about pages
# description: The pages of the Example Courier as searchable text.

# Longer text for the about page, one entry a paragraph
# about:
#   - First paragraph.
#   - Second paragraph.

# The online home, for canonical links; Atom feeds and sitemaps are made only where it is given
# address: https://example.org/

# Folder of the raw text, relative to this file; raw when left out
<raw>

# Articles that a tag needs at least; 3 when left out
# tags:
#   minimum: 3

# Where readers can write
# contact: archive@example.org

# Where readers suggest corrections: the form for a new issue, or an e-mail address
# suggestions:
#   issues: https://github.com/example/archive/issues/new
#   email: corrections@example.org

# The newspapers held, at least one. Files that name none are filed under the first
newspapers:
  # The first part of every address: lower-case letters, digits, hyphens. Never change it once published
  - id: <id>
    # The name as printed on page one
    name: <name>
    # Other spellings found in file names and issues.csv
    # aliases:
    #   - Courier
    # Language of the text; the one above when left out
    # language: en
    # Town or region the paper is about
    # place: Example Town
    # publisher: Example Press
    # CN or ISSN number, as printed
    # number: ISSN 0000-0000
    # Days from "yesterday" in the text to the day of issue: 1 for a morning paper (the default), 0 for an evening one
    # leadDays: 1
    # Who holds the rights, under which statement the text is shown, and that statement's address
    # (rightsstatements.org or creativecommons.org)
    # rights:
    #   holder: Example Press
    #   statement: In copyright; shown for research.
    #   uri: https://rightsstatements.org/vocab/InC/1.0/
    #   # On what permission the text is shown
    #   basis: Agreement with Example Press of 2026
    #   # Whom to write to about rights: an e-mail or web address
    #   contact: rights@example.org
    #   # Show headlines, days, pages and authors only, and no text
    #   withhold: false
    #   # Other rules for some time, both days included; the later entry wins
    #   periods:
    #     - from: 2000-01-01
    #       to: 2005-12-31
    #       withhold: true
    #       why: Permission is being sought
    #   # Other rules for one issue, page or article, by its address
    #   items:
    #     - address: courier/2024-10-18/p02/a01
    #       withhold: true
    #       why: At the author's request
    # Names of the pages by printed number
    # pageNames:
    #   '1': Front page
    #   '2': Local
    # Standing titles this paper prints
    # columnTitles:
    #   - Letters
`;
