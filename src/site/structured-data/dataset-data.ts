import type { ArchiveFacts, NewspaperView } from '../../catalog/types/archive.ts';
import type { Messages } from '../../i18n/index.ts';
import { ABOUT_DATA_PATH, absoluteUrl, newspaperPath } from '../addresses.ts';
import { downloadsOf } from '../downloads.ts';
import { CONTEXT, urlOf } from './nodes.ts';
import type { DatasetData, DatasetNode } from './schema.ts';

/** The archive as `Dataset`, for searches for data. Its version is left out: it is the state of the archive, known only after the pages. */
export function datasetData(archive: ArchiveFacts, held: readonly NewspaperView[], messages: Messages): DatasetData {
  const distribution = distributionOf(archive, held);
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: archive.title,
    description: descriptionOf(archive, messages),
    ...urlOf(archive, ABOUT_DATA_PATH),
    ...coverageOf(archive, held),
    isAccessibleForFree: true,
    ...(held.length < 2 ? {} : { hasPart: held.map((paper) => partOf(archive, paper, messages)) }),
    ...(distribution.length === 0 ? {} : { distribution }),
  };
}

function partOf(archive: ArchiveFacts, paper: NewspaperView, messages: Messages): DatasetNode {
  return {
    '@type': 'Dataset',
    name: paper.name,
    description: descriptionOf(archive, messages),
    ...urlOf(archive, newspaperPath(paper.id)),
    ...coverageOf(archive, [paper]),
  };
}

function descriptionOf({ description }: ArchiveFacts, { data }: Messages): string {
  return [description, data.intro].filter((part) => part !== undefined && part !== '').join(' ');
}

/** Language, licence, days and places of some newspapers. */
function coverageOf({ language }: ArchiveFacts, papers: readonly NewspaperView[]) {
  const languages = [...new Set(papers.map((paper) => paper.language))];
  const license = commonLicence(papers);
  const first = papers.flatMap(({ firstDate }) => firstDate ?? []).sort()[0];
  const last = papers
    .flatMap(({ lastDate }) => lastDate ?? [])
    .sort()
    .at(-1);
  const places = [...new Set(papers.flatMap(({ place }) => (place === undefined || place === '' ? [] : [place])))];
  return {
    inLanguage: languages.length === 0 ? [language] : languages,
    ...(license === undefined ? {} : { license }),
    ...(first === undefined || last === undefined ? {} : { temporalCoverage: `${first}/${last}` }),
    ...(places.length === 0 ? {} : { spatialCoverage: places.map((name) => ({ '@type': 'Place' as const, name })) }),
  };
}

/** The statement that holds for all of it. Where any part has another, or none, nobody may take one for the whole. */
function commonLicence(papers: readonly NewspaperView[]): string | undefined {
  const stated = papers.map(({ rights }) => {
    const others = [...(rights?.periods ?? []), ...(rights?.items ?? [])].map(({ uri }) => uri);
    return others.every((uri) => uri === undefined || uri === rights?.uri) ? rights?.uri : undefined;
  });
  const [licence] = stated;
  return stated.every((each) => each === licence) ? licence : undefined;
}

function distributionOf(archive: ArchiveFacts, held: readonly NewspaperView[]) {
  const { address } = archive;
  if (address === undefined) return [];
  return downloadsOf(archive, held)
    .flatMap(({ parts }) => parts.flatMap(({ files }) => files))
    .map(({ path, name, mediaType }) => ({
      '@type': 'DataDownload' as const,
      name,
      encodingFormat: mediaType,
      contentUrl: absoluteUrl(address, path),
    }));
}

/** The same in the words of DCAT 3, as JSON-LD, for catalogues of data that harvest it. */
export function dcatDataset(archive: ArchiveFacts, held: readonly NewspaperView[], messages: Messages) {
  const { name, description, url, inLanguage, license, temporalCoverage, spatialCoverage, distribution } = datasetData(
    archive,
    held,
    messages,
  );
  const [start, end] = temporalCoverage?.split('/') ?? [];
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    },
    ...(url === undefined ? {} : { '@id': url }),
    '@type': 'dcat:Dataset',
    'dct:title': name,
    'dct:description': description,
    'dct:language': inLanguage,
    ...(license === undefined ? {} : { 'dct:license': { '@id': license } }),
    ...(start === undefined || end === undefined
      ? {}
      : { 'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': start, 'dcat:endDate': end } }),
    ...(spatialCoverage === undefined
      ? {}
      : { 'dct:spatial': spatialCoverage.map((each) => ({ '@type': 'dct:Location', 'rdfs:label': each.name })) }),
    ...(url === undefined ? {} : { 'dcat:landingPage': { '@id': url } }),
    ...(distribution === undefined
      ? {}
      : {
          'dcat:distribution': distribution.map(({ name: title, encodingFormat, contentUrl }) => ({
            '@type': 'dcat:Distribution',
            'dct:title': title,
            // Not all of these are registered, so none is told as an address of the register.
            'dct:format': encodingFormat,
            'dcat:downloadURL': { '@id': contentUrl },
            ...(license === undefined ? {} : { 'dct:license': { '@id': license } }),
          })),
        }),
  };
}
