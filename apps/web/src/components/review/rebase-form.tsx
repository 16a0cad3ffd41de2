'use client';

import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { mergeWords, resolved } from '../diff/merge-words.ts';
import type { MergedStretch } from '../diff/merge-words.ts';
import { TextChange } from '../diff/text-change.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { longestText } from '../desk/subjects.ts';
import { useCatalog } from '../../navigation/use-catalog.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { loadOutdated } from './outdated.ts';
import type { Outdated } from './outdated.ts';
import styles from './review.module.css';

/** The change that a suggestion makes, on the text that the page has now; where both have changed the same words, a choice. */
export function RebaseForm({
  id,
  segmentKey,
  locale,
  onClose,
}: {
  readonly id: string;
  readonly segmentKey: string;
  readonly locale: string;
  readonly onClose: () => void;
}): ReactElement | null {
  const desk = useDesk();
  const catalog = useCatalog();
  const [outdated, setOutdated] = useState<Outdated | null | 'LOADING'>('LOADING');
  const revision = desk?.revision ?? 0;
  useEffect(() => {
    let isGone = false;
    const show = (found: Outdated | null): void => {
      if (!isGone) setOutdated(found);
    };
    loadOutdated(catalog, { id, segmentKey, locale }).then(show, () => {
      show(null);
    });
    return () => {
      isGone = true;
    };
  }, [catalog, id, segmentKey, locale, revision]);
  if (desk === null) return null;
  if (outdated === 'LOADING') return <p role="status">{desk.words.loadingText}</p>;
  if (outdated === null) return <p role="alert">{desk.words.failed}</p>;
  return (
    <Rebasing
      key={`${outdated.version} ${outdated.textHash}`}
      id={id}
      locale={locale}
      outdated={outdated}
      onClose={onClose}
    />
  );
}

function Rebasing({
  id,
  locale,
  outdated: { version, suggested, replaced, current, textHash, direction },
  onClose,
}: {
  readonly id: string;
  readonly locale: string;
  readonly outdated: Outdated;
  readonly onClose: () => void;
}): ReactElement | null {
  const desk = useDesk();
  const [stretches] = useState<readonly MergedStretch[]>(() =>
    replaced === null
      ? [{ isConflict: false, text: suggested }]
      : mergeWords(replaced, { mine: suggested, theirs: current }, locale),
  );
  const conflicts = stretches.flatMap((one) => (one.isConflict ? [one] : []));
  const [choices, setChoices] = useState<readonly ('mine' | 'theirs')[]>([]);
  const [typed, setTyped] = useState<string | null>(null);
  if (desk === null) return null;
  const { words } = desk;
  const better = typed ?? resolved(stretches, choices);
  const save = (): void => {
    void desk
      .carryOut({
        name: ['rebase', id, version, better],
        attempt: async () =>
          (await import('../desk/changes/suggestions.ts')).rebaseSuggestion(id, version, textHash, better),
        said: words.saidRebased,
      })
      .then((isDone) => {
        if (isDone) onClose();
      });
  };
  return (
    <form
      method="post"
      className={styles.form}
      aria-label={words.rebase}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className={styles.quiet}>{replaced === null ? words.rebaseByEye : words.rebaseWhat}</p>
      {conflicts.map((conflict, index) => (
        <ConflictChoice
          key={index}
          name={`conflict-${index}`}
          conflict={conflict}
          chosen={choices[index] ?? null}
          locale={locale}
          direction={direction}
          words={words}
          onChoose={(choice) => {
            setTyped(null);
            setChoices(conflicts.map((_, at) => (at === index ? choice : (choices[at] ?? 'theirs'))));
          }}
        />
      ))}
      <label className={styles.field}>
        {words.betterText}
        <textarea
          name="rebased"
          rows={3}
          lang={locale}
          dir={direction}
          value={better}
          maxLength={longestText}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
        />
      </label>
      <TextChange before={current} after={better} locale={locale} direction={direction} words={words.diff} />
      <span className={styles.decisions}>
        <button className={styles.small}>{words.keep}</button>
        <button type="button" className={styles.small} onClick={onClose}>
          {words.cancel}
        </button>
      </span>
    </form>
  );
}
