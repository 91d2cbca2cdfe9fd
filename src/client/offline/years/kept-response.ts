/** Says in what is kept which file it is. */
export const HASH_HEADER = 'X-Backfile-SHA256';

/** A file as it is kept: without what its server said of packing, lifetime and redirects. */
export function keptResponse(content: ArrayBuffer, headers: Headers, hash: string): Response {
  return new Response(content, {
    headers: { 'Content-Type': headers.get('Content-Type') ?? 'application/octet-stream', [HASH_HEADER]: hash },
  });
}

/** SHA-256 in hexadecimal digits. */
export async function hashOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
