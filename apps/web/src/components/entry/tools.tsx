import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { originOf } from '../../data/origin.ts';
import type { Reading } from '../../data/reader.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { CopyMenu } from '../copy/copy-menu.tsx';
import { PrintButton } from '../copy/print-button.tsx';
import styles from './entry.module.css';

/** The forms that an entry can be copied in. */
export interface CopyForms {
  readonly text: string;
  readonly markdown: string;
  readonly json: string;
  /** A command that finds it on a machine. */
  readonly powershell?: string;
}

/**
 * Copy, link, print. `formsOf` is given the address of the entry in the language it is read in; the link that is copied
 * fixes no language, so that each reader gets their own.
 */
export async function EntryTools({
  path,
  read,
  formsOf,
}: {
  readonly path: string;
  readonly read: Reading;
  readonly formsOf: (url: string) => CopyForms;
}): Promise<ReactElement> {
  const [t, tc, sent] = await Promise.all([getTranslations('entry'), getTranslations('components'), headers()]);
  const url = `${originOf(sent)}${path}`;
  const words = { copy: tc('copy'), copied: tc('copied'), copyRefused: tc('copyRefused') };
  const { text, markdown, json, powershell } = formsOf(`${url}?lang=${read.locale}`);
  return (
    <div className={styles.tools}>
      <CopyMenu
        words={words}
        items={[
          { id: 'text', label: t('asText'), text },
          { id: 'markdown', label: 'Markdown', text: markdown },
          { id: 'json', label: 'JSON', text: json },
          ...(powershell === undefined ? [] : [{ id: 'powershell', label: 'PowerShell', text: powershell }]),
        ]}
      />
      <CopyButton label={t('copyLink')} text={url} words={words} />
      <PrintButton label={t('print')} />
    </div>
  );
}
