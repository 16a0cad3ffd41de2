'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { DeskContext, fill } from './desk-context.ts';
import type { Desk, DeskWords } from './desk-context.ts';
import type { DeskDialogProps } from './dialogs.tsx';
import { keepDecisions, ownDecisions } from './own-decisions.ts';
import type { Outcome } from './subjects.ts';
import type * as changes from './work.ts';
import styles from './review.module.css';

/** What the status line says, and what it offers to do about it. */
interface Said {
  readonly text: string;
  readonly offer?: 'UNDO' | 'SIGN_IN';
}

/** What is done once an attempt has succeeded. */
interface Success {
  readonly said: string;
  /** Where to go then; null: nowhere. */
  readonly next: string | null;
}

const undoMs = 10_000;
/** Changes come in bursts. */
const pauseMs = 150;

/**
 * Lets whatever is inside change the review: carries changes out, says how they went, offers to undo for ten seconds,
 * shows conflicts, and follows what others change while the page is in sight. All but this is fetched when first wanted.
 */
export function DeskRoom({
  viewer,
  words,
  next = null,
  children,
}: {
  readonly viewer: { readonly id: string; readonly role: 'VIEWER' | 'REVIEWER' | 'ADMIN' } | null;
  readonly words: DeskWords;
  /** Where a decision on the one text of a page leads, and the dismissal of all its findings. */
  readonly next?: { readonly decided: string; readonly dismissed: string | null } | null;
  readonly children: ReactNode;
}): ReactElement {
  const router = useRouter();
  const [revision, setRevision] = useState(0);
  const [said, setSaid] = useState<Said | null>(null);
  const [dialog, setDialog] = useState<ReactElement | null>(null);
  const own = useRef(new Set<string>());
  const status = useRef<HTMLDivElement>(null);
  const person = viewer?.id ?? '';

  useEffect(() => {
    if (said === null) return;
    const timer = setInterval(() => {
      // Whoever is on their way to the button may finish.
      if (status.current?.contains(document.activeElement) !== true) setSaid(null);
    }, undoMs);
    return () => {
      clearInterval(timer);
    };
  }, [said]);

  function refresh(): void {
    startTransition(() => {
      router.refresh();
      setRevision((before) => before + 1);
    });
  }

  const refreshNow = useRef(refresh);
  useEffect(() => {
    refreshNow.current = refresh;
  });
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const onChange = (batchId: string | null): void => {
      if (batchId !== null && own.current.has(batchId)) return;
      clearTimeout(pause);
      pause = setTimeout(() => {
        refreshNow.current();
      }, pauseMs);
    };
    const start = (): void => {
      void import('./live.ts').then(({ follow }) => {
        if (!isGone && !document.hidden) stop ??= follow(onChange);
      });
    };
    const onVisibility = (): void => {
      if (document.hidden) {
        stop?.();
        stop = null;
      } else {
        start();
        refreshNow.current();
      }
    };
    start();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      isGone = true;
      stop?.();
      clearTimeout(pause);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, []);

  function mayDecide(): boolean {
    if (viewer === null) setSaid({ text: words.signInFirst, offer: 'SIGN_IN' });
    else if (viewer.role === 'VIEWER') setSaid({ text: words.viewerOnly });
    return viewer !== null && viewer.role !== 'VIEWER';
  }

  async function run(attempt: (work: typeof changes) => Promise<Outcome>, success: Success): Promise<boolean> {
    if (!mayDecide()) return false;
    let outcome: Outcome;
    try {
      outcome = await attempt(await import('./work.ts'));
    } catch {
      outcome = { kind: 'FAILED' };
    }
    return settle(outcome, success);
  }

  function settle(outcome: Outcome, success: Success): boolean {
    switch (outcome.kind) {
      case 'DONE':
        if (outcome.batchId === null) {
          setSaid({ text: words.saidUnchanged });
        } else {
          own.current.add(outcome.batchId);
          const href = location.pathname + location.search;
          keepDecisions(person, [...ownDecisions(person), { batchId: outcome.batchId, href }]);
          setSaid({ text: success.said, offer: 'UNDO' });
        }
        if (success.next === null) refresh();
        else router.push(success.next, { scroll: false });
        return true;
      case 'CONFLICT': {
        const { again } = outcome;
        open({
          kind: 'CONFLICT',
          conflicts: outcome.conflicts,
          onAgain: again === null ? null : () => void again().then((other) => settle(other, success)),
        });
        refresh();
        return false;
      }
      case 'REFUSED':
        setSaid(refusal(outcome.code, words));
        if (outcome.code === 'FINDING_GONE') refresh();
        return false;
      case 'FAILED':
        setSaid({ text: words.failed });
        return false;
    }
  }

  function open(about: DeskDialogProps['about']): void {
    const close = (): void => {
      setDialog(null);
    };
    void import('./dialogs.tsx').then(
      ({ DeskDialog }) => {
        setDialog(<DeskDialog key={crypto.randomUUID()} about={about} words={words} onClose={close} />);
      },
      () => {
        setSaid({ text: words.failed });
      },
    );
  }

  async function undo(): Promise<boolean> {
    if (!mayDecide()) return false;
    const decisions = ownDecisions(person);
    const last = decisions.at(-1);
    if (last === undefined) {
      setSaid({ text: words.nothingToUndo });
      return false;
    }
    let outcome: Outcome;
    try {
      outcome = await (await import('./work.ts')).undo(last.batchId);
    } catch {
      outcome = { kind: 'FAILED' };
    }
    if (outcome.kind === 'DONE' || outcome.kind === 'REFUSED') keepDecisions(person, decisions.slice(0, -1));
    if (outcome.kind !== 'DONE') return settle(outcome, { said: words.undone, next: null });
    if (outcome.batchId !== null) own.current.add(outcome.batchId);
    setSaid({ text: words.undone });
    const isElsewhere = last.href !== location.pathname + location.search;
    if (isElsewhere && location.pathname === '/review' && last.href.startsWith('/review')) {
      router.push(last.href, { scroll: false });
    } else {
      refresh();
    }
    return true;
  }

  const desk: Desk = {
    words,
    revision,
    decide: (texts, state) =>
      run((work) => work.decide(texts, state), {
        said: fill(words[`said${state}`], { count: texts.length }),
        next: state === 'UNREVIEWED' ? null : (next?.decided ?? null),
      }),
    dismiss: (meant) => {
      if (!mayDecide()) return;
      open({
        kind: 'DISMISS',
        load: async () => (await import('./work.ts')).openFindings(meant),
        onDismiss: (wish, isAll) =>
          void run((work) => work.dismiss(wish), {
            said: fill(words.saidDismissed, { count: wish.findings.length }),
            next: isAll ? (next?.dismissed ?? null) : null,
          }),
      });
    },
    reopen: (findings) =>
      run((work) => work.reopen(findings), {
        said: fill(words.saidReopened, { count: findings.length }),
        next: null,
      }),
    comment: (text, body) => run((work) => work.comment(text, body), { said: words.saidCommented, next: null }),
    suggest: (text, markdown, note) =>
      run((work) => work.suggest(text, markdown, note), { said: words.saidSuggested, next: null }),
    decideSuggestion: (id, version, state) =>
      run((work) => work.decideSuggestion(id, version, state), { said: words[`said${state}`], next: null }),
    undo,
    say: (text) => {
      setSaid({ text });
    },
  };

  return (
    <DeskContext value={desk}>
      {children}
      <div ref={status} className={styles.status} data-said={said === null ? undefined : ''}>
        <p role="status">{said?.text}</p>
        {said?.offer === 'UNDO' && (
          <button type="button" onClick={() => void undo()}>
            {words.undo} <kbd>z</kbd>
          </button>
        )}
        {said?.offer === 'SIGN_IN' && (
          <Link href={signInHref()} prefetch={false}>
            {words.signIn}
          </Link>
        )}
      </div>
      {dialog}
    </DeskContext>
  );
}

const signInHref = (): string => `/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`;

function refusal(code: string, words: DeskWords): Said {
  switch (code) {
    case 'UNAUTHENTICATED':
      return { text: words.signInFirst, offer: 'SIGN_IN' };
    case 'FORBIDDEN':
      return { text: words.viewerOnly };
    case 'NOTE_MISSING':
      return { text: words.noteNeeded };
    case 'FINDING_GONE':
      return { text: words.gone };
    case 'EMPTY':
    case 'SAME_TEXT':
    case 'BREAKS_PAGE':
      return { text: words[code] };
    case 'UNDO_CONFLICT':
    case 'UNDO_NOT_UNDOABLE':
    case 'UNDO_NOT_FOUND':
      return { text: words.undoRefused };
    default:
      return { text: words.failed };
  }
}
