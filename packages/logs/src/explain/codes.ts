import { codesIn } from '@eventide/catalog/text';
import { meaningOf } from '../fields/assemble.ts';
import type { LogRecord } from '../record.ts';
import type { KnownCatalog, KnownCode } from './known.ts';

/** A diagnostic code of an event. */
export interface ExplainedCode {
  /** As the log has it. */
  readonly literal: string;
  /** Null where the pages do not know it. */
  readonly known: KnownCode | null;
}

/** Codes are written with all their digits where nothing says that they are codes; with nine where pages misspell one. */
const literal = /(?<![\p{L}\p{N}_])0x[\da-f]{8,9}(?![\p{L}\p{N}_])/giu;
const labelled = /^[ \t]*([^\n:：=]{1,60}?)[ \t]*[:：=][ \t]*(\S[^\n]{0,200})$/gmu;
/** One of these is in every text that has a code; looking for them takes less than the expressions above. */
const marks = ['0x', '0X', ':', '=', '：'] as const;

/** Texts that come again and again are looked at once: so many of them, up to this length. */
const rememberedMax = 5_000;
const rememberedLength = 40;

/** Finds the codes in the records of a catalogue's events. */
export function createCodeReader({ codes }: KnownCatalog): (record: LogRecord) => readonly ExplainedCode[] {
  const known = new Map<string, KnownCode>();
  for (const code of codes) {
    known.set(code.code.toUpperCase(), code);
    known.set(code.documentedAs.toUpperCase(), code);
  }
  const find = (written: string, canonical: string | null): ExplainedCode => {
    const own = known.get(written.toUpperCase());
    return {
      literal: written,
      known: own ?? (canonical === null ? null : (known.get(canonical.toUpperCase()) ?? null)),
    };
  };
  const inField = remembering((value) => codesIn(value).map((code) => find(code.literal, code.canonical)));
  const inText = remembering((text) => {
    if (!marks.some((mark) => text.includes(mark))) return none;
    const literals = (text.match(literal) ?? []).map((written) => find(written, null));
    const fields = [...text.matchAll(labelled)].flatMap(([, name = '', value = '']) =>
      meaningOf(name.trim()) === 'CODE' ? inField(value) : none,
    );
    return [...literals, ...fields];
  });
  return ({ data, message }) => {
    let found = none;
    for (const { name, value } of data) {
      const own = name !== null && meaningOf(name) === 'CODE' ? inField(value) : inText(value);
      if (own.length > 0) found = found.length === 0 ? own : [...found, ...own];
    }
    if (message !== null) found = [...found, ...inText(message)];
    return found.length < 2 ? found : distinct(found);
  };
}

type ReadCodes = (text: string) => readonly ExplainedCode[];

const none: readonly ExplainedCode[] = [];

function remembering(read: ReadCodes): ReadCodes {
  const remembered = new Map<string, readonly ExplainedCode[]>();
  return (text) => {
    if (text.length > rememberedLength) return read(text);
    let found = remembered.get(text);
    if (found === undefined) {
      found = read(text);
      if (remembered.size >= rememberedMax) remembered.clear();
      remembered.set(text, found);
    }
    return found;
  };
}

/** Each code once; those that say something about the event first, the generic ones last. */
function distinct(codes: readonly ExplainedCode[]): readonly ExplainedCode[] {
  const byCode = new Map(codes.map((code) => [code.known?.code ?? code.literal.toUpperCase(), code]));
  const rank = ({ known }: ExplainedCode) => (known === null ? 1 : known.generic ? 2 : 0);
  return [...byCode.values()].sort((one, other) => rank(one) - rank(other));
}
