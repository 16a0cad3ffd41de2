import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { MqmMark } from '../../components/findings/mqm-mark.tsx';
import { CodeLiteral } from '../../components/text/code-literal.tsx';
import styles from './findings-page.module.css';
import type { ResolvedFinding } from './query.ts';

/** What the review once found and finds no longer. Nothing can be done about it any more. */
export function ResolvedList({ findings }: { readonly findings: readonly ResolvedFinding[] }): ReactElement | null {
  const t = useTranslations('review');
  if (findings.length === 0) return null;
  return (
    <section className={styles.resolved} aria-labelledby="resolved">
      <h2 id="resolved">{t('statusRESOLVED')}</h2>
      <ul role="list">
        {findings.map(
          ({ fingerprint, ruleId, mqmSeverity, segmentKey, locale, message, firstRevision, resolvedRevision }) => (
            <li key={fingerprint} data-resolved={fingerprint}>
              <p className={styles.ruleHead}>
                <MqmMark severity={mqmSeverity} />
                {locale !== null && <CodeLiteral>{locale}</CodeLiteral>}
                <CodeLiteral>{segmentKey}</CodeLiteral>
                <CodeLiteral>{ruleId}</CodeLiteral>
              </p>
              <p lang="en">{message}</p>
              <p>{t('resolvedIn', { first: firstRevision, last: resolvedRevision - 1 })}</p>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
