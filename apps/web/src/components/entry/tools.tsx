import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { originOf } from '../../data/origin.ts';
import type { Reading } from '../../data/reader.ts';
import { CopyButton } from '../copy/copy-button.tsx';
import { CopyMenu } from '../copy/copy-menu.tsx';
import { PrintButton } from '../copy/print-button.tsx';
import styles from './entry.module.css';
import type { Queries } from './queries.ts';

/** The forms that an entry can be copied in. */
export interface CopyForms {
  readonly text: string;
  readonly markdown: string;
  readonly json: string;
  readonly csv: string;
}

/**
 * Copy, link, print. `formsOf` is given the address of the entry in the language it is read in; the link that is copied
 * fixes no language, so that each reader gets their own.
 */
export async function EntryTools({
  path,
  read,
  queries,
  formsOf,
}: {
  readonly path: string;
  readonly read: Reading;
  /** What finds it on machines; null where that is not known. */
  readonly queries: Queries | null;
  readonly formsOf: (url: string) => CopyForms;
}): Promise<ReactElement> {
  const [t, tc, sent] = await Promise.all([getTranslations('entry'), getTranslations('components'), headers()]);
  const url = `${originOf(sent)}${path}`;
  const words = { copy: tc('copy'), copied: tc('copied'), copyRefused: tc('copyRefused') };
  const { text, markdown, json, csv } = formsOf(`${url}?lang=${read.locale}`);
  return (
    <div className={styles.tools}>
      <CopyMenu
        words={words}
        items={[
          { id: 'text', label: t('asText'), text },
          { id: 'markdown', label: 'Markdown', text: markdown },
          { id: 'json', label: 'JSON', text: json },
          { id: 'csv', label: 'CSV', text: csv },
          ...(queries === null
            ? []
            : [
                { id: 'powershell', label: 'PowerShell', text: queries.powershell },
                { id: 'kql', label: 'KQL', text: queries.kql },
              ]),
          ...(queries?.xpath == null ? [] : [{ id: 'xpath', label: 'XPath', text: queries.xpath }]),
        ]}
      />
      <CopyButton label={t('copyLink')} text={url} words={words} />
      <PrintButton label={t('print')} />
    </div>
  );
}
