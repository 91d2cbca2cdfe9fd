import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

const archive = process.env.PEER_ARCHIVE;
const generateId = ({ data }) => data.address;

// No schema: peers need not validate.
export const collections = {
  articles: defineCollection({ loader: glob({ base: `${archive}/articles`, pattern: '**/*.md', generateId }) }),
  issues: defineCollection({ loader: glob({ base: `${archive}/issues`, pattern: '**/*.md', generateId }) }),
};
