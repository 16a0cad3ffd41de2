import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { ByWhom } from './by-whom.tsx';
import type { Finding } from '../findings/fragments.ts';
import { isOpen } from '../findings/marks.ts';
import { correctionsOf } from './corrections.ts';
import { DecisionButtons } from './decision-buttons.tsx';
import { Discuss } from './discuss.tsx';
import type { Discussed, ReviewState } from './fragments.ts';
import { RebaseButton } from './rebase-button.tsx';
import { ReviewMark } from './review-mark.tsx';
import { SuggestionButtons } from './suggestion-buttons.tsx';
import styles from './review.module.css';

/** All about the review of one text: where it stands, who says so, what was said and put forward, and what can be done. */
export function TextReview({
  translation,
  findings,
  keys,
}: {
  readonly translation: Discussed;
  /** Of the segment, in any language. */
  readonly findings: readonly Finding[];
  readonly keys?: Partial<Record<ReviewState, string>>;
}): ReactElement {
  const t = useTranslations('review');
  const { segmentKey, locale, direction, markdown, textHash, review } = translation;
  const { state, version, at, by, expired, comments, suggestions } = review;
  const open = findings.filter((finding) => isOpen(finding) && finding.locale === locale);
  const text = { segmentKey, locale, textHash, version, open: open.length };
  const last = expired ?? (at !== null && by !== null ? { at, by } : null);
  return (
    <div className={styles.review}>
      <p className={styles.where}>
        <ReviewMark review={review} always />
        {last !== null && <ByWhom at={last.at} name={last.by.name} />}
        <DecisionButtons text={text} state={state} {...(keys === undefined ? null : { keys })} />
      </p>
      {expired !== null && <p className={styles.quiet}>{t('expiredWhy')}</p>}
      {comments.length > 0 && (
        <section aria-label={`${t('comments')}, ${locale}`}>
          <h3>{t('comments')}</h3>
          <ul role="list" className={styles.said}>
            {comments.map((one) => (
              <li key={one.id}>
                <ByWhom at={one.at} name={one.by.name} isEarlier={one.textHash !== textHash} />
                <p className={styles.body}>{one.body}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {suggestions.length > 0 && (
        <section aria-label={`${t('suggestions')}, ${locale}`}>
          <h3>{t('suggestions')}</h3>
          <ul role="list" className={styles.said}>
            {suggestions.map((one) => (
              <li key={one.id} data-suggestion={one.state}>
                <ByWhom at={one.at} name={one.by.name} isEarlier={one.textHash !== textHash} />
                <p className={styles.body} lang={locale} dir={direction.toLowerCase()}>
                  {one.markdown}
                </p>
                {one.note !== null && <p className={styles.quiet}>{one.note}</p>}
                <p className={styles.where}>
                  <span className={styles.mark}>
                    {t(`suggestion${one.state}`)}
                    {one.decidedBy !== null && `, ${one.decidedBy.name}`}
                  </span>
                  {one.isOutdated && <span className={styles.mark}>{t('outdated')}</span>}
                  <SuggestionButtons id={one.id} version={one.version} state={one.state} />
                </p>
                {one.isOutdated && <RebaseButton id={one.id} segmentKey={segmentKey} locale={locale} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Discuss
        key={`${segmentKey} ${locale}`}
        text={text}
        markdown={markdown}
        direction={direction === 'RTL' ? 'rtl' : 'ltr'}
        corrections={correctionsOf(open, translation)}
        isKeyed={keys !== undefined}
      />
    </div>
  );
}
