import { useMessages, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { nameOfRule } from '../../components/rules/rule-name.tsx';
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
        <span lang="en">{mqmType}</span>
      </p>
      <p lang="en">{summary}</p>
      <p lang="en">{why}</p>
    </details>
  );
}
