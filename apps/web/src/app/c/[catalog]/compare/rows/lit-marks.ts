import type { ShownMark } from '../../../../../components/text/marked-run.ts';
import type { RowLights } from './load-rows.ts';
import type { RowView } from './row-view.ts';

/**
 * What is to be marked in the text of one column: the words of its own findings and, once the row has been pointed at, why
 * they were found, and the words that bear witness to those of other columns.
 */
export function litMarks({ findings }: RowView, locale: string, lights: RowLights | null): readonly ShownMark[] {
  const own = findings.flatMap(({ fingerprint, severity, spans }) =>
    spans
      .filter((span) => span.locale === locale)
      .map(({ start, end }): ShownMark => {
        const title = lights?.messages[fingerprint];
        return { start, end, id: fingerprint, as: 'FINDING', severity, title };
      }),
  );
  const witnesses = (lights?.evidence ?? [])
    .filter((one) => one.locale === locale)
    .map(({ fingerprint, start, end }): ShownMark => ({ start, end, id: fingerprint, as: 'ALIGNED' }));
  return [...own, ...witnesses];
}
