import type { z } from 'astro/zod';

/** What of a schema is looked at. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  in?: z.ZodType;
  out?: z.ZodType;
}

/**
 * Every key that a schema knows, with those it stands in: `byline.people.name`. Lists and maps add nothing of their own.
 *
 * @param elsewhere schemas that are described by themselves, and not again wherever they are used
 */
export function schemaPaths(schema: z.ZodType, elsewhere: readonly z.ZodType[], prefix = ''): string[] {
  const { type, shape, element, innerType, valueType, options, in: input, out } = schema.def as unknown as Definition;
  if (prefix !== '' && elsewhere.includes(schema)) return [];
  if (type === 'object') {
    return Object.entries(shape ?? {}).flatMap(([key, value]) => {
      return [`${prefix}${key}`, ...schemaPaths(value, elsewhere, `${prefix}${key}.`)];
    });
  }
  const inner = [element, innerType, valueType, ...(options ?? []), input, out].filter((each) => each !== undefined);
  return [...new Set(inner.flatMap((each) => schemaPaths(each, elsewhere, prefix)))];
}
