import { logLimits } from '@eventide/logs';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { FileField } from './file-field.tsx';
import type { Source } from './log/protocol.ts';
import styles from './decode.module.css';

/** Where a log comes from: a text that is pasted, or files. */
export function SourceField({
  isReady,
  isDisabled,
  onRead,
}: {
  readonly isReady: boolean;
  readonly isDisabled: boolean;
  readonly onRead: (sources: readonly Source[]) => void;
}): ReactElement {
  const t = useTranslations('decode');
  const id = useId();
  const [text, setText] = useState('');
  const read = (content: string): void => {
    if (isDisabled || content.trim() === '') return;
    setText('');
    onRead([{ name: t('pasted'), content }]);
  };
  return (
    <section className={styles.source} aria-label={t('source')}>
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          read(text);
        }}
      >
        <label htmlFor={id}>{t('paste')}</label>
        <textarea
          id={id}
          value={text}
          rows={6}
          spellCheck="false"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            setText(event.target.value);
          }}
          onPaste={(event) => {
            // A log of megabytes in a field would keep the page busy for seconds: it goes where it is read.
            const pasted = event.clipboardData.getData('text/plain');
            if (text !== '' || pasted.length < longPaste || isDisabled) return;
            event.preventDefault();
            read(pasted);
          }}
        />
        <p id={`${id}-hint`} className={styles.quiet}>
          {t('pasteHint')}
        </p>
        <button className={styles.primary} aria-disabled={isDisabled || text.trim() === ''}>
          {t('read')}
        </button>
      </form>
      <div className={styles.zone}>
        <FileField label={t('choose')} isDisabled={isDisabled} hintId={`${id}-limits`} onRead={onRead} />
        <p id={`${id}-limits`} className={styles.quiet}>
          {t('chooseHint', { size: logLimits.fileBytes / 1e6 })}
        </p>
        <p role="status" className={styles.quiet}>
          {isReady ? '' : t('starting')}
        </p>
      </div>
    </section>
  );
}

/** UTF-16 code units from which a pasted text is read at once, not shown first. */
const longPaste = 100_000;
