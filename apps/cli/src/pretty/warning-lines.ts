import { oneLine } from '../io.ts';
import type { Say } from '../session.ts';
import type { Warning } from '../warnings.ts';
import type { Style } from './style.ts';

/** Under a text that may be wrong: why, and the same text in another language. */
export function warningLines(warnings: readonly Warning[], indent: string, style: Style, say: Say): string[] {
  const alternative = warnings[0]?.alternative ?? null;
  return [
    ...warnings.map(
      ({ message, mqmSeverity }) => indent + style.mqm(mqmSeverity, `${say('text-may-be-wrong')} ${oneLine(message)}`),
    ),
    ...(alternative === null
      ? []
      : [
          indent + style.quiet(say('text-instead', { locale: alternative.locale })),
          `${indent}  ${oneLine(alternative.text)}`,
        ]),
  ];
}
