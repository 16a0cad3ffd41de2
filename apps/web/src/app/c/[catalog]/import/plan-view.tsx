import type { ReactElement } from 'react';
import { ChangeList } from '../../../../components/diff/change-list.tsx';
import type { DiffWords } from '../../../../components/diff/change-list.tsx';
import { fill } from '../../../../i18n/unfilled.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { SeverityIcon } from '../../../../components/severity-icon.tsx';
import type { ImportPlan } from './documents.ts';
import type { ImportWords } from './import-desk.tsx';
import styles from './import.module.css';

/** What an import would do, file by file, and the button that does it. */
export function PlanView({
  plan: { files, errors },
  words,
  diffWords,
  places,
  isBusy,
  onApply,
  onRemove,
}: {
  readonly plan: ImportPlan;
  readonly words: ImportWords;
  readonly diffWords: DiffWords;
  readonly places: PlaceTexts;
  readonly isBusy: boolean;
  readonly onApply: () => void;
  readonly onRemove: (name: string) => void;
}): ReactElement {
  const isBlocked = errors.length > 0;
  const changes = files.some(({ status }) => status !== 'UNCHANGED');
  const removeButton = (name: string) => (
    <button
      type="button"
      className={styles.small}
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) onRemove(name);
      }}
    >
      {words.remove}
      <span className="visually-hidden"> {name}</span>
    </button>
  );
  return (
    <section className={styles.plan} aria-labelledby="import-plan" aria-busy={isBusy}>
      <h2 id="import-plan">{words.previewTitle}</h2>
      <ul role="list" className={styles.files}>
        {errors.map(({ file, code, line, message }, index) => (
          <li key={`${file} ${index}`} data-error="">
            <p className={styles.file}>
              <code>{file}</code>
              <span className={styles.error}>
                <SeverityIcon severity="ERROR" />
                {words.ERROR}
              </span>
              {line !== null && <span>{fill(words.line, { line })}</span>}
              {removeButton(file)}
            </p>
            <p>{words[code]}</p>
            {message !== '' && <p className={styles.detail}>{message}</p>}
          </li>
        ))}
        {files.map(({ file, locale, status, segments: { nodes, totalCount } }) => (
          <li key={file}>
            <p className={styles.file}>
              <code>{file}</code>
              <code>{locale}</code>
              <span className={styles.chip}>{words[status]}</span>
              {removeButton(file)}
            </p>
            {totalCount > 0 && (
              <details>
                <summary>{fill(words.texts, { count: totalCount })}</summary>
                <ChangeList changes={nodes} words={diffWords} places={places} />
                {totalCount > nodes.length && <p>{fill(words.more, { count: totalCount - nodes.length })}</p>}
              </details>
            )}
          </li>
        ))}
      </ul>
      {!isBlocked && changes && (
        <button
          type="button"
          className={styles.primary}
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) onApply();
          }}
        >
          {words.apply}
        </button>
      )}
    </section>
  );
}
