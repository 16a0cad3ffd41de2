import { createElement } from 'react';
import type { ReactNode } from 'react';
import type { Run, TextMark } from './runs.ts';
import styles from './text.module.css';

/** Severities of Multidimensional Quality Metrics, worst first. */
export const mqmSeverities = ['CRITICAL', 'MAJOR', 'MINOR', 'NEUTRAL'] as const;
export type MqmSeverity = (typeof mqmSeverities)[number];

/**
 * What is to be seen of a stretch of a text: a finding, what bears witness to one, words that another text of the same
 * language has otherwise, or nothing until the mark of the same `id` in another text is pointed at.
 */
export type ShownMark = TextMark &
  (
    | { readonly as: 'FINDING'; readonly severity: MqmSeverity; readonly title?: string | undefined }
    | { readonly as: 'WITNESS' | 'ALIGNED' | 'CHANGED' }
  );

/** Words under the same marks: underlined as the worst finding among them asks for, invariants set apart within. */
export function markedRun({ marks: all, pieces }: Run<ShownMark>): readonly ReactNode[] {
  const marks = all.filter(({ as }) => as !== 'CHANGED');
  if (marks.length < all.length) {
    return [createElement('ins', { className: styles.changed }, ...markedRun({ marks, pieces }))];
  }
  const content = pieces.map(({ text, invariant, term }): ReactNode =>
    invariant === null
      ? text
      : createElement(
          'span',
          {
            className: styles.invariant,
            'data-invariant': invariant,
            ...(term === text ? null : { 'data-term': term }),
            translate: 'no',
          },
          text,
        ),
  );
  if (marks.length === 0) return content;
  const about = marks.map(({ id }) => id).join(' ');
  const findings = marks.filter((mark) => mark.as === 'FINDING');
  const worst = mqmSeverities.find((severity) => findings.some((finding) => finding.severity === severity));
  if (worst !== undefined) {
    const title = findings.flatMap((finding) => finding.title ?? []).join('\n');
    return [
      createElement(
        'mark',
        { className: styles.finding, 'data-finding': worst, 'data-about': about, ...(title === '' ? null : { title }) },
        ...content,
      ),
    ];
  }
  return marks.some(({ as }) => as === 'WITNESS')
    ? [createElement('mark', { className: styles.witness, 'data-witness': true, 'data-about': about }, ...content)]
    : [createElement('span', { 'data-about': about }, ...content)];
}
