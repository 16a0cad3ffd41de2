import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { ActionForm } from '../../../../components/form/action-form.tsx';
import type { Field } from '../../../../components/form/action-form.tsx';
import styles from '../../../../components/form/page.module.css';
import { ByWhom } from '../../../../components/review/by-whom.tsx';
import { editWebhook, removeWebhook, switchWebhook, testWebhook } from './actions.ts';
import { DeliveryTable } from './delivery-table.tsx';
import type { Webhook } from './query.ts';

/** One web hook: where it leads, what it is told of, what can be done about it, and what was sent last. */
export function WebhookItem({
  webhook: { id, url, events, isEnabled, createdAt, by, deliveries },
  fields,
}: {
  readonly webhook: Webhook;
  readonly fields: readonly Field[];
}): ReactElement {
  const t = useTranslations('administration');
  const hidden: Field = { name: 'id', label: '', type: 'hidden', value: id };
  const isOn: Field = { name: 'isEnabled', label: '', type: 'hidden', value: String(!isEnabled) };
  return (
    <li className={styles.actions} data-webhook={id}>
      <p className={styles.wrap}>
        <code>{url}</code> {!isEnabled && <span className={styles.chip}>{t('off')}</span>}
      </p>
      <p className={styles.quiet}>
        {events.map((event) => t(`event_${event}`)).join(' · ')}
        <br />
        <ByWhom name={by.name} at={createdAt} />
      </p>
      <div className={styles.row}>
        {isEnabled && <ActionForm action={testWebhook} fields={[hidden]} words={{ submit: t('test') }} isQuiet />}
        <ActionForm
          action={switchWebhook}
          fields={[hidden, isOn]}
          words={{ submit: isEnabled ? t('switchOff') : t('switchOn') }}
          isQuiet
        />
      </div>
      <details>
        <summary>{t('change')}</summary>
        <ActionForm action={editWebhook} fields={[hidden, ...fields]} words={{ submit: t('save') }} />
      </details>
      <details>
        <summary>{t('remove')}</summary>
        <p>{t('removeWhat')}</p>
        <ActionForm action={removeWebhook} fields={[hidden]} words={{ submit: t('removeSure') }} isQuiet />
      </details>
      <details open={deliveries[0]?.problem != null}>
        <summary>{t('deliveries', { count: String(deliveries.length) })}</summary>
        {deliveries.length > 0 && <DeliveryTable deliveries={deliveries} label={t('deliveriesOf', { url })} />}
      </details>
    </li>
  );
}
