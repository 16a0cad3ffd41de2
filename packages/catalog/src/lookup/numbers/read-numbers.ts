import { canonicalCode, parseCode } from '../../text/code.ts';
import { bareSpelling, spellingMax } from '../codes.ts';
import type { Extraction } from '../extract/extraction.ts';
import { numberNames } from './names.ts';
import { windowsNumber, type WindowsNumber } from './windows-number.ts';

/** Numbers of one text that are explained. */
const numbersMax = 20;

/** The numbers of Windows in a text: the text itself, or the codes that it mentions. Each once, in their order. */
export async function readNumbers(text: string, { records }: Extraction): Promise<readonly WindowsNumber[]> {
  const whole = text.length > spellingMax ? null : parseCode(bareSpelling(text));
  const mentioned = records
    .flatMap(({ mentions }) => mentions)
    .flatMap((mention) => {
      if (mention.kind === 'CODE') return mention.canonical ?? [];
      return mention.kind === 'CODE_OR_EVENT_ID' ? (parseCode(mention.literal)?.canonical ?? []) : [];
    });
  const canonical = whole === null ? mentioned : [canonicalCode(whole.value)];
  if (canonical.length === 0) return [];
  const names = await numberNames();
  return [...new Set(canonical)]
    .slice(0, numbersMax)
    .flatMap((code) => windowsNumber(Number.parseInt(code, 16), names) ?? []);
}
