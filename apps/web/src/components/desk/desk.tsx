'use client';

import { startTransition, useEffect, useRef, useState, useTransition } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useRouter } from '../../navigation/use-router.ts';
import { fill } from '../../i18n/unfilled.ts';
import { DeskStatus } from './desk-status.tsx';
import { DeskContext } from './desk-context.ts';
import type { Desk, DeskWords, Walker } from './desk-context.ts';
import type { DeskDialogProps, OpenDialog } from './dialogs.tsx';
import { mayDecide } from './may-decide.ts';
import { catalogOf } from '../../data/catalog-address.ts';
import { useCatalog } from '../../navigation/use-catalog.ts';
import { outcomeOf } from './changes/outcome-of.ts';
import { keepDecisions, ownDecisions } from './own-decisions.ts';
import { refusal } from './said.ts';
import type { Said } from './said.ts';
import type { DismissalWish, Outcome, SeenText } from './subjects.ts';
import type { ReviewState } from '../review/fragments.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useLater } from './use-later.ts';
import { useLive } from './use-live.ts';
import { useKeys } from '../../keys/use-keys.ts';

/** A change: its name, how it is made, and what is done once that has succeeded. */
interface Change {
  /** The same again, by a key pressed twice, is not meant before the page shows it. */
  readonly name: readonly unknown[];
  readonly attempt: () => Promise<Outcome>;
  readonly said: string;
  /** The page shows it already: it is brought up to date later. */
  readonly isShown?: boolean;
}

/** What was decided is shown already: all else on the page, such as counts, follows when the reviewer pauses. */
const quietMs = 15_000;

/**
 * Lets whatever is inside change the review: carries changes out, says how they went, offers to undo for ten seconds,
 * shows conflicts, and follows what others change while the page is in sight. All but this is fetched when first wanted.
 */
export function DeskRoom({
  viewer,
  words,
  children,
}: {
  readonly viewer: { readonly id: string; readonly role: 'VIEWER' | 'REVIEWER' | 'ADMIN' } | null;
  readonly words: DeskWords;
  readonly children: ReactNode;
}): ReactElement {
  const router = useRouter();
  const catalog = useCatalog();
  const [revision, setRevision] = useState(0);
  const [said, setSaid] = useState<Said | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [isSettling, startSettling] = useTransition();
  const own = useRef(new Set<string>());
  const sent = useRef(new Map<string, 'SENT' | 'DONE'>());
  const modal = useRef<HTMLDialogElement>(null);
  const walker = useRef<Walker | null>(null);
  const person = viewer?.id ?? '';

  useEffect(() => {
    if (isSettling) return;
    for (const [name, state] of sent.current) if (state === 'DONE') sent.current.delete(name);
  }, [isSettling]);

  /** What was decided is shown already: the page is brought up to date when nothing is decided for a while. */
  const later = useLater(() => {
    startTransition(refresh);
  }, quietMs);

  function refresh(): void {
    later.cancel();
    router.refresh();
    setRevision((before) => before + 1);
  }

  useLive(
    catalog,
    () => {
      startTransition(refresh);
    },
    own,
    () => [...sent.current.values()].includes('SENT'),
  );
  useFocusKept();

  /** Says so to whoever may not. */
  function isAllowed(): boolean {
    if (viewer === null) setSaid({ text: words.signInFirst, offer: 'SIGN_IN' });
    else if (viewer.role === 'VIEWER') setSaid({ text: words.viewerOnly });
    return mayDecide(viewer);
  }

  async function run({ name, attempt, ...success }: Change): Promise<boolean> {
    if (!isAllowed()) return false;
    const key = JSON.stringify(name);
    if (sent.current.has(key)) return false;
    sent.current.set(key, 'SENT');
    // The page may have moved on when the answer comes.
    const href = location.pathname + location.search;
    const isDone = settle(await outcomeOf(attempt), { ...success, href });
    if (isDone && success.isShown !== true) sent.current.set(key, 'DONE');
    else sent.current.delete(key);
    return isDone;
  }

  function settle(outcome: Outcome, success: Pick<Change, 'said' | 'isShown'> & { readonly href: string }): boolean {
    switch (outcome.kind) {
      case 'DONE':
        if (outcome.batchId === null) {
          setSaid({ text: words.saidUnchanged });
        } else {
          own.current.add(outcome.batchId);
          keepDecisions(person, [...ownDecisions(person), { batchId: outcome.batchId, href: success.href }]);
          setSaid({ text: success.said, offer: 'UNDO' });
        }
        if (success.isShown === true) later.soon();
        else goOn(null);
        return true;
      case 'CONFLICT': {
        const { again } = outcome;
        open({
          kind: 'CONFLICT',
          conflicts: outcome.conflicts,
          onAgain: again === null ? null : () => void outcomeOf(again).then((other) => settle(other, success)),
        });
        startTransition(refresh);
        return false;
      }
      case 'REFUSED':
        setSaid(outcome.message === undefined ? refusal(outcome.code, words) : { text: outcome.message });
        if (outcome.code === 'FINDING_GONE') startTransition(refresh);
        return false;
      case 'FAILED':
        setSaid({ text: words.failed });
        return false;
    }
  }

  /** Shows what was changed: there, or here where that is null. */
  function goOn(href: string | null): void {
    startSettling(() => {
      if (href !== null) router.push(href, { scroll: false });
      // The router keeps pages it has been to, as they were before the change.
      refresh();
    });
  }

  function open(about: DeskDialogProps['about']): void {
    void import('./dialogs.tsx').then(
      ({ DeskDialog: Dialog }) => {
        modal.current?.close();
        setDialog((before) => ({ id: (before?.id ?? 0) + 1, about, Dialog }));
      },
      () => {
        setSaid({ text: words.failed });
      },
    );
  }

  async function undo(): Promise<boolean> {
    if (!isAllowed()) return false;
    const decisions = ownDecisions(person);
    const last = decisions.at(-1);
    if (last === undefined) {
      setSaid({ text: words.nothingToUndo });
      return false;
    }
    if (sent.current.has(last.batchId)) return false;
    sent.current.set(last.batchId, 'SENT');
    const outcome = await outcomeOf(async () => (await import('./changes/undo.ts')).undo(last.batchId));
    sent.current.delete(last.batchId);
    const isOver = outcome.kind === 'DONE' || (outcome.kind === 'REFUSED' && outcome.code.startsWith('UNDO_'));
    if (isOver) keepDecisions(person, decisions.slice(0, -1));
    if (outcome.kind !== 'DONE') return settle(outcome, { said: words.undone, href: last.href });
    if (outcome.batchId !== null) own.current.add(outcome.batchId);
    setSaid({ text: words.undone });
    const [now, then] = [catalogOf(location.pathname), catalogOf(last.href)];
    const isElsewhere = last.href !== location.pathname + location.search;
    const isReview = now.path === '/review' && then.path.startsWith('/review') && now.catalog === then.catalog;
    goOn(isElsewhere && isReview ? then.path : null);
    return true;
  }

  useKeys({ undo });

  async function decide(texts: readonly SeenText[], state: ReviewState): Promise<boolean> {
    const key = JSON.stringify(['decide', texts, state]);
    if (sent.current.has(key)) return false;
    const change = {
      name: ['decide', texts, state],
      attempt: async () => (await import('./changes/texts.ts')).decide(catalog, texts, state),
      said: fill(words[`said${state}`], { count: texts.length }),
    };
    const isLeft = state !== 'UNREVIEWED' && mayDecide(viewer);
    const done = run({ ...change, isShown: isLeft && walker.current !== null });
    // After the change was begun: it is kept with the address of the text.
    const goBack = isLeft ? (walker.current?.leave(texts.map(({ segmentKey }) => segmentKey)) ?? null) : null;
    const isDone = await done;
    if (!isDone) goBack?.();
    else if (goBack === null && isLeft && walker.current !== null) goOn(null);
    return isDone;
  }

  /** `left`: the texts that have no open finding then. */
  async function dismiss(wish: DismissalWish, left: readonly string[]): Promise<boolean> {
    const isShown = left.length > 0 && walker.current?.leavesDismissed === true;
    const isDone = await run({
      name: ['dismiss', wish],
      attempt: async () => (await import('./changes/findings.ts')).dismiss(catalog, wish),
      said: fill(words.saidDismissed, { count: wish.findings.length }),
      isShown,
    });
    if (isDone && isShown && walker.current?.leave(left) == null) goOn(null);
    return isDone;
  }

  /** The question what becomes of the findings that are open in texts to be approved. */
  function approvalOf(texts: readonly SeenText[], count: number): DeskDialogProps['about'] {
    const segmentKeys = texts.map(({ segmentKey }) => segmentKey);
    const only = { locales: texts.map(({ locale }) => locale), withSource: false };
    return {
      kind: 'APPROVE',
      count,
      load: async () => (await import('./changes/findings.ts')).openFindings(catalog, { segmentKeys, only }),
      onApprove: async (wish) => (wish === null || (await dismiss(wish, []))) && decide(texts, 'APPROVED'),
    };
  }

  const desk: Desk = {
    words,
    revision,
    decide: (texts, state) => {
      const found = texts.reduce((sum, { open: count = 0 }) => sum + count, 0);
      if (state !== 'APPROVED' || found === 0) return decide(texts, state);
      if (isAllowed()) open(approvalOf(texts, found));
      return Promise.resolve(false);
    },
    dismiss: (meant) => {
      if (!isAllowed()) return;
      open({
        kind: 'DISMISS',
        load: async () => (await import('./changes/findings.ts')).openFindings(catalog, meant),
        onDismiss: (wish, isAll) => dismiss(wish, isAll ? meant.segmentKeys : []),
      });
    },
    reopen: (findings) =>
      run({
        name: ['reopen', findings],
        attempt: async () => (await import('./changes/findings.ts')).reopen(catalog, findings),
        said: fill(words.saidReopened, { count: findings.length }),
      }),
    comment: (text, body) =>
      run({
        name: ['comment', text, body],
        attempt: async () => (await import('./changes/texts.ts')).comment(catalog, text, body),
        said: words.saidCommented,
      }),
    suggest: (text, markdown, note) =>
      run({
        name: ['suggest', text, markdown, note],
        attempt: async () => (await import('./changes/texts.ts')).suggest(catalog, text, markdown, note),
        said: words.saidSuggested,
      }),
    decideSuggestion: (id, version, state) =>
      run({
        name: ['decideSuggestion', id, version, state],
        attempt: async () => (await import('./changes/suggestions.ts')).decideSuggestion(id, version, state),
        said: words[`said${state}`],
      }),
    carryOut: (change) => run(change),
    isAllowed,
    undo,
    say: (text) => {
      setSaid({ text });
    },
    walk: (who) => {
      walker.current = who;
      // Where decision follows on decision, no key pressed next may come before the dialog.
      if (mayDecide(viewer)) void import('./dialogs.tsx').catch(() => undefined);
      return () => {
        if (walker.current === who) walker.current = null;
      };
    },
  };

  return (
    <DeskContext value={desk}>
      {children}
      <DeskStatus
        said={said}
        words={words}
        onUndo={() => void undo()}
        onOver={() => {
          setSaid(null);
        }}
      />
      {dialog !== null && (
        <dialog.Dialog
          key={dialog.id}
          ref={modal}
          about={dialog.about}
          words={words}
          said={said?.text ?? ''}
          onClose={() => {
            setDialog((now) => (now?.id === dialog.id ? null : now));
          }}
        />
      )}
    </DeskContext>
  );
}
