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
  /** Where the text's findings are shown with their evidence; absent where a link to the text itself stands beside it. */
  readonly href?: string;
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
          {isUnderHead ? message : t('because', { message })}
          {href !== undefined && (
            <>
              {' '}
              <Link className={styles.finding} href={href} prefetch={false}>
                {t('finding')}
              </Link>
            </>
          )}
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
export function FoldedWarnings({ text }: Pick<Properties, 'text'>): ReactElement | null {
  if (text.warnings.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>
        <Mark text={text} />
      </summary>
      <Reasons text={text} isUnderHead />
    </details>
  );
}

/** That a text may be wrong and no more, where it is only a reminder of what another page says in full. */
export function WarningMark({ text }: Pick<Properties, 'text'>): ReactElement | null {
  return text.warnings.length === 0 ? null : (
    <p className={styles.mark}>
      <Mark text={text} />
    </p>
  );
}

function Mark({ text: { warnings } }: Pick<Properties, 'text'>): ReactElement {
  const t = useTranslations('warnings');
  return (
    <>
      {warnings[0] !== undefined && <MqmIcon severity={warnings[0].mqmSeverity} />}
      {t('mayBeWrong')}
    </>
  );
}
