'use server';

import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { FindingList } from '../../../../components/findings/finding-list.tsx';
import { TextReview } from '../../../../components/review/text-review.tsx';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import { loadFindings, loadTexts } from './load.ts';
import styles from './drawer.module.css';

/**
 * What the drawer under a row holds: the findings at one text, those of languages that are not among the columns said to
 * be so, and the review of each text shown. Rendered here, so that neither the evidence nor what was said is in the page
 * before it is asked for.
 */
export async function findingsOfRow(segmentKey: string, columns: readonly string[]): Promise<ReactElement> {
  const [findings, texts, t, tc, tr] = await Promise.all([
    loadFindings([segmentKey]),
    loadTexts(segmentKey, columns),
    getTranslations('findings'),
    getTranslations('compare'),
    getTranslations('review'),
  ]);
  return (
    <>
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
      <section className={styles.reviews} aria-label={tr('title')}>
        {texts.map((translation) => (
          <div key={translation.locale} data-review-of={translation.locale}>
            <h2>
              <CodeLiteral>{translation.locale}</CodeLiteral>
            </h2>
            <TextReview translation={translation} findings={findings} />
          </div>
        ))}
      </section>
    </>
  );
}
