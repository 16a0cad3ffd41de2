'use client';

import type { ReactElement, RefObject } from 'react';
import { Dialog } from '../dialog/dialog.tsx';
import { ApproveForm } from './approve-form.tsx';
import { ConflictForm } from './conflict-form.tsx';
import type { DeskWords } from './desk-context.ts';
import { DismissForm } from './dismiss-form.tsx';
import type { OpenFinding } from './changes/findings.ts';
import type { Conflict, DismissalWish } from './subjects.ts';

export interface DeskDialogProps {
  readonly about:
    | {
        readonly kind: 'DISMISS';
        readonly load: () => Promise<readonly OpenFinding[] | null>;
        /** `isAll`: nothing that could have been dismissed was left. */
        readonly onDismiss: (wish: DismissalWish, isAll: boolean) => Promise<boolean>;
      }
    | {
        readonly kind: 'APPROVE';
        /** Findings that are open in the texts. */
        readonly count: number;
        readonly load: () => Promise<readonly OpenFinding[] | null>;
        /** Null: they are left open. */
        readonly onApprove: (wish: DismissalWish | null) => Promise<boolean>;
      }
    | {
        readonly kind: 'CONFLICT';
        readonly conflicts: readonly Conflict[];
        /** Null where what is there now has to be looked at first. */
        readonly onAgain: (() => void) | null;
      };
  readonly words: DeskWords;
  /** What the desk's status line says, which nobody gets to while a dialog is open. */
  readonly said: string;
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onClose: () => void;
}

/** The dialog that is open, fetched with the first. */
export interface OpenDialog {
  readonly id: number;
  readonly about: DeskDialogProps['about'];
  readonly Dialog: typeof DeskDialog;
}

const titles = { DISMISS: 'dismissTitle', APPROVE: 'approveTitle', CONFLICT: 'conflictTitle' } as const;

/** The one dialog of a `ReviewDesk`. */
export function DeskDialog({ about, words, said, ref: dialog, onClose }: DeskDialogProps): ReactElement {
  const close = (): void => dialog.current?.close();
  return (
    <Dialog ref={dialog} title={words[titles[about.kind]]} onClose={onClose}>
      {about.kind === 'DISMISS' ? (
        <DismissForm
          words={words}
          load={about.load}
          onCancel={close}
          said={said}
          onDismiss={async (wish, isAll) => {
            const isDone = await about.onDismiss(wish, isAll);
            if (isDone) close();
            return isDone;
          }}
        />
      ) : about.kind === 'APPROVE' ? (
        <ApproveForm
          words={words}
          said={said}
          count={about.count}
          load={about.load}
          onCancel={close}
          onApprove={async (wish) => {
            const isDone = await about.onApprove(wish);
            if (isDone) close();
            return isDone;
          }}
        />
      ) : (
        <ConflictForm
          words={words}
          conflicts={about.conflicts}
          onKeep={close}
          onAgain={
            about.onAgain === null
              ? null
              : () => {
                  close();
                  about.onAgain?.();
                }
          }
        />
      )}
    </Dialog>
  );
}
