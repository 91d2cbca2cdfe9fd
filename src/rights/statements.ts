/** A rights statement that pages can name in words. */
export interface RightsStatement {
  /** As stored and linked: `https://rightsstatements.org/vocab/InC/1.0/`. */
  uri: string;
  'zh-CN': string;
  en: string;
}

type Names = readonly [code: string, zhCN: string, en: string];

/** The twelve statements of rightsstatements.org, version 1.0, by the last part of their address. */
const STATEMENTS: readonly Names[] = [
  ['InC', '有版权', 'In Copyright'],
  ['InC-OW-EU', '有版权：欧盟孤儿作品', 'In Copyright: EU Orphan Work'],
  ['InC-EDU', '有版权：允许教育用途', 'In Copyright: Educational Use Permitted'],
  ['InC-NC', '有版权：允许非商业用途', 'In Copyright: Non-Commercial Use Permitted'],
  ['InC-RUU', '有版权：权利人无法确定或无法联系', 'In Copyright: Rights-Holder(s) Unlocatable or Unidentifiable'],
  ['NoC-CR', '无版权：受合同限制', 'No Copyright: Contractual Restrictions'],
  ['NoC-NC', '无版权：限非商业用途', 'No Copyright: Non-Commercial Use Only'],
  ['NoC-OKLR', '无版权：受其他法律限制', 'No Copyright: Other Known Legal Restrictions'],
  ['NoC-US', '无版权：美国', 'No Copyright: United States'],
  ['CNE', '版权状况未评估', 'Copyright Not Evaluated'],
  ['UND', '版权状况未能确定', 'Copyright Undetermined'],
  ['NKC', '没有已知的版权', 'No Known Copyright'],
];

/** Creative Commons licences by the last part of their address but the version. */
const LICENCES: readonly Names[] = [
  ['by', '署名', 'Attribution'],
  ['by-sa', '署名—相同方式共享', 'Attribution-ShareAlike'],
  ['by-nd', '署名—禁止演绎', 'Attribution-NoDerivatives'],
  ['by-nc', '署名—非商业性使用', 'Attribution-NonCommercial'],
  ['by-nc-sa', '署名—非商业性使用—相同方式共享', 'Attribution-NonCommercial-ShareAlike'],
  ['by-nc-nd', '署名—非商业性使用—禁止演绎', 'Attribution-NonCommercial-NoDerivatives'],
];

const DEDICATIONS: readonly Names[] = [
  ['zero', 'CC0 1.0 公有领域贡献', 'CC0 1.0 Universal'],
  ['mark', '公有领域标志 1.0', 'Public Domain Mark 1.0'],
];

const RIGHTS_PATTERN = /^https?:\/\/(?:www\.)?rightsstatements\.org\/(?:vocab|page)\/([A-Za-z-]+)\/1\.0\/?(?:[?#].*)?$/u;
const LICENCE_PATTERN =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/([a-z-]+)\/([1-4]\.\d)(\/[a-z]{2,4})?\/?(?:(?:deed|legalcode)[.\w-]*)?$/u;
const DEDICATION_PATTERN =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/publicdomain\/(zero|mark)\/1\.0\/?(?:(?:deed|legalcode)[.\w-]*)?$/u;

/**
 * The statement that an address stands for, whichever of its forms is given: `http` or `https`, with or without the final slash, the
 * page for readers or the one for programs. Absent for an address that is not in the fixed list.
 */
export function rightsStatement(uri: string): RightsStatement | undefined {
  return ofRights(uri) ?? ofLicence(uri) ?? ofDedication(uri);
}

function ofRights(uri: string): RightsStatement | undefined {
  const code = RIGHTS_PATTERN.exec(uri)?.[1];
  const found = STATEMENTS.find(([each]) => each === code);
  return found && { uri: `https://rightsstatements.org/vocab/${found[0]}/1.0/`, 'zh-CN': found[1], en: found[2] };
}

function ofLicence(uri: string): RightsStatement | undefined {
  const [, code, version = '', place = ''] = LICENCE_PATTERN.exec(uri) ?? [];
  const found = LICENCES.find(([each]) => each === code);
  if (!found) return undefined;
  const short = `CC ${found[0].toUpperCase()} ${version}${place.toUpperCase().replace('/', ' ')}`;
  return {
    uri: `https://creativecommons.org/licenses/${found[0]}/${version}${place}/`,
    'zh-CN': `${short} ${found[1]}`,
    en: `${short} ${found[2]}`,
  };
}

function ofDedication(uri: string): RightsStatement | undefined {
  const code = DEDICATION_PATTERN.exec(uri)?.[1];
  const found = DEDICATIONS.find(([each]) => each === code);
  return found && { uri: `https://creativecommons.org/publicdomain/${found[0]}/1.0/`, 'zh-CN': found[1], en: found[2] };
}
