'use client';

import { useState } from 'react';
import type { ReactElement } from 'react';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import { useCatalog } from '../../../../navigation/use-catalog.ts';
import type { ConceptDialogProps } from './concept-dialog.tsx';
import type { TermsWords } from './subjects.ts';
import styles from './terms.module.css';

const nothing = { definition: null, renderings: [] } as const;

/** Writes a concept that no text has been searched for. */
export function NewConcept({
  locales,
  words,
}: {
  readonly locales: readonly string[];
  readonly words: TermsWords;
}): ReactElement {
  const desk = useDesk();
  const catalog = useCatalog();
  const [Dialog, setDialog] = useState<((props: ConceptDialogProps) => ReactElement) | null>(null);
  return (
    <>
      <button
        type="button"
        className={styles.small}
        aria-haspopup="dialog"
        onClick={() => {
          if (desk?.isAllowed() !== true) return;
          void import('./concept-dialog.tsx').then(
            ({ ConceptDialog }) => {
              setDialog(() => ConceptDialog);
            },
            () => {
              desk.say(desk.words.failed);
            },
          );
        }}
      >
        {words.add}
      </button>
      {Dialog !== null && (
        <Dialog
          title={words.addTitle}
          content={nothing}
          locales={locales}
          words={words}
          save={async (content) =>
            (await import('./changes.ts')).add({ catalog, name: content.renderings[0]?.term ?? '' }, content)
          }
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
    </>
  );
}
