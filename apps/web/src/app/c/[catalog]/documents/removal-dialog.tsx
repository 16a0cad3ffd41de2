import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import dialogStyles from '../../../../components/dialog/dialog.module.css';
import { Dialog } from '../../../../components/dialog/dialog.tsx';
import styles from './documents.module.css';
import type { RemovalWords } from './removal.tsx';
import { preview, remove } from './remove.ts';
import type { Failure, RemovalPlan } from './remove.ts';

export interface RemovalDialogProps {
  readonly catalog: string;
  /** Null: the whole catalogue. */
  readonly locale: string | null;
  readonly title: string;
  readonly words: RemovalWords;
  readonly onClose: () => void;
  readonly onRemoved: (isWholeCatalog: boolean) => void;
}

const counted = ['texts', 'decisions', 'comments', 'suggestions', 'dismissals', 'findings'] as const;

/** What goes with a page or a catalogue, and the question whether it shall. Open while mounted. */
export function RemovalDialog({ catalog, locale, title, words, onClose, onRemoved }: RemovalDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const [plan, setPlan] = useState<RemovalPlan | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRemoving, setIsRemoving] = useState(false);

  useEffect(() => {
    let isGone = false;
    void preview(catalog, locale).then((answer) => {
      if (isGone) return;
      if (typeof answer === 'string') setFailure(answer);
      else setPlan(answer);
    });
    return () => {
      isGone = true;
    };
  }, [catalog, locale]);

  async function confirm(seen: RemovalPlan): Promise<void> {
    if (isRemoving) return;
    setIsRemoving(true);
    setFailure(null);
    const why = await remove(catalog, locale, seen);
    if (why === null) {
      onRemoved(seen.isWholeCatalog);
      return;
    }
    const now = why === 'changed' ? await preview(catalog, locale) : null;
    setPlan(now === null || typeof now === 'string' ? null : now);
    setFailure(why);
    setIsRemoving(false);
  }

  return (
    <Dialog ref={dialog} title={title} onClose={onClose}>
      <div role="status">
        {plan === null && failure === null && words.busy}
        {isRemoving && words.removing}
      </div>
      {failure !== null && (
        <p role="alert" className={styles.alert}>
          {words[failure]}
        </p>
      )}
      {plan !== null && (
        <>
          <p>{words.goes}</p>
          <dl className={styles.plan}>
            <div>
              <dt>{words.pages}</dt>
              <dd>{plan.locales.join(', ')}</dd>
            </div>
            {counted.map((name) => (
              <div key={name}>
                <dt>{words[name]}</dt>
                <dd>{plan[name]}</dd>
              </div>
            ))}
          </dl>
          {plan.isWholeCatalog && <p>{words.last}</p>}
          <p className={styles.quiet}>{words.kept}</p>
        </>
      )}
      <div className={dialogStyles.buttons}>
        {plan !== null && (
          <button type="button" className={styles.danger} aria-disabled={isRemoving} onClick={() => void confirm(plan)}>
            {words.remove}
          </button>
        )}
        <button type="button" className={dialogStyles.button} autoFocus onClick={() => dialog.current?.close()}>
          {words.keep}
        </button>
      </div>
    </Dialog>
  );
}
