import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import styles from '../../../../components/form/page.module.css';
import { MomentText } from '../../../../components/text/moment-text.tsx';
import type { Delivery } from './query.ts';

/** What was sent, newest first, and what became of it. */
export function DeliveryTable({
  deliveries,
  label,
}: {
  readonly deliveries: readonly Delivery[];
  readonly label: string;
}): ReactElement {
  const t = useTranslations('administration');
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('event')}</th>
            <th scope="col">{t('at')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('attempts')}</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => (
            <tr key={delivery.id} data-delivery={delivery.state}>
              <th scope="row">{t(`event_${delivery.event}`)}</th>
              <td>
                <MomentText iso={delivery.createdAt} />
              </td>
              <td>
                <DeliveryState delivery={delivery} />
              </td>
              <td>{delivery.attempts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DeliveryState({
  delivery: { state, statusCode, problem, detail, nextAttemptAt },
}: {
  readonly delivery: Delivery;
}): ReactElement {
  const t = useTranslations('administration');
  return (
    <>
      <span className={styles.chip}>{t(state)}</span>{' '}
      {problem === null
        ? statusCode
        : t(`problem_${problem}`, { status: String(statusCode ?? ''), detail: detail ?? '' })}
      {problem !== null && nextAttemptAt !== null && (
        <>
          {' '}
          {t('again')} <MomentText iso={nextAttemptAt} />
        </>
      )}
    </>
  );
}
