import type { RuleInput } from '../../rule.ts';
import type { Draft } from './messages.ts';

/** The text of a link, a space that does not belong there, and its address in brackets. */
const tornLink = /\[([^\][\n]+)\]\s+\((?:https?:\/\/|\/|#|\.{0,2}\/?[\w-]+(?:\/[\w.-]+)*\.md\b)[^\s()]*\)/giu;

/** Links that a translation tool has torn: Markdown shows them as text. */
export function* tornLinks(input: RuleInput): Generator<Draft> {
  for (const row of input.rowsOf('prose')) {
    for (const { locale, segmentKey, text: written } of row.cells.values()) {
      if (!written.includes('[')) continue;
      for (const { index, 0: found, 1: text = '' } of written.matchAll(tornLink)) {
        yield {
          locale,
          segmentKey,
          // Without the link's text, so that what other rules say of the address is said of this place.
          span: { start: index + text.length + 1, end: index + found.length },
          mqmSeverity: 'major',
          messageId: 'link-torn',
          data: { text },
          evidence: [],
          suggestion: found.slice(text.length + 1).replace(/^\]\s+/u, ']'),
        };
      }
    }
  }
}
