import type { MarkdownWords } from '@eventide/exchange';
import type { Say } from '../session.ts';

/** The words of a Markdown report in the language of the messages. */
export function markdownWords(say: Say): MarkdownWords {
  return {
    title: say('report-title'),
    everyLocale: say('every-locale'),
    severities: {
      critical: say('severity-critical'),
      major: say('severity-major'),
      minor: say('severity-minor'),
      neutral: say('severity-neutral'),
    },
    columns: {
      locale: say('column-locale'),
      place: say('column-place'),
      severity: say('column-severity'),
      rule: say('column-rule'),
      message: say('column-message'),
      suggestion: say('column-suggestion'),
    },
    nothing: say('report-nothing'),
    known: (count) => say('baseline-known', { count }),
    gone: (count) => say('baseline-gone', { count }),
    more: (count) => say('places-left', { count }),
  };
}
