import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { CodeLiteral } from '../../../../../components/text/code-literal.tsx';
import { TextWarnings } from '../../../../../components/warnings/text-warnings.tsx';
import { LocalizedTextView } from '../../../../../components/text/localized-text.tsx';
import { inReading } from '../../../../../data/reader.ts';
import type { Reading } from '../../../../../data/reader.ts';
import type { Reference } from './query.ts';
import entry from '../../../../../components/entry/entry.module.css';
import styles from './event.module.css';

/** The codes an event can carry: those that say something about it in full, those of every event folded. */
export function EventCodes({
  references,
  read,
}: {
  readonly references: readonly Reference[];
  readonly read: Reading;
}): ReactElement | null {
  const t = useTranslations('eventId');
  if (references.length === 0) return null;
  const specific = references.filter(({ isGeneric }) => !isGeneric);
  const generic = references.filter(({ isGeneric }) => isGeneric);
  return (
    <section className={entry.section} aria-labelledby="codes">
      <h2 id="codes">{t('codes')}</h2>
      <div>
        {specific.length === 0 ? (
          <p className={entry.quiet}>{t('noSpecificCodes')}</p>
        ) : (
          <CodeList references={specific} read={read} />
        )}
        {generic.length > 0 && (
          <details className={`${entry.folded} ${styles.generic}`}>
            <summary>
              {t('onEveryEvent')}
              {generic.map(({ citedAs }) => (
                <CodeLiteral key={citedAs}>{citedAs}</CodeLiteral>
              ))}
            </summary>
            <CodeList references={generic} read={read} />
          </details>
        )}
      </div>
    </section>
  );
}

function CodeList({
  references,
  read,
}: {
  readonly references: readonly Reference[];
  readonly read: Reading;
}): ReactElement {
  return (
    <dl className={styles.codes}>
      {references.map((reference) => (
        <div key={reference.citedAs} className={styles.code}>
          <dt>
            <CodeLiteral href={reference.code === null ? undefined : inReading(`/codes/${reference.code.code}`, read)}>
              {reference.citedAs}
            </CodeLiteral>
            {reference.code !== null && (
              <span
                className={styles.symbol}
                lang={reference.code.name.locale}
                dir={reference.code.name.direction.toLowerCase()}
              >
                {reference.code.name.value}
              </span>
            )}
          </dt>
          <dd>
            {reference.code !== null && (
              <>
                <LocalizedTextView text={reference.code.message} />
                <TextWarnings text={reference.code.message} />
              </>
            )}
            <SpellingNote reference={reference} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Where events and table spell a code differently, or the table lacks it, the page says so and repairs nothing. */
function SpellingNote({
  reference: { resolution, citedAs, code },
}: {
  readonly reference: Reference;
}): ReactElement | null {
  const t = useTranslations('eventId');
  if (resolution === 'EXACT') return null;
  return (
    <p className={styles.note}>
      {resolution === 'UNRESOLVED' || code === null
        ? t.rich('undeclared', { cited: () => <CodeLiteral>{citedAs}</CodeLiteral> })
        : t.rich(code.documentedAs.length === citedAs.length + 1 ? 'nineDigits' : 'spelledOtherwise', {
            cited: () => <CodeLiteral>{citedAs}</CodeLiteral>,
            documented: () => <CodeLiteral>{code.documentedAs}</CodeLiteral>,
          })}
    </p>
  );
}
