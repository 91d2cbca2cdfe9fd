const name = { type: 'string', pattern: '^[-a-z0-9._/]+$' } as const;
const text = { type: 'string', minLength: 1 } as const;

const FIELD = {
  type: 'object',
  required: ['name', 'type', 'description'],
  properties: {
    name: text,
    type: { enum: ['string', 'number', 'integer', 'boolean', 'array', 'date'] },
    description: text,
    constraints: {
      type: 'object',
      additionalProperties: false,
      properties: { required: { type: 'boolean' }, enum: { type: 'array', minItems: 1, uniqueItems: true } },
    },
  },
} as const;

const SCHEMA = {
  type: 'object',
  required: ['fields'],
  properties: {
    fields: { type: 'array', minItems: 1, items: FIELD },
    primaryKey: { type: 'array', minItems: 1, uniqueItems: true, items: text },
    missingValues: { type: 'array', items: { type: 'string' } },
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        properties: {
          fields: text,
          reference: { type: 'object', required: ['resource', 'fields'], properties: { resource: text, fields: text } },
        },
      },
    },
  },
} as const;

/** A path within the folder of the descriptor: neither absolute nor through a folder above. */
const PATH = { type: 'string', pattern: '^(?![/\\\\])(?!.*\\.\\.)[-A-Za-z0-9._]+$' } as const;

const RESOURCE = {
  type: 'object',
  required: ['name', 'path', 'bytes', 'hash'],
  properties: {
    name,
    path: PATH,
    bytes: { type: 'integer', minimum: 0 },
    hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    format: text,
    mediatype: { type: 'string', pattern: '^[^/]+/[^/]+$' },
    encoding: { const: 'utf-8' },
    schema: SCHEMA,
  },
  anyOf: [
    { properties: { profile: { const: 'tabular-data-resource' } }, required: ['profile', 'schema', 'encoding', 'dialect'] },
    { properties: { profile: { const: 'data-resource' } } },
  ],
} as const;

/**
 * What Data Package, Data Resource, Tabular Data Resource and Table Schema, all of version 1, demand of the descriptors that we write; in
 * words of our own, and stricter where we always say something. https://specs.frictionlessdata.io/
 */
export const DATA_PACKAGE_RULES = {
  type: 'object',
  required: ['profile', 'name', 'title', 'version', 'resources'],
  properties: {
    profile: { const: 'data-package' },
    name,
    title: text,
    description: text,
    version: text,
    homepage: { type: 'string', pattern: '^https?://' },
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
        properties: { path: { type: 'string', pattern: '^https?://' } },
      },
    },
    resources: { type: 'array', minItems: 1, items: RESOURCE },
  },
} as const;
