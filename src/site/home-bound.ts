import type { ArchiveFacts } from '../catalog/types/archive.ts';

/**
 * Answers with a file that needs the online home of the archive. Without one there is no such file: a build does not plan it, and the
 * development server says so.
 *
 * @param make gives the text or bytes, from the home
 */
export function homeBoundResponse(
  { address }: ArchiveFacts,
  type: string,
  make: (home: string) => string | Uint8Array<ArrayBuffer>,
): Response {
  if (address === undefined) return new Response('Not found', { status: 404 });
  const body = make(address);
  return new Response(body, { headers: { 'Content-Type': typeof body === 'string' ? `${type}; charset=utf-8` : type } });
}
