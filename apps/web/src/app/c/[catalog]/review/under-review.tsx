import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { FindingList } from '../../../../components/findings/finding-list.tsx';
import { isOpen, marksOf, worstFirst } from '../../../../components/findings/marks.ts';
import { ReviewMark } from '../../../../components/review/review-mark.tsx';
import { TextReview } from '../../../../components/review/text-review.tsx';
import { placeOf } from '../../../../components/place/place.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { PlaceName } from '../../../../components/place/place-name.tsx';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import { sharedTerms } from '../../../../components/text/aligned.ts';
import { LocalizedTextView } from '../../../../components/text/localized-text.tsx';
import { ProvenanceLine } from '../../../../components/text/provenance.tsx';
import { ownName } from '../../../../components/text/own-name.ts';
import { TermLight } from '../../../../components/text/term-light.tsx';
import type { Reading } from '../../../../data/reader.ts';
import type { Subject } from './load.ts';
import styles from './review-page.module.css';
import { SubjectKeys } from './subject-keys.tsx';

/** The text under review at reading size with what was found in it, and beside it the same text in the other languages. */
export function UnderReview({
  subject: { key, event, code, own: translation, translations, findings },
  read,
  places,
}: {
  readonly subject: Subject;
  readonly read: Reading;
  readonly places: PlaceTexts;
}): ReactElement {
  const t = useTranslations('review');
  const tf = useTranslations('findings');
  const { locale } = translation;
  const own = worstFirst(findings);
  const others = translations.filter((other) => other.locale !== locale);
  const ordered = [translation, ...others];
  const terms = sharedTerms(ordered.map((one) => one.terms));
  const nameOf = (tag: string) => read.locales.find((one) => one.locale === tag)?.name ?? tag;
  const place = placeOf(key, places);
  return (
    <TermLight group="[data-texts]">
      <div className={styles.texts} data-texts>
        <section className={styles.subject} aria-labelledby="subject" data-subject={key}>
          <SubjectKeys
            text={{
              ...{ segmentKey: key, locale, textHash: translation.textHash, version: translation.review.version },
              open: own.filter(isOpen).length,
            }}
            open={place.href}
          />
          <h2 id="subject">
            {event !== null && <SeverityMark severity={event.severity} quiet />}
            <PlaceName place={place} href={place.href} />
            {event !== null && ownName(event.eventId, event.name) !== null && (
              <span className={styles.quiet} translate="no">
                {event.name}
              </span>
            )}
            <bdi lang={locale}>{nameOf(locale)}</bdi>
          </h2>
          <LocalizedTextView
            text={translation}
            reading
            marks={marksOf(findings, { segmentKey: key, locale })}
            terms={terms[0] ?? []}
          />
          <ProvenanceLine document={translation.document} />
          {!own.some(isOpen) && <p className={styles.quiet}>{t('noFinding')}</p>}
          <FindingList findings={own} label={tf('title')} />
          <TextReview translation={translation} findings={findings} keys={{ APPROVED: 'a', CHANGES_REQUESTED: 'r' }} />
        </section>
        <section className={styles.others} aria-labelledby="others">
          <h2 id="others">
            {t('otherLanguages')}
            <Link
              href={`/compare?${event !== null ? `severity=${event.severity}&text=${event.eventId}` : code !== null ? `kind=codes&code=${code.code}` : 'kind=page'}`}
              prefetch={false}
            >
              {tf('compare')}
            </Link>
          </h2>
          {others.map((other, at) => (
            <div key={other.locale} className={styles.other}>
              <h3>
                <bdi lang={other.locale} dir={other.direction.toLowerCase()}>
                  {nameOf(other.locale)}
                </bdi>
                <ReviewMark review={other.review} />
              </h3>
              <LocalizedTextView
                text={other}
                marks={marksOf([...other.findings, ...findings], { segmentKey: key, locale: other.locale })}
                terms={terms[at + 1] ?? []}
              />
            </div>
          ))}
        </section>
      </div>
    </TermLight>
  );
}
