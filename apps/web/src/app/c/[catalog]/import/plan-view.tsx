import type { ReactElement } from 'react';
import { ChangeList } from '../../../../components/diff/change-list.tsx';
import type { DiffWords } from '../../../../components/diff/change-list.tsx';
import { fill } from '../../../../i18n/unfilled.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { Consequences } from './consequences.tsx';
import type { ImportPlan, PlannedFindings } from './documents.ts';
import { FileError } from './file-error.tsx';
import type { Remedies } from './file-error.tsx';
import type { ImportWords, SeverityWords, StateWords } from './import-desk.tsx';
import styles from './import.module.css';

/** What an import would do, file by file, and the button that does it. */
export function PlanView({
  plan,
  findings,
  catalogs,
  remedies,
  states,
  severities,
  words,
  diffWords,
  places,
  isBusy,
  onApply,
  onRemove,
}: {
  readonly plan: ImportPlan;
  readonly findings: PlannedFindings | 'BUSY' | null;
  readonly catalogs: readonly { readonly slug: string; readonly name: string }[];
  readonly remedies: Remedies;
  readonly states: StateWords;
  readonly severities: SeverityWords;
  readonly words: ImportWords;
  readonly diffWords: DiffWords;
  readonly places: PlaceTexts;
  readonly isBusy: boolean;
  readonly onApply: () => void;
  readonly onRemove: (name: string) => void;
}): ReactElement {
  const { files, errors, catalog, isNewCatalog } = plan;
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
      {files.length > 0 && (
        <p>
          {fill(isNewCatalog ? words.intoNew : words.into, {
            name: catalogs.find(({ slug }) => slug === catalog)?.name ?? catalog,
          })}
        </p>
      )}
      <ul role="list" className={styles.files}>
        {errors.map((error, index) => (
          <FileError key={`${error.file} ${index}`} error={error} words={words} isBusy={isBusy} remedies={remedies}>
            {removeButton(error.file)}
          </FileError>
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
      {!isBlocked && changes && <Consequences {...{ plan, findings, words, states, severities, places }} />}
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
