import { localeName } from '@eventide/catalog/text';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import { MqmIcon } from '../findings/mqm-mark.tsx';
import { LocalizedTextView } from '../text/localized-text.tsx';
import type { WarnedText } from './fragments.ts';
import styles from './warnings.module.css';

interface Properties {
  readonly text: WarnedText;
  /** Where the text's findings are shown with their evidence. */
  readonly href: string;
  /** The catalogue that `href` is in; by default the one that the page is about. */
  readonly catalog?: string | undefined;
}

/** Under a text that may be wrong: why, and the same text in a language in which it is not. Nothing under any other text. */
export function TextWarnings(properties: Properties): ReactElement | null {
  return properties.text.warnings.length === 0 ? null : (
    <div role="note">
      <Reasons {...properties} />
    </div>
  );
}

function Reasons({
  text: { warnings },
  href,
  catalog,
  isUnderHead = false,
}: Properties & {
  /** That the text may be wrong has been said. */
  readonly isUnderHead?: boolean;
}): ReactElement | null {
  const t = useTranslations('warnings');
  const inLanguage = useLocale();
  const [worst] = warnings;
  if (worst === undefined) return null;
  const { mqmSeverity, alternative } = worst;
  return (
    <div className={styles.warnings} data-severity={mqmSeverity}>
      {warnings.map(({ message }) => (
        <p key={message}>
          {isUnderHead ? message : t('because', { message })}{' '}
          <Link className={styles.finding} href={href} catalog={catalog} prefetch={false}>
            {t('finding')}
          </Link>
        </p>
      ))}
      {alternative !== null && (
        <div className={styles.instead}>
          <p className={styles.language}>{t('instead', { language: localeName(alternative.locale, inLanguage) })}</p>
          <LocalizedTextView text={alternative} />
        </div>
      )}
    </div>
  );
}

/** The same in a list, where it opens on demand. */
export function FoldedWarnings(properties: Properties): ReactElement | null {
  const t = useTranslations('warnings');
  const [worst] = properties.text.warnings;
  if (worst === undefined) return null;
  return (
    <details className={styles.folded}>
      <summary>
        <MqmIcon severity={worst.mqmSeverity} />
        {t('mayBeWrong')}
      </summary>
      <Reasons {...properties} isUnderHead />
    </details>
  );
}
