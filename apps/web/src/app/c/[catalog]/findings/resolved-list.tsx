import { useMessages, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { MqmMark } from '../../../../components/findings/mqm-mark.tsx';
import { placeOf } from '../../../../components/place/place.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { PlaceName } from '../../../../components/place/place-name.tsx';
import { nameOfRule } from '../../../../components/rules/rule-name.tsx';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import styles from './findings-page.module.css';
import type { ResolvedFinding } from './query.ts';

/** Findings whose cause is gone. There is nothing left to do about them. */
export function ResolvedList({
  findings,
  places,
}: {
  readonly findings: readonly ResolvedFinding[];
  readonly places: PlaceTexts;
}): ReactElement | null {
  const t = useTranslations('review');
  const { rules } = useMessages();
  if (findings.length === 0) return null;
  return (
    <section className={styles.resolved} aria-labelledby="resolved">
      <h2 id="resolved">{t('statusRESOLVED')}</h2>
      <ul role="list">
        {findings.map(
          ({ fingerprint, ruleId, mqmSeverity, segmentKey, locale, message, firstRevision, resolvedRevision }) => (
            <li key={fingerprint} data-resolved={fingerprint}>
              <p className={styles.ruleHead}>
                <MqmMark severity={mqmSeverity} />
                {locale !== null && <CodeLiteral>{locale}</CodeLiteral>}
                <PlaceName place={placeOf(segmentKey, places)} />
                <span title={ruleId}>{nameOfRule(ruleId, rules)}</span>
              </p>
              <p>{message}</p>
              <p>{t('resolvedIn', { first: firstRevision, last: resolvedRevision - 1 })}</p>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
