'use client';

import { lazy, Suspense, startTransition, useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useRouter } from '../../../../navigation/use-router.ts';
import { Link } from '../../../../navigation/link.tsx';
import type { ReviewState } from '../../../../components/review/fragments.ts';
import type { DiffWords } from '../../../../components/diff/change-list.tsx';
import type { MqmSeverity } from '../../../../components/text/marked-run.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { inCatalog } from '../../../../data/catalog-address.ts';
import { useCatalog } from '../../../../navigation/use-catalog.ts';
import { fill } from '../../../../i18n/unfilled.ts';
import type { Unfilled } from '../../../../i18n/unfilled.ts';
import { sendable, withChosen } from './choice.ts';
import { claimsOf } from './claims.ts';
import type { Claim, Claims } from './claims.ts';
import type { ImportPlan, PlannedFindings } from './documents.ts';
import { DropZone } from './drop-zone.tsx';
import styles from './import.module.css';
import type { messages } from './messages.ts';
import { catalogOfTarget, fitting, isComplete } from './target.ts';
import type { Target } from './target.ts';
import { TargetField } from './target-field.tsx';
import type { ImportAnswer, ImportStep, PreviewAnswer, SentFile } from './work.ts';

export type ImportWords = Unfilled<typeof messages>;
export type StateWords = Readonly<Record<ReviewState, string>>;
export type SeverityWords = Readonly<Record<MqmSeverity, string>>;

/** Fetched with the first preview. */
const PlanView = lazy(async () => ({ default: (await import('./plan-view.tsx')).PlanView }));

interface Preview {
  readonly sent: readonly SentFile[];
  readonly plan: ImportPlan;
  /** 'BUSY': on their way; null: not known. */
  readonly findings: PlannedFindings | 'BUSY' | null;
}

/** What is going on, apart from what is shown. */
type Stage =
  | { readonly kind: 'CHOOSING' | 'READING' }
  | { readonly kind: 'APPLYING'; readonly step: ImportStep | null }
  | { readonly kind: 'CONFLICT'; readonly revision: number }
  | { readonly kind: 'DONE'; readonly revision: number; readonly catalog: string }
  | FailedStage;

interface FailedStage {
  readonly kind: 'FAILED';
  readonly why: 'failed' | 'notAllowed' | 'tooMuch' | 'unreadable';
}

const failures = { FAILED: 'failed', NOT_ALLOWED: 'notAllowed', TOO_MUCH: 'tooMuch' } as const;

/** Choosing files, looking at what they would change, and applying it. */
export function ImportDesk({
  words,
  diffWords,
  states,
  severities,
  places,
  catalogs,
}: {
  readonly words: ImportWords;
  readonly diffWords: DiffWords;
  readonly states: StateWords;
  readonly severities: SeverityWords;
  readonly catalogs: readonly { readonly slug: string; readonly name: string }[];
  readonly places: PlaceTexts;
}): ReactElement {
  const router = useRouter();
  const catalog = useCatalog();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [claims, setClaims] = useState<Claims>({});
  const [target, setTarget] = useState<Target>(fitting);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [stage, setStage] = useState<Stage>({ kind: 'CHOOSING' });
  const round = useRef(0);
  const done = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isStartingOver = useRef(false);
  const isBusy = stage.kind === 'READING' || stage.kind === 'APPLYING';

  useEffect(() => {
    if (stage.kind === 'DONE') done.current?.focus();
    // What had the focus has gone with the list.
    else if (isStartingOver.current) field.current?.focus();
    isStartingOver.current = false;
  }, [stage.kind]);

  /** What the files would change; nothing while a new catalogue has no name yet. */
  async function show(next: readonly File[], into: Target = target, said: Claims = claims): Promise<void> {
    const mine = ++round.current;
    const kept = claimsOf(said, next);
    setFiles(next);
    setClaims(kept);
    setTarget(into);
    setPreview(null);
    if (next.length === 0 || !isComplete(into)) {
      setStage({ kind: 'CHOOSING' });
      return;
    }
    const fail = (why: FailedStage['why']): void => {
      // They are to be chosen again: with those that failed, nothing chosen later could be read either.
      setFiles([]);
      setStage({ kind: 'FAILED', why });
    };
    const choice = sendable(next);
    if (choice === null) {
      fail('tooMuch');
      return;
    }
    setStage({ kind: 'READING' });
    const { sent, answer, why } = await previewOf(catalogOfTarget(into), choice.sent, kept);
    // Other files have been chosen meanwhile.
    if (mine !== round.current) return;
    if (answer?.kind !== 'PLAN') {
      fail(answer === null ? why : failures[answer.kind]);
      return;
    }
    showPlan(sent, { ...answer.plan, errors: [...choice.errors, ...answer.plan.errors] });
    setStage({ kind: 'CHOOSING' });
  }

  function showPlan(sent: readonly SentFile[], plan: ImportPlan): void {
    const isApplicable = plan.errors.length === 0 && plan.files.some(({ status }) => status !== 'UNCHANGED');
    setPreview({ sent, plan, findings: isApplicable ? 'BUSY' : null });
    if (!isApplicable) return;
    void findingsOf(plan.catalog, sent).then((findings) => {
      // Another preview may stand there by now.
      setPreview((now) => (now?.plan === plan ? { ...now, findings } : now));
    });
  }

  function choose(into: Target): void {
    if (into.kind !== 'NEW') {
      void show(files, into);
      return;
    }
    // A name is typed letter by letter: what it changes is shown when asked for.
    round.current++;
    setTarget(into);
    setPreview(null);
    setStage({ kind: 'CHOOSING' });
  }

  function startOver(next: readonly File[]): void {
    isStartingOver.current = true;
    field.current?.focus();
    void show(next);
  }

  async function apply({ sent, plan }: Preview): Promise<void> {
    const mine = ++round.current;
    setStage({ kind: 'APPLYING', step: null });
    let answer: ImportAnswer;
    try {
      const work = await import('./work.ts');
      answer = await work.apply(plan.catalog, sent, plan.baseRevision, (step) => {
        if (mine === round.current) setStage({ kind: 'APPLYING', step });
      });
    } catch {
      answer = { kind: 'FAILED' };
    }
    round.current++;
    switch (answer.kind) {
      case 'CONFLICT':
        showPlan(sent, answer.plan);
        setStage({ kind: 'CONFLICT', revision: answer.revision });
        return;
      case 'PLAN':
        showPlan(sent, answer.plan);
        setStage({ kind: 'CHOOSING' });
        return;
      case 'DONE':
        setStage({ kind: 'DONE', revision: answer.revision ?? plan.baseRevision, catalog: plan.catalog });
        // Whatever the reader has seen of the catalogue is out of date.
        startTransition(() => {
          router.refresh();
        });
        return;
      default:
        setStage({ kind: 'FAILED', why: failures[answer.kind] });
    }
  }

  if (stage.kind === 'DONE') {
    return (
      <section className={styles.done}>
        <h2 ref={done} tabIndex={-1}>
          {fill(words.done, { revision: stage.revision })}
        </h2>
        <p className={styles.ways}>
          <Link href={`/history?to=${stage.revision}`} catalog={stage.catalog} prefetch={false}>
            {words.toHistory}
          </Link>
          <Link href="/compare" catalog={stage.catalog} prefetch={false}>
            {words.toCompare}
          </Link>
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              setTarget(fitting);
              startOver([]);
            }}
          >
            {words.again}
          </button>
        </p>
      </section>
    );
  }
  return (
    <>
      <TargetField
        target={target}
        catalogs={catalogs}
        words={words}
        isDisabled={stage.kind === 'APPLYING'}
        onChange={choose}
        onPreview={files.length > 0 && isComplete(target) ? () => void show(files) : null}
      />
      <DropZone
        ref={field}
        words={words}
        isDisabled={stage.kind === 'APPLYING'}
        onChoose={(chosen) => void show(withChosen(files, chosen))}
      />
      <div role="status" className={styles.said}>
        {stage.kind === 'READING' && words.reading}
        {stage.kind === 'CONFLICT' && fill(words.conflict, { revision: stage.revision })}
        {stage.kind === 'APPLYING' && (stage.step === null ? words.applying : words[`phase${stage.step.phase}`])}
        {stage.kind === 'CHOOSING' && preview !== null && summaryOf(preview.plan, words)}
      </div>
      {stage.kind === 'APPLYING' && (
        <progress
          className={styles.progress}
          aria-label={words.applying}
          max={1}
          value={stage.step === null ? undefined : shareOf(stage.step)}
        />
      )}
      {stage.kind === 'FAILED' && (
        <p role="alert" className={styles.alert}>
          {words[stage.why]}{' '}
          {stage.why === 'notAllowed' && (
            <Link href={`/sign-in?to=${encodeURIComponent(inCatalog(catalog, '/import'))}`} prefetch={false}>
              {words.signIn}
            </Link>
          )}
        </p>
      )}
      {preview !== null && (
        <Suspense>
          <PlanView
            plan={preview.plan}
            findings={preview.findings}
            catalogs={catalogs}
            remedies={{
              onClaim: (file, claim: Claim) => void show(files, target, { ...claims, [file]: claim }),
              onFindPlace: target.kind === 'FITTING' ? null : () => void show(files, fitting),
              onMakeNew: () => {
                choose({ kind: 'NEW', slug: '' });
              },
            }}
            states={states}
            severities={severities}
            words={words}
            diffWords={diffWords}
            places={places}
            isBusy={isBusy}
            onApply={() => void apply(preview)}
            onRemove={(name) => {
              startOver(files.filter((file) => file.name !== name));
            }}
          />
        </Suspense>
      )}
    </>
  );
}

async function previewOf(
  catalog: string | null,
  files: readonly File[],
  claims: Claims,
): Promise<{
  readonly sent: readonly SentFile[];
  readonly answer: PreviewAnswer | null;
  readonly why: 'failed' | 'unreadable';
}> {
  let sent: readonly SentFile[] = [];
  let why: 'failed' | 'unreadable' = 'failed';
  try {
    const work = await import('./work.ts');
    why = 'unreadable';
    sent = await work.encode(files, claims);
    why = 'failed';
    if (sent.length === 0) return { sent, answer: { kind: 'PLAN', plan: nothing }, why };
    return { sent, answer: await work.preview(catalog, sent), why };
  } catch {
    return { sent, answer: null, why };
  }
}

async function findingsOf(catalog: string, sent: readonly SentFile[]): Promise<PlannedFindings | null> {
  try {
    return await (await import('./work.ts')).previewFindings(catalog, sent);
  } catch {
    return null;
  }
}

function summaryOf({ errors, files }: ImportPlan, words: ImportWords): string {
  if (errors.length > 0) return words.blocked;
  return files.some(({ status }) => status !== 'UNCHANGED') ? words.notYet : words.nothing;
}

/** Where no file is small enough to be sent. */
const nothing: ImportPlan = {
  ...{ baseRevision: 0, catalog: '', isNewCatalog: false, files: [], errors: [] },
  ...{ expiringDecisions: 0, expiringDismissals: 0, expiring: [], keyChangeCount: 0, keyChanges: [] },
};

/** How much of an import is done, as far as can be told: most of it is writing. */
function shareOf({ phase, done, total }: ImportStep): number {
  const [start, end] = { READING: [0, 0.1], ALIGNING: [0.1, 0.2], WRITING: [0.2, 0.95], DONE: [0.95, 0.95] }[phase];
  return (start ?? 0) + ((end ?? 0) - (start ?? 0)) * (total === 0 ? 1 : done / total);
}
