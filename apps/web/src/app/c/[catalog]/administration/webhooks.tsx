import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ActionForm } from '../../../../components/form/action-form.tsx';
import type { Field } from '../../../../components/form/action-form.tsx';
import styles from '../../../../components/form/page.module.css';
import { ask } from '../../../../data/api.ts';
import { addWebhook } from './actions.ts';
import { webhookEvents, Webhooks_Query } from './query.ts';
import { WebhookItem } from './webhook-item.tsx';

/** The addresses that are told of events, what became of that, and a form for another. */
export async function Webhooks(): Promise<ReactElement> {
  const [t, common, { webhooks }] = await Promise.all([
    getTranslations('administration'),
    getTranslations('components'),
    ask(Webhooks_Query, {}),
  ]);
  const fieldsOf = (url: string, events: readonly string[]): readonly Field[] => [
    { name: 'url', label: t('url'), type: 'url', value: url, hint: t('urlHint'), autoComplete: 'off', maxLength: 2000 },
    {
      ...{ name: 'events', label: t('events'), type: 'choices', value: events.join(',') },
      options: webhookEvents.map((event) => ({ value: event, label: t(`event_${event}`) })),
    },
  ];
  return (
    <section>
      <h2 id="webhooks">{t('webhooks')}</h2>
      <p className={styles.quiet}>{t('webhooksWhat')}</p>
      {webhooks.length === 0 ? (
        <p>{t('noWebhooks')}</p>
      ) : (
        <ul role="list" className={styles.items} aria-labelledby="webhooks">
          {webhooks.map((webhook) => (
            <WebhookItem key={webhook.id} webhook={webhook} fields={fieldsOf(webhook.url, webhook.events)} />
          ))}
        </ul>
      )}
      <h3>{t('addTitle')}</h3>
      <ActionForm
        action={addWebhook}
        fields={fieldsOf('', [])}
        words={{
          submit: t('add'),
          copy: {
            ...{ label: common('copy'), copy: common('copy') },
            ...{ copied: common('copied'), copyRefused: common('copyRefused') },
          },
        }}
      />
    </section>
  );
}
