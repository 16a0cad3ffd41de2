import type { ReactElement } from 'react';
import { placeOf } from '../../../../components/place/place.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { fill } from '../../../../i18n/unfilled.ts';
import type { ImportPlan, PlannedFindings } from './documents.ts';
import { FindingChanges } from './finding-changes.tsx';
import { Folded } from './folded.tsx';
import type { ImportWords, SeverityWords, StateWords } from './import-desk.tsx';
import styles from './import.module.css';
import { PlaceLink } from './place-link.tsx';

/** What an import would do beside changing texts: to decisions, findings and keys. */
export function Consequences({
  plan: { catalog, isNewCatalog, expiringDecisions, expiring, expiringDismissals, keyChangeCount, keyChanges },
  findings,
  words,
  states,
  severities,
  places,
}: {
  readonly plan: ImportPlan;
  /** 'BUSY': on their way; null: not known. */
  readonly findings: PlannedFindings | 'BUSY' | null;
  readonly words: ImportWords;
  readonly states: StateWords;
  readonly severities: SeverityWords;
  readonly places: PlaceTexts;
}): ReactElement {
  const nameOf = (segmentKey: string) => placeOf(segmentKey, places).name;
  const rest = (count: number, shown: number) => (count === shown ? null : fill(words.rest, { count: count - shown }));
  const common = { catalog: isNewCatalog ? null : catalog, words, severities, places };
  return (
    <ul role="list" className={styles.consequences} data-consequences="">
      {expiringDecisions > 0 && (
        <Folded
          summary={fill(words.expiring, { count: expiringDecisions })}
          rest={rest(expiringDecisions, expiring.length)}
        >
          {expiring.map(({ segmentKey, locale, state, by }) => (
            <li key={`${locale} ${segmentKey}`}>
              <code>{locale}</code>{' '}
              <PlaceLink {...{ segmentKey, locale, places, catalog: common.catalog }} newTab={words.newTab} /> ·{' '}
              {states[state]} · {by.name}
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
            {...common}
            line={fill(words.appearing, { count: findings.appearing })}
            count={findings.appearing}
            bySeverity={findings.appearingBySeverity}
            findings={findings.appearingFindings}
            isOpen={findings.appearingFindings[0]?.mqmSeverity === 'CRITICAL'}
          />
          <FindingChanges
            {...common}
            line={fill(words.resolved, { count: findings.resolved })}
            count={findings.resolved}
            bySeverity={findings.resolvedBySeverity}
            findings={findings.resolvedFindings}
            isOpen={false}
          />
        </>
      )}
      {keyChangeCount > 0 && (
        <Folded
          summary={fill(words.keyChanges, { count: keyChangeCount })}
          rest={rest(keyChangeCount, keyChanges.length)}
        >
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
