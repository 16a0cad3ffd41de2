import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { CopyButton } from '../../../components/copy/copy-button.tsx';
import { CopyMenu } from '../../../components/copy/copy-menu.tsx';
import { PrintButton } from '../../../components/copy/print-button.tsx';
import type { Reading } from '../../../data/reader.ts';
import { originOf } from '../../../data/origin.ts';
import { asJson, asMarkdown, asPowerShell, asText } from './copy-formats.ts';
import type { CatalogEvent } from './query.ts';
import styles from './event.module.css';

/** Copy, link, print. The link fixes no language: whoever opens it reads their own. */
export async function EventTools({
  event,
  read,
}: {
  readonly event: CatalogEvent;
  readonly read: Reading;
}): Promise<ReactElement> {
  const [t, tc, sent] = await Promise.all([getTranslations('eventId'), getTranslations('components'), headers()]);
  const url = `${originOf(sent)}/events/${event.eventId}`;
  const words = { copy: tc('copy'), copied: tc('copied'), copyRefused: tc('copyRefused') };
  const { eventId, name, severity, outcome, operation, description } = event;
  const forCopy = {
    eventId,
    name,
    severity,
    severityWord: tc(severity),
    outcome,
    operation,
    locale: description.locale,
    description: description.value,
    codes: event.diagnosticCodes
      .filter(({ isGeneric }) => !isGeneric)
      .map(({ citedAs, code }) => ({
        citedAs,
        code: code?.code ?? null,
        name: code?.name.value ?? '',
        message: code?.message.value ?? '',
      })),
    url: `${url}?lang=${read.locale}`,
  };
  return (
    <div className={styles.tools}>
      <CopyMenu
        words={words}
        items={[
          { id: 'text', label: t('asText'), text: asText(forCopy) },
          { id: 'markdown', label: 'Markdown', text: asMarkdown(forCopy) },
          { id: 'json', label: 'JSON', text: asJson(forCopy) },
          { id: 'powershell', label: 'PowerShell', text: asPowerShell(forCopy) },
        ]}
      />
      <CopyButton label={t('copyLink')} text={url} words={words} />
      <PrintButton label={t('print')} />
    </div>
  );
}
