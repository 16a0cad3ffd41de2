/** The readers of XLIFF that we test with come without types. */
declare module 'xliff' {
  interface Unit {
    readonly source: string;
    readonly target?: string;
    readonly note?: string | readonly string[];
    readonly additionalAttributes?: Readonly<Record<string, string>>;
  }
  interface Read {
    readonly resources: Readonly<Record<string, Readonly<Record<string, Unit>>>>;
  }
  const xliff: {
    xliff12ToJs(text: string): Promise<Read>;
    xliff2js(text: string): Promise<Read>;
  };
  export default xliff;
}

declare module 'ilib-xliff' {
  export class Xliff {
    deserialize(text: string): void;
    getTranslationUnits(): readonly { readonly key: string; readonly source: string; readonly target: string }[];
  }
}
