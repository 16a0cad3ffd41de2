import { useMessages, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { nameOfRule } from '../../../../components/rules/rule-name.tsx';
import styles from './findings-page.module.css';
import type { Rule } from './query.ts';

/** What the one rule that the list is narrowed to flags, and why a reader is worse off. */
export function RuleNote({ rule: { id, summary, why, mqmType } }: { readonly rule: Rule }): ReactElement {
  const t = useTranslations('findings');
  return (
    <details className={styles.rule}>
      <summary>{t('whatItFinds')}</summary>
      <p className={styles.ruleHead}>
        <strong title={id}>{nameOfRule(id, useMessages().rules)}</strong>
        <code lang="en" translate="no">
          {mqmType}
        </code>
      </p>
      <p>{summary}</p>
      <p>{why}</p>
    </details>
  );
}
