import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { CopyButton } from '../../../components/copy/copy-button.tsx';
import { CopyMenu } from '../../../components/copy/copy-menu.tsx';
import { PrintButton } from '../../../components/copy/print-button.tsx';
import { originOf } from '../../../data/origin.ts';
import type { Reading } from '../../../data/reader.ts';
import styles from './code.module.css';
import { asJson, asMarkdown, asText } from './copy-formats.ts';
import type { Code } from './query.ts';

/** Copy, link, print. The link fixes no language: whoever opens it reads their own. */
export async function CodeTools({
  code,
  read,
}: {
  readonly code: Code;
  readonly read: Reading;
}): Promise<ReactElement> {
  const [t, tc, sent] = await Promise.all([getTranslations('code'), getTranslations('components'), headers()]);
  const url = `${originOf(sent)}/codes/${code.code}`;
  const words = { copy: tc('copy'), copied: tc('copied'), copyRefused: tc('copyRefused') };
  const forCopy = {
    code: code.code,
    decimal: code.decimal,
    name: code.name.value,
    locale: code.message.locale,
    message: code.message.value,
    parts: code.message.parts,
    events: code.isGeneric ? [] : code.events.nodes.map(({ eventId, name, severity }) => ({ eventId, name, severity })),
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
        ]}
      />
      <CopyButton label={t('copyLink')} text={url} words={words} />
      <PrintButton label={t('print')} />
    </div>
  );
}
