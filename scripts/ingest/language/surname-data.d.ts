declare module 'pinyin-pro/dist/esm/data/surname.mjs' {
  /** Surname → its reading. */
  const Surnames: Record<string, string>;
  export default Surnames;
}
