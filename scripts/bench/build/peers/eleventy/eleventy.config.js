import facts from './facts.json' with { type: 'json' };
import { readArchive } from './lib/archive.js';
import * as filters from './lib/filters.js';

// As its users write it: Nunjucks everywhere, also before Markdown; what pages tell of one another is worked out in collections.
export default function (config) {
  let archive;
  config.on('eleventy.before', () => {
    archive = undefined;
  });
  const once = (api) => {
    archive ??= readArchive(api.getFilteredByTag('article'), api.getFilteredByTag('issue'));
    return archive;
  };
  config.addCollection('archive', (api) => [once(api)]);
  for (const name of ['sheets', 'papers', 'years', 'listIndexes', 'listPages'])
    config.addCollection(name, (api) => once(api)[name]);
  for (const [name, filter] of Object.entries(filters)) config.addFilter(name, filter);
  config.addGlobalData('facts', facts);
  config.addPassthroughCopy({ static: '/' });
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  return {
    dir: { input: 'input', includes: '_includes', output: 'site' },
    templateFormats: ['md', 'njk'],
    markdownTemplateEngine: 'njk',
  };
}
