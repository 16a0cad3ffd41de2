import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { CodeLiteral } from '../../components/text/code-literal.tsx';
import styles from './findings-page.module.css';
import type { Rule } from './query.ts';

/** What the one rule that the list is narrowed to flags, and why a reader is worse off. */
export function RuleNote({ rule: { id, summary, why, mqmType } }: { readonly rule: Rule }): ReactElement {
  const t = useTranslations('findings');
  return (
    <details className={styles.rule}>
      <summary>{t('whatItFinds')}</summary>
      <p className={styles.ruleHead}>
        <CodeLiteral>{id}</CodeLiteral>
        <span lang="en">{mqmType}</span>
      </p>
      <p lang="en">{summary}</p>
      <p lang="en">{why}</p>
    </details>
  );
}
