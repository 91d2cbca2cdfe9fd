/** The twelve statements of rightsstatements.org, version 1.0, by the last part of their address. */
const STATEMENTS = [
  'InC',
  'InC-OW-EU',
  'InC-EDU',
  'InC-NC',
  'InC-RUU',
  'NoC-CR',
  'NoC-NC',
  'NoC-OKLR',
  'NoC-US',
  'CNE',
  'UND',
  'NKC',
] as const;
/** Creative Commons licences by the last part of their address but the version. */
const LICENCES = ['by', 'by-sa', 'by-nd', 'by-nc', 'by-nc-sa', 'by-nc-nd'] as const;
const DEDICATIONS = ['zero', 'mark'] as const;

/** What names a statement; in words it is told in `src/i18n/rights`. */
export type StatementCode = (typeof STATEMENTS | typeof LICENCES | typeof DEDICATIONS)[number];

/** A rights statement that pages can name in words. */
export interface RightsStatement {
  /** As stored and linked: `https://rightsstatements.org/vocab/InC/1.0/`. */
  uri: string;
  code: StatementCode;
  /** What goes before the name: `CC BY-SA 4.0`. */
  short?: string;
}

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
  const code = STATEMENTS.find((each) => each === RIGHTS_PATTERN.exec(uri)?.[1]);
  return code && { uri: `https://rightsstatements.org/vocab/${code}/1.0/`, code };
}

function ofLicence(uri: string): RightsStatement | undefined {
  const [, name, version = '', place = ''] = LICENCE_PATTERN.exec(uri) ?? [];
  const code = LICENCES.find((each) => each === name);
  if (!code) return undefined;
  const short = `CC ${code.toUpperCase()} ${version}${place.toUpperCase().replace('/', ' ')}`;
  return { uri: `https://creativecommons.org/licenses/${code}/${version}${place}/`, code, short };
}

function ofDedication(uri: string): RightsStatement | undefined {
  const code = DEDICATIONS.find((each) => each === DEDICATION_PATTERN.exec(uri)?.[1]);
  return code && { uri: `https://creativecommons.org/publicdomain/${code}/1.0/`, code };
}
