import type { ReactElement } from 'react';
import { placeOf } from '../../../../components/place/place.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { fill } from '../../../../i18n/unfilled.ts';
import type { ImportPlan, PlannedFindings } from './documents.ts';
import type { ImportWords, StateWords } from './import-desk.tsx';
import styles from './import.module.css';

/** What an import would do beside changing texts: to decisions, findings and keys. */
export function Consequences({
  plan: { expiringDecisions, expiring, expiringDismissals, keyChangeCount, keyChanges },
  findings,
  words,
  states,
  places,
}: {
  readonly plan: ImportPlan;
  /** 'BUSY': on their way; null: not known. */
  readonly findings: PlannedFindings | 'BUSY' | null;
  readonly words: ImportWords;
  readonly states: StateWords;
  readonly places: PlaceTexts;
}): ReactElement {
  const nameOf = (segmentKey: string) => placeOf(segmentKey, places).name;
  return (
    <ul role="list" className={styles.consequences} data-consequences="">
      {expiringDecisions > 0 && (
        <Folded summary={fill(words.expiring, { count: expiringDecisions })}>
          {expiring.map(({ segmentKey, locale, state, by }) => (
            <li key={`${locale} ${segmentKey}`}>
              <code>{locale}</code> {nameOf(segmentKey)} · {states[state]} · {by.name}
            </li>
          ))}
        </Folded>
      )}
      {expiringDismissals > 0 && <li>{fill(words.reopening, { count: expiringDismissals })}</li>}
      {findings === 'BUSY' && <li className={styles.detail}>{words.findingsBusy}</li>}
      {findings === null && <li className={styles.detail}>{words.findingsUnknown}</li>}
      {findings !== null && findings !== 'BUSY' && (
        <>
          <FindingChanges
            line={fill(words.appearing, { count: findings.appearing })}
            findings={findings.appearingFindings}
            nameOf={nameOf}
          />
          <FindingChanges
            line={fill(words.resolved, { count: findings.resolved })}
            findings={findings.resolvedFindings}
            nameOf={nameOf}
          />
        </>
      )}
      {keyChangeCount > 0 && (
        <Folded summary={fill(words.keyChanges, { count: keyChangeCount })}>
          {keyChanges.map(({ locale, before, after }) => (
            <li key={`${locale} ${before ?? ''} ${after ?? ''}`}>
              <code>{locale}</code> {before === null ? words.noKey : nameOf(before)} →{' '}
              {after === null ? words.noKey : nameOf(after)}
            </li>
          ))}
        </Folded>
      )}
    </ul>
  );
}

function FindingChanges({
  line,
  findings,
  nameOf,
}: {
  readonly line: string;
  readonly findings: PlannedFindings['appearingFindings'];
  readonly nameOf: (segmentKey: string) => string;
}): ReactElement {
  if (findings.length === 0) return <li>{line}</li>;
  return (
    <Folded summary={line}>
      {findings.map(({ fingerprint, locale, segmentKey, message }) => (
        <li key={fingerprint}>
          {locale !== null && <code>{locale}</code>} {nameOf(segmentKey)}: {message}
        </li>
      ))}
    </Folded>
  );
}

function Folded({
  summary,
  children,
}: {
  readonly summary: string;
  readonly children: readonly ReactElement[];
}): ReactElement {
  return (
    <li>
      <details>
        <summary>{summary}</summary>
        <ul role="list" className={styles.folded}>
          {children}
        </ul>
      </details>
    </li>
  );
}
