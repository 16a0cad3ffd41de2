import type { Locale } from '@eventide/catalog';
import { verdictOn } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { RuleInput } from '../../rule.ts';
import type { Draft } from './messages.ts';

const marker = /\[!([^\]\r\n]*)\][\s>]*$/;
const inText = /\[\s*!\s*\p{L}+\s*\]/u;

/** A `[!TIP]` that is another alert elsewhere, is missing, or does not work because it was translated. */
export function* alertFaults(input: RuleInput): Generator<Draft> {
  for (const { key, kind, texts } of input.catalog.segments) {
    if (kind !== 'PARAGRAPH') continue;
    const kinds: [Locale, string][] = [];
    for (const [locale, { span, text }] of texts) {
      const source = input.catalog.documents.get(locale)?.source ?? '';
      const alert = marker.exec(source.slice(Math.max(0, span.start - 60), span.start))?.[1];
      kinds.push([locale, alert?.trim().toUpperCase() ?? '']);
      const shown = inText.exec(text);
      if (shown === null) continue;
      yield {
        locale,
        segmentKey: key,
        span: { start: shown.index, end: shown.index + shown[0].length },
        mqmSeverity: 'major',
        messageId: 'alert-shown',
        data: { found: shown[0] },
        evidence: [],
      };
    }
    const verdict = verdictOn(kinds);
    const row = input.row(key);
    if (verdict.kind !== 'MAJORITY' || row === undefined) continue;
    const { majority, outliers } = verdict;
    for (const { value, locales } of outliers) {
      for (const locale of locales) {
        yield {
          locale,
          segmentKey: key,
          span: null,
          subject: 'alert',
          ...difference(value, majority.value, majority.locales),
          evidence: evidenceFrom(row, majority.locales),
        };
      }
    }
  }
}

/** The kind of an alert is empty where there is none. */
function difference(found: string, expected: string, locales: readonly Locale[]): Pick<Draft, 'messageId' | 'data'> {
  if (found === '') return { messageId: 'alert-missing', data: { expected, locales } };
  if (expected === '') return { messageId: 'alert-added', data: { found, locales } };
  return { messageId: 'alert-changed', data: { found, expected, locales } };
}
