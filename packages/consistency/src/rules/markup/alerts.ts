import type { Locale } from '@eventide/catalog';
import { verdictOn } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import { localeList } from '../../wording.ts';

const marker = /\[!([^\]\r\n]*)\][\s>]*$/;
const inText = /\[\s*!\s*\p{L}+\s*\]/u;

/** `[!TIP]` that is a note elsewhere, is missing, or does not work because it was translated. */
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
        message: `The alert marker ${shown[0]} shows in the text: write it as [!TIP] and the like, at the beginning of the block.`,
        evidence: [],
      };
    }
    const verdict = verdictOn(kinds);
    const row = input.row(key);
    if (verdict.kind !== 'MAJORITY' || row === undefined) continue;
    const { majority, outliers } = verdict;
    const expected = majority.value === '' ? 'no alert' : `the alert [!${majority.value}]`;
    for (const { value, locales } of outliers) {
      for (const locale of locales) {
        yield {
          locale,
          segmentKey: key,
          span: null,
          subject: 'alert',
          message: `Unexpected ${value === '' ? 'plain paragraph' : `alert [!${value}]`}, expected ${expected} as in ${localeList(majority.locales)}.`,
          evidence: evidenceFrom(row, majority.locales),
        };
      }
    }
  }
}
