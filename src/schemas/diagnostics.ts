import { z } from 'astro/zod';

/** `error`: something was not published or a law is broken; `warning`: look soon; `review`: a doubt for an editor; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'review' | 'info';

/** One kind of diagnostic. `{name}` in a text is replaced by the value of that name. */
interface DiagnosticKind {
  severity: Severity;
  stage:
    | 'archive'
    | 'read'
    | 'normalise'
    | 'blocks'
    | 'roles'
    | 'joins'
    | 'pairing'
    | 'fields'
    | 'corrections'
    | 'issues'
    | 'tags'
    | 'write'
    | 'report';
  /** What happened, with the value, in Chinese and English. */
  message: { 'zh-CN': string; en: string };
  /** What to do. */
  hint?: { 'zh-CN': string; en: string };
}

/**
 * Every diagnostic there is. Codes are permanent: a retired one stays, so that old reports can still be read.
 * The site shows the same texts beside the pages they are about.
 */
export const DIAGNOSTICS = {
  // archive
  'archive-invalid': {
    severity: 'error',
    stage: 'archive',
    message: { 'zh-CN': '{file} 有误：{problem}', en: '{file} is not valid: {problem}' },
    hint: { 'zh-CN': '请按 README 中的说明改正该项。', en: 'Mend that entry; the README lists the fields.' },
  },
  'weights-invalid': {
    severity: 'error',
    stage: 'archive',
    message: {
      'zh-CN': '{file} 无法使用：{problem}；改用程序自带的权重',
      en: '{file} cannot be used: {problem}; the weights that the program brings were used',
    },
    hint: { 'zh-CN': '请重新运行 npm run train，或删去此文件。', en: 'Run npm run train again, or delete the file.' },
  },
  'raw-folder-missing': {
    severity: 'error',
    stage: 'archive',
    message: { 'zh-CN': '找不到原文文件夹 {folder}', en: 'The raw folder {folder} does not exist' },
    hint: {
      'zh-CN': '请建立该文件夹，或在 archive.yml 中用 raw: 指定。',
      en: 'Create it, or name another with raw: in archive.yml.',
    },
  },
  // corrections
  'correction-invalid': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '{file} 有误：{problem}；未采用',
      en: '{file} is not valid: {problem}; it was not used',
    },
    hint: {
      'zh-CN': '写法见 README“更正”一节；字句中有逗号、冒号、#、引号或括号的，请加引号。',
      en: 'See “Corrections” in README.md; words that hold a comma, colon, #, quotation mark or bracket stand in quotation marks.',
    },
  },
  'correction-misfit': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '{raw} 第 {line} 行不是“{quote}”，而是“{found}”；此更正未采用',
      en: '{raw}:{line} does not read “{quote}” but “{found}”; the correction was not applied',
    },
    hint: {
      'zh-CN': '原文已变：请改写此更正，或将其删去。',
      en: 'The raw text has changed: rewrite the correction, or remove it.',
    },
  },
  'correction-quote-short': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '“{quote}”太短，不足以认定 {raw} 第 {line} 行“{found}”；此更正未采用',
      en: '“{quote}” is too short to know {raw}:{line} “{found}” by; the correction was not applied',
    },
    hint: {
      'zh-CN': '请引该行开头至少四个字，或整行。',
      en: 'Quote the first four characters of the line or more, or all of it.',
    },
  },
  'correction-target-missing': {
    severity: 'error',
    stage: 'corrections',
    message: { 'zh-CN': '找不到所更正的 {target}；此更正未采用', en: '{target} does not exist; the correction was not applied' },
    hint: { 'zh-CN': '请核对文件路径、页序和行号。', en: 'Check the path, the page and the line.' },
  },
  'correction-ambiguous': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '“{quote}”在 {raw} 第 {line} 行的文字中出现 {count} 次；此更正未采用',
      en: '“{quote}” stands {count} times in the text at {raw}:{line}; the correction was not applied',
    },
    hint: { 'zh-CN': '请多引几个字。', en: 'Quote more of the words around it.' },
  },
  'correction-without-article': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '{raw} 第 {line} 行不属于任何文章；此更正未采用',
      en: '{raw}:{line} belongs to no article; the correction was not applied',
    },
    hint: { 'zh-CN': '请先用 item 或 role 将该行归入文章。', en: 'Give the line to an article first, with item or role.' },
  },
  'correction-conflict': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '与 {other} 的更正相互矛盾，两者均未采用',
      en: 'It contradicts the correction at {other}; neither was applied',
    },
    hint: { 'zh-CN': '请删去其中一项。', en: 'Remove one of them.' },
  },
  'correction-empties': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '{raw} 第 {line} 行照此更正后不剩文字；此更正未采用',
      en: 'No text would be left at {raw}:{line}; the correction was not applied',
    },
    hint: { 'zh-CN': '要去掉整行，请用 role 将其定为 noise。', en: 'To take a whole line out, give it the role noise.' },
  },
  'correction-no-jump': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '{raw} 第 {line} 行没有写明转往何版，不能作为转接语；此更正未采用',
      en: '{raw}:{line} names no page, so it can be no jump line; the correction was not applied',
    },
    hint: {
      'zh-CN': '请先用 text 更正版次的文字，或另选 role。',
      en: 'Choose another role; a jump line says where to: 下转第3版, “continued on page 3”.',
    },
  },
  'correction-refused': {
    severity: 'error',
    stage: 'corrections',
    message: {
      'zh-CN': '照此更正，{raw} 这一版的文字不能完整保留；该版未作更正',
      en: 'With this correction the text of {raw} would not be kept whole; the page was read without corrections',
    },
    hint: { 'zh-CN': '这是程序错误，请报告。', en: 'This is a bug: please report it.' },
  },
  // read
  'file-unreadable': {
    severity: 'error',
    stage: 'read',
    message: { 'zh-CN': '无法读取文件：{problem}', en: 'The file cannot be read: {problem}' },
  },
  'file-empty': {
    severity: 'warning',
    stage: 'read',
    message: { 'zh-CN': '文件中没有文字', en: 'The file holds no text' },
    hint: { 'zh-CN': '请重新识别该版，或删去此文件。', en: 'Run the recognition again, or remove the file.' },
  },
  'file-binary': {
    severity: 'error',
    stage: 'read',
    message: { 'zh-CN': '文件不是文本（第 {offset} 字节为 NUL）', en: 'The file is not text (byte {offset} is NUL)' },
    hint: { 'zh-CN': '原文文件夹只应存放版面文字。', en: 'Only page text belongs in the raw folder.' },
  },
  'file-too-large': {
    severity: 'error',
    stage: 'read',
    message: {
      'zh-CN': '文件有 {size} MB，超过每个文件 {limit} MB 的上限',
      en: 'The file has {size} MB; the limit is {limit} MB a file',
    },
    hint: { 'zh-CN': '请按版拆分文件。', en: 'Split it into pages.' },
  },
  'file-too-many-lines': {
    severity: 'error',
    stage: 'read',
    message: {
      'zh-CN': '文件超过每个文件 {limit} 行的上限',
      en: 'The file has more than {limit} lines, the limit for a file',
    },
    hint: { 'zh-CN': '请按版拆分文件。', en: 'Split it into pages.' },
  },
  'file-undecodable': {
    severity: 'error',
    stage: 'read',
    message: { 'zh-CN': '字节既不是 UTF-8、UTF-16，也不是 GB18030', en: 'The bytes are neither UTF-8, UTF-16 nor GB18030' },
    hint: { 'zh-CN': '请将文件另存为 UTF-8。', en: 'Save the file as UTF-8.' },
  },
  'line-too-long': {
    severity: 'warning',
    stage: 'read',
    message: {
      'zh-CN': '一行有 {count} 个字符，整行列为未归属',
      en: 'A line of {count} characters; it is kept whole as unassigned',
    },
    hint: { 'zh-CN': '请检查换行是否丢失。', en: 'Check whether line breaks were lost.' },
  },
  'front-matter-invalid': {
    severity: 'error',
    stage: 'read',
    message: {
      'zh-CN': '文件头（front matter）有误，未采用：{problem}',
      en: 'The front matter is not valid and was not used: {problem}',
    },
    hint: {
      'zh-CN': '只能写 newspaper、date、page、edition、name 五项。',
      en: 'It may hold newspaper, date, page, edition and name, as plain text.',
    },
  },
  'manifest-invalid': {
    severity: 'error',
    stage: 'read',
    message: { 'zh-CN': 'issues.csv 此行未采用：{problem}', en: 'This row of issues.csv was not used: {problem}' },
    hint: {
      'zh-CN': '列名为 file,newspaper,date,page,edition,name。',
      en: 'The columns are file,newspaper,date,page,edition,name.',
    },
  },
  'manifest-file-missing': {
    severity: 'warning',
    stage: 'read',
    message: { 'zh-CN': 'issues.csv 列出的文件不存在：{listed}', en: 'issues.csv lists a file that is not there: {listed}' },
  },
  'date-invalid': {
    severity: 'error',
    stage: 'read',
    message: { 'zh-CN': '没有“{value}”这一天', en: 'There is no day “{value}”' },
    hint: { 'zh-CN': '日期写作 2024-07-19。', en: 'Write a date as 2024-07-19.' },
  },
  'newspaper-unknown': {
    severity: 'review',
    stage: 'read',
    message: {
      'zh-CN': '报名“{value}”不在 archive.yml 中，归入《{used}》',
      en: 'The newspaper “{value}” is not in archive.yml; filed under {used}',
    },
    hint: {
      'zh-CN': '请在 archive.yml 的 newspapers 中加入该报或别名。',
      en: 'Add it, or an alias, under newspapers in archive.yml.',
    },
  },
  // issues
  'date-inferred': {
    severity: 'review',
    stage: 'issues',
    message: {
      'zh-CN': '日期 {date} 由文中日期推断（可信度 {confidence}）',
      en: 'The date {date} was inferred from days told in the text (confidence {confidence})',
    },
    hint: { 'zh-CN': '可在 issues.csv 或文件名中写明日期。', en: 'State the date in issues.csv or in the file name.' },
  },
  'date-missing': {
    severity: 'warning',
    stage: 'issues',
    message: { 'zh-CN': '无法得知日期，列入“日期不详”', en: 'No date could be found; filed under “undated”' },
    hint: { 'zh-CN': '请在 issues.csv 或文件名中写明日期。', en: 'State the date in issues.csv or in the file name.' },
  },
  'date-conflict': {
    severity: 'review',
    stage: 'issues',
    message: {
      'zh-CN': '所记日期 {used} 与版面上的 {other} 不符',
      en: 'The stated date {used} differs from {other} on the page',
    },
  },
  'weekday-conflict': {
    severity: 'review',
    stage: 'issues',
    message: {
      'zh-CN': '版面上的星期与 {date} 不符',
      en: 'The weekday on the page is not that of {date}',
    },
    hint: { 'zh-CN': '日期或星期可能识别有误，请核对。', en: 'Date or weekday may have been misread; compare the scan.' },
  },
  'page-unknown': {
    severity: 'info',
    stage: 'issues',
    message: { 'zh-CN': '版次不详，按存档顺序编为 {id}', en: 'The page number is not known; filed as {id} by its place' },
  },
  'page-duplicate': {
    severity: 'warning',
    stage: 'issues',
    message: {
      'zh-CN': '{date} 第 {label} 版已有文件 {other}，本文件另编为 {id}',
      en: 'Page {label} of {date} is already held from {other}; this file is kept as {id}',
    },
    hint: { 'zh-CN': '请改正版次，或删去其中一个。', en: 'Correct the page number, or remove one of them.' },
  },
  'date-implausible': {
    severity: 'warning',
    stage: 'issues',
    message: {
      'zh-CN': '由文中年份推得 {date}，与本报已知的 {first}—{last} 年相去太远，未采用',
      en: 'The years in the text give {date}, too far from {first}–{last}, the years surely held of this paper; not used',
    },
    hint: {
      'zh-CN': '此版可能只讲往事；请在 issues.csv 或文件名中写明日期。',
      en: 'The page may tell of history only; state the date in issues.csv or in the file name.',
    },
  },
  'page-missing': {
    severity: 'review',
    stage: 'issues',
    message: { 'zh-CN': '{date} 缺第 {labels} 版，未收藏', en: 'Page {labels} of {date} is not held' },
  },
  'page-reprinted': {
    severity: 'warning',
    stage: 'issues',
    message: {
      'zh-CN': '本版有 {count} 篇与文件 {other} 的一版相同，可能是同一版存了两次',
      en: '{count} items of this page are those of a page in {other}; one page may be held twice',
    },
    hint: {
      'zh-CN': '如确为重复，请删去其中一个文件；两处都予保留并互相链接。',
      en: 'Remove one of the files if so; until then both are kept, and linked.',
    },
  },
  'name-similar': {
    severity: 'review',
    stage: 'issues',
    message: {
      'zh-CN': '署名“{name}”（{count} 次）与“{other}”（{otherCount} 次，{otherPlace}）相近，可能是同一人',
      en: 'The byline “{name}” ({count}×) is close to “{other}” ({otherCount}×, {otherPlace}): perhaps one person',
    },
    hint: {
      'zh-CN': '印出的姓名不会改动；请人工核实，是同一人（aliases）或不是（different）都可写入 vocabulary/people.yml。',
      en: 'Printed names are never changed. Say in vocabulary/people.yml whether they are one person (aliases) or two (different).',
    },
  },
  'page-conflict': {
    severity: 'review',
    stage: 'issues',
    message: {
      'zh-CN': '所记版次 {used} 与版面上的“{text}”不符',
      en: 'The stated page {used} does not agree with “{text}” on the page',
    },
    hint: { 'zh-CN': '请核对文件名或 issues.csv 中的版次。', en: 'Compare the page number in the file name or issues.csv.' },
  },
  'jump-unmatched': {
    severity: 'review',
    stage: 'issues',
    message: { 'zh-CN': '“{text}”没有找到另一半', en: 'No other half was found for “{text}”' },
  },
  // parser
  'language-unread': {
    severity: 'review',
    stage: 'roles',
    message: {
      'zh-CN': '文字不是中文或英文，标题与正文只按位置和长短区分',
      en: 'The text is neither Chinese nor English; headlines and text were told apart by place and length alone',
    },
    hint: { 'zh-CN': '各篇的起止和标题请逐一核对。', en: 'Check where each article begins and ends.' },
  },
  'headline-missing': {
    severity: 'review',
    stage: 'pairing',
    message: { 'zh-CN': '此文没有标题，以开头文字代称', en: 'This item has no headline; its opening words stand in' },
  },
  'headline-unassigned': {
    severity: 'review',
    stage: 'pairing',
    message: { 'zh-CN': '标题“{text}”没有找到正文', en: 'No body was found for the headline “{text}”' },
  },
  'headline-conflict': {
    severity: 'review',
    stage: 'pairing',
    message: {
      'zh-CN': '标题“{text}”与其下的正文不合，而与同版“{other}”一文相合',
      en: 'The headline “{text}” does not fit the text below it, but that of “{other}” on the same page',
    },
    hint: {
      'zh-CN': '程序没有改动；如确系错位，请用 headline 更正指定。',
      en: 'Nothing was moved; if they were mixed up, a headline correction puts it right.',
    },
  },
  'headline-by-content': {
    severity: 'review',
    stage: 'pairing',
    message: {
      'zh-CN': '标题“{text}”与正文不相邻，按内容配对',
      en: 'The headline “{text}” stands apart from its body; they were paired by content',
    },
  },
  'join-soft': {
    severity: 'review',
    stage: 'joins',
    message: { 'zh-CN': '此处可能是一段被断开的文字', en: 'This may be one paragraph broken in two' },
  },
  'text-lost': {
    severity: 'review',
    stage: 'joins',
    message: { 'zh-CN': '此处文字中断，下文缺失', en: 'The text breaks off here; what followed is lost' },
  },
  'opening-lost': {
    severity: 'review',
    stage: 'joins',
    message: { 'zh-CN': '此文从半句开始，上文缺失', en: 'The text begins in mid-sentence; what went before is lost' },
  },
  'page-interleaved': {
    severity: 'review',
    stage: 'joins',
    message: {
      'zh-CN': '本版各栏文字相互穿插，断段只在把握很大时合并',
      en: 'Columns stand within one another on this page; broken paragraphs were joined only where that is nearly certain',
    },
    hint: { 'zh-CN': '请对照原版核对各篇的次序。', en: 'Compare the order of the articles with the scan.' },
  },
  garble: {
    severity: 'review',
    stage: 'normalise',
    message: { 'zh-CN': '此段文字疑有损坏', en: 'This text is probably damaged' },
  },
  'line-unassigned': {
    severity: 'review',
    stage: 'pairing',
    message: { 'zh-CN': '此行不属于任何文章', en: 'This line belongs to no article' },
  },
  // write, report
  'conservation-lost': {
    severity: 'error',
    stage: 'report',
    message: { 'zh-CN': '解析丢失了文字：“{text}”', en: 'Parsing lost text: “{text}”' },
    hint: {
      'zh-CN': '这是程序错误，请报告；整页已列为未归属。',
      en: 'This is a bug: please report it. The whole page was kept as unassigned.',
    },
  },
  'conservation-invented': {
    severity: 'error',
    stage: 'report',
    message: { 'zh-CN': '解析多出了文字：“{text}”', en: 'Parsing made up text: “{text}”' },
    hint: {
      'zh-CN': '这是程序错误，请报告；整页已列为未归属。',
      en: 'This is a bug: please report it. The whole page was kept as unassigned.',
    },
  },
  'parser-failed': {
    severity: 'error',
    stage: 'report',
    message: { 'zh-CN': '解析此版时出错：{problem}', en: 'Parsing this page failed: {problem}' },
    hint: {
      'zh-CN': '这是程序错误，请报告；整页已列为未归属。',
      en: 'This is a bug: please report it. The whole page was kept as unassigned.',
    },
  },
  'hand-edit-kept': {
    severity: 'review',
    stage: 'write',
    message: { 'zh-CN': '此文件经人工修改，予以保留', en: 'This file was edited by hand and is kept as it is' },
    hint: {
      'zh-CN': '可用 adopt 转为更正；要重新生成，请删去该文件后再运行 ingest。',
      en: 'Turn it into corrections with adopt; or delete the file and run ingest again to have it written anew.',
    },
  },
  'file-in-the-way': {
    severity: 'error',
    stage: 'write',
    message: {
      'zh-CN': '此处已有并非由 ingest 写出的文件，新内容未能写入',
      en: 'A file that ingest did not write is in the way; what belongs here was not written',
    },
    hint: {
      'zh-CN': '请将该文件改名或移走；若 ledger/ 曾经丢失，请先恢复。然后再运行 ingest。',
      en: 'Rename or remove it (or restore ledger/, if that was lost), and run ingest again.',
    },
  },
} as const satisfies Record<string, DiagnosticKind>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

export const diagnosticCodeSchema = z.enum(Object.keys(DIAGNOSTICS) as [DiagnosticCode, ...DiagnosticCode[]]);

/**
 * The text of a diagnostic in one language.
 *
 * @param values replace `{name}` in the text; a name without a value is left standing, so that it is seen.
 */
export function describeDiagnostic(
  code: DiagnosticCode,
  language: string,
  values: Record<string, string> = {},
): { message: string; hint?: string } {
  const kind: DiagnosticKind = DIAGNOSTICS[code];
  const key = language.startsWith('zh') ? 'zh-CN' : 'en';
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/gu, (all, name: string) => values[name] ?? all);
  const message = fill(kind.message[key]);
  return kind.hint ? { message, hint: fill(kind.hint[key]) } : { message };
}
