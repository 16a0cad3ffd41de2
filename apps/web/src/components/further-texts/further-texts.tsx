import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import entry from '../entry/entry.module.css';
import { LocalizedTextView } from '../text/localized-text.tsx';
import { TextWarnings } from '../warnings/text-warnings.tsx';
import styles from './further-texts.module.css';
import type { FurtherText } from './query.ts';

/** What a page says of an event or code in columns that are neither its name nor its meaning. */
export function FurtherTexts({
  texts,
  path,
  compareHref,
}: {
  readonly texts: readonly FurtherText[];
  /** The page of the event or code. */
  readonly path: string;
  readonly compareHref: string;
}): ReactElement | null {
  const t = useTranslations('furtherTexts');
  if (texts.length === 0) return null;
  return (
    <section className={entry.section} aria-labelledby="further">
      <h2 id="further">
        {t('title', { count: texts.length })}
        <Link className={entry.compare} href={compareHref} prefetch={false}>
          {t('compare')}
        </Link>
      </h2>
      <div className={entry.text}>
        {texts.map((text) => (
          <div key={text.segmentKey}>
            {text.header && (
              <h3 className={styles.header} lang={text.header.locale} dir={text.header.direction.toLowerCase()}>
                {text.header.value}
              </h3>
            )}
            <LocalizedTextView text={text} />
            <TextWarnings text={text} href={`${path}#languages`} />
          </div>
        ))}
      </div>
    </section>
  );
}
