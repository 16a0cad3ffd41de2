import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { DismissalLine } from '../../../../components/findings/dismissal-line.tsx';
import { placeOf } from '../../../../components/place/place.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { PlaceName } from '../../../../components/place/place-name.tsx';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import styles from './findings-page.module.css';
import type { LostDismissal } from './query.ts';

/** Dismissals whose finding is no longer found, or found as another one: kept to be looked at, and deciding nothing. */
export function LostDismissals({
  dismissals,
  places,
}: {
  readonly dismissals: readonly LostDismissal[];
  readonly places: PlaceTexts;
}): ReactElement | null {
  const t = useTranslations('review');
  if (dismissals.length === 0) return null;
  return (
    <section className={styles.resolved} aria-labelledby="without-finding">
      <h2 id="without-finding">{t('withoutFinding')}</h2>
      <p>{t('withoutFindingWhy')}</p>
      <ul role="list">
        {dismissals.map((dismissal) => {
          const place = placeOf(dismissal.segmentKey, places);
          return (
            <li key={dismissal.fingerprint} data-without-finding={dismissal.fingerprint}>
              <p className={styles.ruleHead}>
                {dismissal.locale !== null && <CodeLiteral>{dismissal.locale}</CodeLiteral>}
                <PlaceName place={place} href={place.compareHref} />
              </p>
              <DismissalLine dismissal={{ ...dismissal, expired: false }} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
