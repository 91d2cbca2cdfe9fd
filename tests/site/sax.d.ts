/** The part of sax that tests use; it comes with Astro, without types. */
declare module 'sax' {
  interface Parser {
    onerror: (error: Error) => void;
    onopentag: (tag: { name: string; attributes: Record<string, string> }) => void;
    onclosetag: () => void;
    ontext: (text: string) => void;
    write(xml: string): Parser;
    close(): void;
  }
  const sax: { parser(strict: boolean, options: { strictEntities: boolean }): Parser };
  export default sax;
}
