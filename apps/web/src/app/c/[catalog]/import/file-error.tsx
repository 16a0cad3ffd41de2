import { useId, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { SeverityIcon } from '../../../../components/severity-icon.tsx';
import { fill } from '../../../../i18n/unfilled.ts';
import { knownLocale } from './claims.ts';
import type { Claim } from './claims.ts';
import type { ImportPlan } from './documents.ts';
import type { ImportWords } from './import-desk.tsx';
import styles from './import.module.css';

type FileFault = ImportPlan['errors'][number];

/** What can be done about files with errors, from here. */
export interface Remedies {
  readonly onClaim: (file: string, claim: Claim) => void;
  /** Null where the pages have been compared with all catalogues already. */
  readonly onFindPlace: (() => void) | null;
  readonly onMakeNew: () => void;
}

/** A file that cannot be imported: why, and what can be done about it here. */
export function FileError({
  error: { file, code, line, message },
  words,
  isBusy,
  remedies,
  children,
}: {
  readonly error: FileFault;
  readonly words: ImportWords;
  readonly isBusy: boolean;
  readonly remedies: Remedies;
  /** The button that takes it off the list. */
  readonly children: ReactNode;
}): ReactElement {
  return (
    <li data-error="">
      <div className={styles.file}>
        <code>{file}</code>
        <span className={styles.error}>
          <SeverityIcon severity="ERROR" />
          {words.ERROR}
        </span>
        {line !== null && <span>{fill(words.line, { line })}</span>}
        {children}
      </div>
      <p>{words[code]}</p>
      {message !== '' && <p className={styles.detail}>{message}</p>}
      {(code === 'LOCALE_MISSING' || code === 'LOCALE_UNKNOWN') && (
        <ClaimForm
          words={words}
          isBusy={isBusy}
          onClaim={(claim) => {
            remedies.onClaim(file, claim);
          }}
        />
      )}
      {code === 'OTHER_ARTICLE' && (
        <p className={styles.row}>
          {remedies.onFindPlace !== null && (
            <button type="button" className={styles.small} onClick={remedies.onFindPlace}>
              {words.findPlace}
            </button>
          )}
          <button type="button" className={styles.small} onClick={remedies.onMakeNew}>
            {words.makeNew}
          </button>
        </p>
      )}
    </li>
  );
}

/** The language of a page that does not say it, and whether the others are translated from it. */
function ClaimForm({
  words,
  isBusy,
  onClaim,
}: {
  readonly words: ImportWords;
  readonly isBusy: boolean;
  readonly onClaim: (claim: Claim) => void;
}): ReactElement {
  const id = useId();
  const [text, setText] = useState('');
  const [isSource, setIsSource] = useState(false);
  const [bad, setBad] = useState<string | null>(null);
  return (
    <form
      className={styles.claim}
      onSubmit={(event) => {
        event.preventDefault();
        const locale = knownLocale(text);
        if (locale === null) setBad(text);
        else if (!isBusy) onClaim({ locale, isSource });
      }}
    >
      <label htmlFor={id}>{words.locale}</label>
      <span className={styles.row}>
        <input
          id={id}
          className={styles.control}
          value={text}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck="false"
          aria-describedby={`${id}-hint`}
          aria-invalid={bad !== null}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setBad(null);
          }}
        />
        <button className={styles.small}>{words.readAgain}</button>
      </span>
      <p id={`${id}-hint`} className={styles.detail}>
        {words.localeHint}
      </p>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isSource}
          onChange={({ currentTarget }) => {
            setIsSource(currentTarget.checked);
          }}
        />
        {words.isSource}
      </label>
      {bad !== null && <p role="alert">{fill(words.localeBad, { tag: bad })}</p>}
    </form>
  );
}
