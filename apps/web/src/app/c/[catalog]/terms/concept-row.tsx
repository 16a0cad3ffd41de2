import { directionOf } from '@eventide/catalog/text';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { placeOf } from '../../../../components/place/place.ts';
import type { Place, PlaceTexts } from '../../../../components/place/place.ts';
import { PlaceName } from '../../../../components/place/place-name.tsx';
import { ByWhom } from '../../../../components/review/by-whom.tsx';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import { address } from '../../../../data/address.ts';
import { Link } from '../../../../navigation/link.tsx';
import { ConceptButtons, TermButton } from './concept-buttons.tsx';
import { ConceptShell } from './concept-shell.tsx';
import type { Concept } from './query.ts';
import type { TermsWords } from './subjects.ts';
import styles from './terms.module.css';

/** One concept: what it is called in each language and how often, where the texts disagree, and what can be done. */
export function ConceptRow({
  concept,
  locales,
  wanted,
  places,
  words,
}: {
  readonly concept: Concept;
  /** Of the catalogue. */
  readonly locales: readonly string[];
  /** The reader's own locale, by whose term the concept is called. */
  readonly wanted: string | null;
  readonly places: PlaceTexts;
  readonly words: TermsWords;
}): ReactElement {
  const t = useTranslations('terms');
  const { id, version, source, definition, renderings, findings, findingCount, at, by } = concept;
  const named = renderings.find(({ locale }) => locale === wanted) ?? renderings[0];
  const name = named?.term ?? id;
  const own = [...new Set(renderings.map(({ locale }) => locale))];
  const content = renderings.map(({ locale, term, state }) => ({ locale, term, state }));
  const further = findingCount - findings.length;
  return (
    <ConceptShell
      className={styles.concept}
      concept={{ id, version, source, definition, renderings: content, name }}
      locales={locales}
      words={words}
    >
      <div className={styles.line}>
        <h2 className={styles.name} lang={named?.locale} dir={directionOf(named?.locale ?? 'en')}>
          {name}
        </h2>
        <span className={styles.mark} data-source={source}>
          {source === 'STORED' ? t('termBase') : t('found')}
        </span>
        {at !== null && by !== null && <ByWhom at={at} name={by.name} />}
        <ConceptButtons />
      </div>
      {definition !== null && <p className={styles.definition}>{definition}</p>}
      <dl className={styles.terms}>
        {own.map((locale) => {
          const list = renderings.filter((one) => one.locale === locale);
          return (
            <div key={locale}>
              <dt>
                <CodeLiteral>{locale}</CodeLiteral>
              </dt>
              <dd>
                <ul role="list">
                  {list.map((rendering) => (
                    <li key={rendering.term} className={styles.rendering} data-state={rendering.state}>
                      <span lang={locale} dir={rendering.direction === 'RTL' ? 'rtl' : 'ltr'}>
                        {rendering.term}
                      </span>
                      {source === 'STORED' && rendering.state !== 'PREFERRED' && (
                        <span className={styles.mark} data-state={rendering.state}>
                          {t(rendering.state)}
                        </span>
                      )}
                      {rendering.count !== null && (
                        <Uses count={rendering.count} place={placeOf(rendering.segmentKey ?? '', places)} />
                      )}
                      {(source === 'STORED' || list.length > 1) && (
                        <TermButton rendering={{ locale, term: rendering.term, state: rendering.state }} />
                      )}
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          );
        })}
      </dl>
      {findingCount > 0 && (
        <details className={styles.findings}>
          <summary>{t('disagree', { count: findingCount })}</summary>
          <ul role="list">
            {findings.map(({ fingerprint, locale, segmentKey, message }) => {
              const place = placeOf(segmentKey, places);
              return (
                <li key={fingerprint}>
                  {locale !== null && <CodeLiteral>{locale}</CodeLiteral>} <span>{message}</span>{' '}
                  <PlaceName place={place} href={place.compareHref} />
                </li>
              );
            })}
            {further > 0 && (
              <li>
                <Link
                  href={address('/findings', [source === 'STORED' ? ['rule', 'term-base'] : ['text', name]])}
                  prefetch={false}
                >
                  {t('further', { count: further })}
                </Link>
              </li>
            )}
          </ul>
        </details>
      )}
    </ConceptShell>
  );
}

/** How often the texts have a term, as a link to where it stands first. */
function Uses({ count, place }: { readonly count: number; readonly place: Place }): ReactElement {
  const t = useTranslations('terms');
  const title = `${t('uses', { count })}: ${place.name}`;
  if (place.compareHref === null)
    return (
      <span className={styles.uses} title={title}>
        {count}
      </span>
    );
  return (
    <Link className={styles.uses} href={place.compareHref} prefetch={false} title={title}>
      {count}
    </Link>
  );
}
