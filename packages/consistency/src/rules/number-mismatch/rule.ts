import type { Diagnostic, Locale } from '@eventide/catalog';
import { problemsOf } from '../../page-problems.ts';
import type { Rule } from '../../rule.ts';

const messages = {
  differs:
    'The code of this row is {code}, and the decimal beside it {decimal}, which is another number. {code} is {expected} in decimal: correct one of them.',
} as const;

/** Rows of codes whose decimal column says the same number again, but for what the example changes. */
const decimals = (changed: Readonly<Record<Locale, string>>) => ({
  'code/0x80070005/message': { 'en-GB': 'Access is denied.', 'nl-NL': 'Toegang geweigerd.' },
  'code/0x80073CF3/message': { 'en-GB': 'The package is in conflict.', 'nl-NL': 'Het pakket is in conflict.' },
  'code/0x87D1041C/message': { 'en-GB': 'The app was not found.', 'nl-NL': 'De app is niet gevonden.' },
  'code/0x80070005/text/1': { 'en-GB': '-2147024891', 'nl-NL': '-2147024891' },
  'code/0x80073CF3/text/1': { 'en-GB': '-2147009293', 'nl-NL': '-2147009293', ...changed },
  'code/0x87D1041C/text/1': { 'en-GB': '-2016345060', 'nl-NL': '2278622236' },
});

export const rule: Rule<keyof typeof messages> = {
  id: 'number-mismatch',
  mqmType: 'Accuracy/Number',
  mqmSeverity: 'major',
  specificity: 3,
  summary: 'A decimal that is another number than the hexadecimal code of its row.',
  why: 'Logs and consoles show codes in either form: whoever looks up the wrong one finds nothing, or another error. Signed and unsigned decimals of the same 32 bits are the same number. A mismatch that every locale has comes from the source and is reported once.',
  messages,
  examples: {
    flagged: [
      {
        title: 'The minus sign is lost in one locale',
        texts: decimals({ 'nl-NL': '2147009293' }),
        expected: {
          locale: 'nl-NL',
          segmentKey: 'code/0x80073CF3/text/1',
          quote: '2147009293',
          suggestion: '-2147009293',
        },
      },
      {
        title: 'Every locale has the decimal of another code',
        texts: decimals({ 'en-GB': '-2147009296', 'nl-NL': '-2147009296' }),
        expected: { locale: null, segmentKey: 'code/0x80073CF3/text/1' },
      },
    ],
    clean: [{ title: 'Signed and unsigned decimals of the same number', texts: decimals({}) }],
  },
  *check(input) {
    const { catalog } = input;
    const wanted = ({ id, segmentKey }: Diagnostic): string | null =>
      id === 'code-number-mismatch' ? segmentKey : null;
    for (const { key, locale, data } of problemsOf(catalog, wanted, (key) => input.row(key)?.cells.size ?? 0)) {
      const length = locale === null ? 0 : (input.row(key)?.cells.get(locale)?.text.length ?? 0);
      yield {
        locale,
        segmentKey: key,
        span: locale === null ? null : { start: 0, end: length },
        subject: String(data.decimal),
        messageId: 'differs',
        data,
        evidence: [],
        suggestion: String(data.expected),
      };
    }
  },
};
