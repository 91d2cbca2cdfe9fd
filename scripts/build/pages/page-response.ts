/**
 * The answer to a request for a page, in the place of the standard `Response`. That one makes a stream of every body, which costs a
 * tenth of all rendering; ours holds what it is given, and does what Astro and the build ask of it, no more. It is the thread that
 * renders which uses it (`usePageResponse`), nothing else; `tests/build/program.test.ts` compares with what Astro's own build makes.
 */
export class PageResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly body: unknown;

  constructor(body: unknown = null, { status = 200, statusText = '', headers }: ResponseInit = {}) {
    this.body = body;
    this.status = status;
    this.statusText = statusText;
    this.headers = headers instanceof Headers ? headers : new Headers(headers);
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const { body } = this;
    if (body instanceof Uint8Array) return body as Uint8Array<ArrayBuffer>;
    return new TextEncoder().encode(await this.text());
  }

  async text(): Promise<string> {
    const { body } = this;
    if (body === null || body === undefined) return '';
    if (typeof body === 'string') return body;
    if (body instanceof Uint8Array) return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
    return new StandardResponse(body as BodyInit).text();
  }
}

const StandardResponse = globalThis.Response;

/** From now on, everything in this thread that makes a `Response` makes one of ours. */
export function usePageResponse(): void {
  globalThis.Response = PageResponse as unknown as typeof Response;
}
