'use client';

import { useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import type { Outcome } from '../../../../components/desk/subjects.ts';
import dialogStyles from '../../../../components/dialog/dialog.module.css';
import { Dialog } from '../../../../components/dialog/dialog.tsx';
import { useCatalog } from '../../../../navigation/use-catalog.ts';
import { apply, preview, read } from './import-file.ts';
import type { SentTerms, TermsPlan, TermsRefusal } from './import-file.ts';
import { ImportPreview, RefusedFile } from './import-preview.tsx';
import type { TermsWords } from './subjects.ts';
import styles from './terms.module.css';

export interface ImportDialogProps {
  readonly words: TermsWords;
  readonly onClose: () => void;
}

type Stage =
  | { readonly kind: 'CHOOSING' | 'READING' | 'FAILED' }
  | { readonly kind: 'PLANNED'; readonly sent: SentTerms; readonly plan: TermsPlan }
  | { readonly kind: 'REFUSED'; readonly refusal: TermsRefusal };

/** Choosing a file of terms, looking at what it would change, and importing it. */
export function ImportDialog({ words, onClose }: ImportDialogProps): ReactElement {
  const desk = useDesk();
  const catalog = useCatalog();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const round = useRef(0);
  const [stage, setStage] = useState<Stage>({ kind: 'CHOOSING' });
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const choose = async (file: File | undefined): Promise<void> => {
    const mine = ++round.current;
    const show = (next: Stage): void => {
      if (mine === round.current) setStage(next);
    };
    setFault(null);
    setStage({ kind: file === undefined ? 'CHOOSING' : 'READING' });
    if (file === undefined) return;
    try {
      const sent = await read(catalog, file);
      const answer = await preview(sent);
      if (answer === null) show({ kind: 'FAILED' });
      else if (answer.__typename === 'ImportTermsRefused') show({ kind: 'REFUSED', refusal: answer });
      else show({ kind: 'PLANNED', sent, plan: answer });
    } catch {
      show({ kind: 'FAILED' });
    }
  };

  const take = async (sent: SentTerms): Promise<void> => {
    if (desk === null || isBusy) return;
    let refused: string | undefined;
    const attempt = async (): Promise<Outcome> => {
      const outcome = await apply(sent);
      if (outcome.kind === 'REFUSED') refused = outcome.message;
      return outcome;
    };
    setIsBusy(true);
    const isDone = await desk.carryOut({ name: ['import', sent.contentBase64], attempt, said: words.saidImported });
    setIsBusy(false);
    if (isDone) dialog.current?.close();
    else setFault(refused ?? desk.words.failed);
  };

  const changes = stage.kind === 'PLANNED' ? stage.plan.added + stage.plan.changed : 0;
  return (
    <Dialog ref={dialog} title={words.importTitle} onClose={onClose}>
      <div className={styles.form}>
        <label className={styles.field} htmlFor={`${id}-file`}>
          {words.importFile}
        </label>
        <input
          id={`${id}-file`}
          type="file"
          className={styles.file}
          accept=".tbx,.xml,.csv,.tsv,text/csv,application/xml"
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
        />
        <p id={`${id}-hint`} className={styles.quiet}>
          {words.importHint}
        </p>
        <div role="status">
          {stage.kind === 'READING' && <p>{words.importReading}</p>}
          {stage.kind === 'PLANNED' && <ImportPreview plan={stage.plan} words={words} />}
        </div>
        {stage.kind === 'FAILED' && <p role="alert">{words.importFailed}</p>}
        {stage.kind === 'REFUSED' && <RefusedFile refusal={stage.refusal} words={words} />}
        {fault !== null && <p role="alert">{fault}</p>}
        <div className={dialogStyles.buttons}>
          {stage.kind === 'PLANNED' && changes > 0 && (
            <button
              type="button"
              className={dialogStyles.primary}
              aria-disabled={isBusy}
              onClick={() => void take(stage.sent)}
            >
              {words.importApply}
            </button>
          )}
          <button type="button" className={dialogStyles.button} onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
