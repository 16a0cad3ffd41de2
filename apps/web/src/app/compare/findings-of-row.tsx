'use server';

import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { FindingList } from '../../components/findings/finding-list.tsx';
import { CodeLiteral } from '../../components/text/code-literal.tsx';
import { loadFindings } from './load.ts';

/**
 * What the drawer under a row holds: the findings at one text, those of languages that are not among the columns said to
 * be so. Rendered here, so that neither the evidence nor the words for it are in the page before they are asked for.
 */
export async function findingsOfRow(segmentKey: string, columns: readonly string[]): Promise<ReactElement> {
  const [findings, t, tc] = await Promise.all([
    loadFindings([segmentKey]),
    getTranslations('findings'),
    getTranslations('compare'),
  ]);
  return (
    <FindingList
      findings={findings}
      label={t('title')}
      placeOf={({ locale }) =>
        locale === null ? (
          <span>{t('source')}</span>
        ) : (
          <span>
            <CodeLiteral>{locale}</CodeLiteral> {columns.includes(locale) ? null : `(${tc('notShown')})`}
          </span>
        )
      }
    />
  );
}
