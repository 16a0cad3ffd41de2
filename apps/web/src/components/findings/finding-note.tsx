import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactElement, ReactNode } from 'react';
import { placeOf } from '../place/place.ts';
import { PlaceName } from '../place/place-name.tsx';
import { placeTexts } from '../place/place-texts.ts';
import { nameOfRule, RuleName } from '../rules/rule-name.tsx';
import { CodeLiteral } from '../text/code-literal.tsx';
import { excerptOf } from '../text/excerpt.ts';
import { LocalizedTextView } from '../text/localized-text.tsx';
import { DismissalLine } from './dismissal-line.tsx';
import { FindingActions } from './finding-actions.tsx';
import { FindingScope } from './finding-scope.tsx';
import type { ShownMark } from '../text/marked-run.ts';
import type { Finding } from './fragments.ts';
import { MqmMark } from './mqm-mark.tsx';
import styles from './findings.module.css';

/** Places, and texts that bear witness, that are shown of one finding; of more, how many there are. */
const placesMax = 50;

/**
 * One finding: how bad, by which rule, what is wrong in a sentence, what to put instead, and on demand the texts that
 * show it. `place` says where it is, where that does not go without saying.
 */
export async function FindingNote({
  finding,
  place,
  below,
  isPicked = false,
}: {
  readonly finding: Finding;
  readonly place?: ReactNode;
  /** What can be done about it, at the end. */
  readonly below?: ReactNode;
  readonly isPicked?: boolean;
}): Promise<ReactElement> {
  const [t, tr, texts, { rules }] = await Promise.all([
    getTranslations('findings'),
    getTranslations('review'),
    placeTexts(),
    getMessages(),
  ]);
  const {
    fingerprint,
    segmentKey,
    mqmSeverity,
    message,
    locale,
    suggestion,
    rule,
    places,
    evidence,
    status,
    dismissal,
  } = finding;
  return (
    <FindingScope
      className={styles.note}
      fingerprint={fingerprint}
      segmentKey={segmentKey}
      status={status}
      severity={mqmSeverity}
    >
      <p className={styles.noteHead}>
        {isPicked && (
          <input
            type="checkbox"
            className={styles.pick}
            aria-label={[`${tr('select')}: ${nameOfRule(rule.id, rules)}`, placeOf(segmentKey, texts).name, locale]
              .filter(Boolean)
              .join(', ')}
            name="pick"
            value={fingerprint}
          />
        )}
        <MqmMark severity={mqmSeverity} />
        {place}
        <RuleName rule={rule} />
        <FindingActions
          fingerprint={fingerprint}
          segmentKey={segmentKey}
          version={dismissal?.version ?? 0}
          isOpen={status === 'OPEN'}
        />
      </p>
      <p>{message}</p>
      {dismissal !== null && <DismissalLine dismissal={dismissal} />}
      {suggestion !== null && (
        <p className={styles.suggestion}>
          {t('suggestion')}{' '}
          {suggestion === '' ? (
            <strong>{t('remove')}</strong>
          ) : (
            <ins lang={locale ?? undefined} translate="no">
              {suggestion}
            </ins>
          )}
        </p>
      )}
      {places.length > 1 && (
        <details className={styles.evidence} data-places={places.length}>
          <summary>{t('places', { count: places.length })}</summary>
          <ul role="list">
            {places.slice(0, placesMax).map((one, index) => {
              const shown = one.translation && excerptOf(one.translation.text, one.span);
              return (
                <li key={index}>
                  <PlaceName place={placeOf(one.segmentKey, texts)} href={placeOf(one.segmentKey, texts).compareHref} />
                  {one.translation !== null && shown !== null && (
                    <LocalizedTextView
                      as="span"
                      text={{ locale: locale ?? '', ...one.translation, parts: [{ text: shown.text, ...plain }] }}
                      marks={markOf(shown.span, finding)}
                    />
                  )}
                </li>
              );
            })}
            {places.length > placesMax && <li>{t('morePlaces', { count: places.length - placesMax })}</li>}
          </ul>
        </details>
      )}
      {evidence.length > 0 && (
        <details className={styles.evidence}>
          <summary>{t('evidence', { count: evidence.length })}</summary>
          <dl>
            {evidence.slice(0, placesMax).map((one, index) => {
              const shown = excerptOf(one.text, one.span);
              return (
                <div key={index}>
                  <dt>
                    <CodeLiteral>{one.locale}</CodeLiteral>
                    {one.segmentKey !== finding.segmentKey && <PlaceName place={placeOf(one.segmentKey, texts)} />}
                  </dt>
                  <LocalizedTextView
                    as="dd"
                    text={{ ...one, parts: [{ text: shown.text, ...plain }] }}
                    marks={shown.span === null ? [] : [{ ...shown.span, id: fingerprint, as: 'WITNESS' }]}
                  />
                </div>
              );
            })}
            {evidence.length > placesMax && <div>{t('morePlaces', { count: evidence.length - placesMax })}</div>}
          </dl>
        </details>
      )}
      {below}
    </FindingScope>
  );
}

/** The flagged words of one place. */
function markOf(span: Finding['places'][number]['span'], finding: Finding): readonly ShownMark[] {
  const { fingerprint: id, mqmSeverity: severity, message: title } = finding;
  return span === null ? [] : [{ ...span, id, as: 'FINDING', severity, title }];
}

const plain = { strong: false, emphasis: false, code: false, url: null } as const;
