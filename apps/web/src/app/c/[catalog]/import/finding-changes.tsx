import type { ReactElement } from 'react';
import { MqmIcon } from '../../../../components/findings/mqm-mark.tsx';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import type { MqmSeverity } from '../../../../components/text/marked-run.ts';
import { fill } from '../../../../i18n/unfilled.ts';
import type { PlannedFindings } from './documents.ts';
import { Folded } from './folded.tsx';
import type { ImportWords, SeverityWords } from './import-desk.tsx';
import styles from './import.module.css';
import { PlaceLink } from './place-link.tsx';

type Finding = PlannedFindings['appearingFindings'][number];
type Count = PlannedFindings['appearingBySeverity'][number];

/** Findings that come or go with an import: how many of which severity, and the worst of them. */
export function FindingChanges({
  line,
  count,
  bySeverity,
  findings,
  catalog,
  words,
  severities,
  places,
  isOpen,
}: {
  /** In words, with the number. */
  readonly line: string;
  readonly count: number;
  /** Worst first. */
  readonly bySeverity: readonly Count[];
  readonly findings: readonly Finding[];
  /** Null where the texts are not there yet. */
  readonly catalog: string | null;
  readonly words: ImportWords;
  readonly severities: SeverityWords;
  readonly places: PlaceTexts;
  readonly isOpen: boolean;
}): ReactElement {
  if (count === 0) return <li>{line}</li>;
  const counts = bySeverity.filter((one) => one.count > 0);
  const summary = (
    <>
      {line}
      {counts.map(({ value, count: some }) => (
        <span key={value} className={styles.severity} data-severity={value}>
          <MqmIcon severity={value as MqmSeverity} />
          {severities[value as MqmSeverity]} {some}
        </span>
      ))}
    </>
  );
  const left = count - findings.length;
  return (
    <Folded summary={summary} rest={left === 0 ? null : fill(words.rest, { count: left })} isOpen={isOpen}>
      {findings.map(({ fingerprint, mqmSeverity, locale, segmentKey, message }) => (
        <li key={fingerprint}>
          <span className={styles.severity}>
            <MqmIcon severity={mqmSeverity} />
            <span className="visually-hidden">{severities[mqmSeverity]} </span>
          </span>
          {locale !== null && <code>{locale}</code>}{' '}
          <PlaceLink {...{ segmentKey, locale, catalog, places }} newTab={words.newTab} />: {message}
        </li>
      ))}
    </Folded>
  );
}
