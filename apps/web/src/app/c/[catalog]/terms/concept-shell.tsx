'use client';

import { createContext, useContext, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import { fill } from '../../../../i18n/unfilled.ts';
import { useKeys } from '../../../../keys/use-keys.ts';
import { useCatalog } from '../../../../navigation/use-catalog.ts';
import type { ConceptDialogProps } from './concept-dialog.tsx';
import type { ConceptContent, Rendering, SeenConcept, TermState, TermsWords } from './subjects.ts';

/** What can be done to the concept around. */
interface ConceptCommands {
  readonly concept: SeenConcept;
  readonly words: TermsWords;
  readonly promote: () => void;
  readonly edit: () => void;
  readonly remove: () => void;
  readonly setState: (rendering: Rendering, state: TermState) => void;
}

const ConceptContext = createContext<ConceptCommands | null>(null);

export const useConcept = (): ConceptCommands | null => useContext(ConceptContext);

/** An item of the list that can be changed by the buttons in it, and by keys while the focus is in it. */
export function ConceptShell({
  concept,
  locales,
  words,
  className,
  children,
}: {
  readonly concept: SeenConcept;
  /** Of the catalogue. */
  readonly locales: readonly string[];
  readonly words: TermsWords;
  readonly className: string | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const desk = useDesk();
  const catalog = useCatalog();
  const item = useRef<HTMLLIElement>(null);
  const [Dialog, setDialog] = useState<((props: ConceptDialogProps) => ReactElement) | null>(null);
  const where = { catalog, name: concept.name };
  const { id, version, source } = concept;

  const take = (content: ConceptContent, said: string): Promise<boolean> | undefined =>
    desk?.carryOut({
      name: ['promote', id, version, content],
      attempt: async () => (await import('./changes.ts')).promote(where, content),
      said,
    });
  const promote = (): void => void take(concept, words.saidPromoted);
  const edit = (): void => {
    if (desk?.isAllowed() !== true) return;
    void import('./concept-dialog.tsx').then(
      ({ ConceptDialog }) => {
        setDialog(() => ConceptDialog);
      },
      () => {
        desk.say(desk.words.failed);
      },
    );
  };
  const remove = (): void =>
    void desk?.carryOut({
      name: ['remove', id, version],
      attempt: async () => (await import('./changes.ts')).remove(where, concept),
      said: words.saidRemoved,
    });
  const setState = ({ locale, term }: Rendering, state: TermState): void => {
    const said = fill(state === 'FORBIDDEN' ? words.saidFORBIDDEN : words.saidADMITTED, { term });
    if (source === 'MINED') {
      const renderings = concept.renderings.map((one) =>
        one.locale === locale && one.term === term ? { ...one, state } : one,
      );
      void take({ ...concept, renderings }, said);
      return;
    }
    void desk?.carryOut({
      name: ['state', id, version, locale, term, state],
      attempt: async () => (await import('./changes.ts')).setTermState(where, concept, { locale, term, state }),
      said,
    });
  };

  useKeys(
    {
      promoteConcept: source === 'MINED' ? promote : undefined,
      editConcept: edit,
      forbidTerm: () => {
        const button = document.activeElement;
        if (!(button instanceof HTMLButtonElement) || button.dataset.term === undefined) return false;
        button.click();
        return true;
      },
    },
    item,
  );

  return (
    <ConceptContext value={{ concept, words, promote, edit, remove, setState }}>
      <li ref={item} className={className} data-concept={id} data-source={source} tabIndex={-1}>
        {children}
        {Dialog !== null && (
          <Dialog
            title={words.editTitle}
            content={concept}
            locales={locales}
            words={words}
            save={async (content) =>
              source === 'MINED'
                ? (await import('./changes.ts')).promote(where, content)
                : (await import('./changes.ts')).edit(where, concept, content)
            }
            onClose={() => {
              setDialog(null);
            }}
          />
        )}
      </li>
    </ConceptContext>
  );
}
