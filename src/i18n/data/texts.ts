/** What is machine-readable: about the data, feeds, pictures. */
export interface DataTexts {
  heading: string;
}
