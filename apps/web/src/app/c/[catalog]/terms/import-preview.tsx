import type { ReactElement } from 'react';
import { fill } from '../../../../i18n/unfilled.ts';
import type { PlannedConcept, TermsPlan, TermsRefusal } from './import-file.ts';
import { termChanges } from './term-changes.ts';
import type { TermsWords } from './subjects.ts';
import styles from './terms.module.css';

/** What a file would add and change, concept by concept. */
export function ImportPreview({
  plan: { added, changed, unchanged, changes },
  words,
}: {
  readonly plan: TermsPlan;
  readonly words: TermsWords;
}): ReactElement {
  const total = added + changed;
  return (
    <>
      <p>{fill(words.importCounts, { added, changed, unchanged })}</p>
      {total === 0 ? (
        <p>{words.importNothing}</p>
      ) : (
        <ul role="list" className={styles.plan}>
          {changes.map((concept) => (
            <ConceptChange key={concept.id} concept={concept} words={words} />
          ))}
          {total > changes.length && (
            <li className={styles.quiet}>{fill(words.importRest, { count: total - changes.length })}</li>
          )}
        </ul>
      )}
    </>
  );
}

function ConceptChange({
  concept: { id, before, after },
  words,
}: {
  readonly concept: PlannedConcept;
  readonly words: TermsWords;
}): ReactElement {
  const definitionChanges = before !== null && before.definition !== after.definition;
  return (
    <li data-planned={before === null ? 'ADDED' : 'CHANGED'}>
      <p>
        <strong>{id}</strong> · {before === null ? words.importAdded : words.importChanged}
        {definitionChanges && ` · ${words.importDefinition}`}
      </p>
      <ul role="list">
        {termChanges(before?.renderings ?? [], after.renderings).map(({ kind, locale, term, state }) => {
          const text = (
            <span lang={locale} dir="auto">
              {term}
            </span>
          );
          return (
            <li key={`${kind} ${locale} ${term}`}>
              <code translate="no">{locale}</code> {kind === 'REMOVED' ? <del>{text}</del> : <ins>{text}</ins>} ·{' '}
              {words[state]}
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** Why a file cannot be imported, and each concept that is at fault, by line. */
export function RefusedFile({
  refusal: { message, line, faults, faultCount },
  words,
}: {
  readonly refusal: TermsRefusal;
  readonly words: TermsWords;
}): ReactElement {
  if (faults.length === 0) {
    return (
      <p role="alert">
        {line !== null && `${fill(words.importLine, { line })}: `}
        {message}
      </p>
    );
  }
  return (
    <div role="alert">
      <p>{fill(words.importFaults, { count: faultCount })}</p>
      <ul role="list" className={styles.plan}>
        {faults.map((fault) => (
          <li key={`${fault.line ?? ''} ${fault.concept}`} data-fault={fault.line ?? ''}>
            {fault.line !== null && `${fill(words.importLine, { line: fault.line })}, `}
            <strong>{fault.concept}</strong>: {fault.message}
          </li>
        ))}
        {faultCount > faults.length && (
          <li className={styles.quiet}>{fill(words.importRest, { count: faultCount - faults.length })}</li>
        )}
      </ul>
    </div>
  );
}
