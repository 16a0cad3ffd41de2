'use client';

import { useSearchParams } from 'next/navigation';
import { startTransition, useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import { inCatalog } from '../../../../data/catalog-address.ts';
import { useCatalog } from '../../../../navigation/use-catalog.ts';
import { useRouter } from '../../../../navigation/use-router.ts';
import { useKeys } from '../../../../keys/use-keys.ts';
import { QueueItems } from './queue-items.tsx';
import type { ShownItem } from './queue-items.tsx';
import styles from './review-page.module.css';
import { addressOf, nearby, neighboursIn, nextIn, wantedOf } from './view.ts';
import type { ReviewView } from './view.ts';

/** Of those that are listed: with fewer left, the server is asked for the next ones. */
const lowWater = 10;

/**
 * Goes from text to text of a queue. Each text is asked for once, the next ones together and before they are wanted; what is
 * decided is left at once, and gone back to where it was not saved. The server makes the page anew when nothing was decided for a
 * while, when something else has changed, and when few of those listed are left.
 */
export function ReviewRoom({
  view,
  items,
  subject,
  load,
  total,
  counts,
  label,
  above,
  under,
  empty,
}: {
  /** With the text that the server has rendered. */
  readonly view: ReviewView;
  readonly items: readonly ShownItem[];
  readonly subject: ReactNode;
  /** Renders other texts; those that there are not are left out. */
  readonly load: (
    keys: readonly string[],
    locale: string,
  ) => Promise<readonly (readonly [key: string, text: ReactNode])[]>;
  /** Texts in the queue, listed or not. */
  readonly total: number;
  /** How many wait, in words: all, one less, and so on. */
  readonly counts: readonly string[];
  /** Name of the queue. */
  readonly label: string;
  /** What stands over the queue, and between the count and the queue. */
  readonly above: ReactNode;
  readonly under: ReactNode;
  /** What is shown where nothing is left. */
  readonly empty: ReactNode;
}): ReactElement {
  const desk = useDesk();
  const router = useRouter();
  const catalog = useCatalog();
  const at = useSearchParams().get('at') ?? view.at;
  const [page, setPage] = useState(items);
  const [shown, setShown] = useState<ReadonlyMap<string, ReactNode>>(new Map());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const asked = useRef(new Set<string>());
  if (page !== items) {
    // The server has made the page anew: nothing older counts.
    setPage(items);
    setShown(new Map());
    setLeft(new Set());
  }
  useEffect(() => {
    asked.current.clear();
  }, [items]);

  const waiting = items.filter(({ key }) => !left.has(key));
  const keys = waiting.map(({ key }) => key);
  const neighbours = neighboursIn(keys, at);
  const ready = at === view.at && !shown.has(at) ? subject : shown.get(at);
  const [last, setLast] = useState<ReactNode>(subject);
  if (ready !== undefined && ready !== last) setLast(ready);

  const hrefOf = (key: string): string => addressOf({ ...view, at: key });
  const go = (key: string): void => {
    history.pushState(null, '', inCatalog(catalog, hrefOf(key)));
  };

  const fetchTexts = useRef<() => void>(() => undefined);
  useEffect(() => {
    fetchTexts.current = () => {
      const isMissing = (key: string): boolean => key !== view.at && !shown.has(key) && !asked.current.has(key);
      const wanted = wantedOf(keys, at).filter(isMissing);
      if (!wantedOf(keys, at, nearby).some(isMissing)) return;
      for (const key of wanted) asked.current.add(key);
      const forPage = asked.current;
      load(wanted, view.locale).then(
        (texts) => {
          const found = new Map(texts);
          startTransition(() => {
            setShown((before) => {
              const current = wanted.filter((key) => forPage.has(key));
              return new Map([...before, ...current.map((key) => [key, found.get(key) ?? null] as const)]);
            });
          });
        },
        () => {
          for (const key of wanted) forPage.delete(key);
          if (wanted.some((key) => location.search.includes(encodeURIComponent(key)))) router.refresh();
        },
      );
    };
  });
  const next = neighbours.next ?? '';
  useEffect(() => {
    fetchTexts.current();
  }, [at, next, items]);
  const isLow = keys.length < lowWater && items.length < total;
  useEffect(() => {
    if (isLow) router.refresh();
  }, [isLow, items, router]);

  const leave = (segmentKeys: readonly string[]): (() => void) | null => {
    const [key] = segmentKeys;
    if (key === undefined || !keys.includes(key)) return null;
    setLeft((before) => new Set([...before, ...segmentKeys]));
    // What is shown of it is from before the decision.
    setShown((before) => new Map([...before].filter(([one]) => one !== key)));
    const then = nextIn(keys, key);
    if (then !== '') go(then);
    return () => {
      setLeft((before) => new Set([...before].filter((one) => one !== key)));
      go(key);
    };
  };
  const walker = useRef({ leave, leavesDismissed: false });
  useEffect(() => {
    walker.current = { leave, leavesDismissed: view.queue === 'findings' };
  });
  const walk = useRef(desk?.walk);
  useEffect(
    () =>
      walk.current?.({
        leave: (segmentKeys) => walker.current.leave(segmentKeys),
        get leavesDismissed() {
          return walker.current.leavesDismissed;
        },
      }),
    [],
  );
  const goTo = (key: string | null) =>
    key === null
      ? undefined
      : () => {
          go(key);
        };
  useKeys({ nextText: goTo(neighbours.next), previousText: goTo(neighbours.previous) });

  const isOver = keys.length === 0 && left.has(at);
  return (
    <div className={styles.page}>
      <nav className={styles.queue} aria-label={label}>
        {above}
        <p role="status" className={styles.count}>
          {counts[left.size] ?? counts.at(-1)}
        </p>
        {under}
        <QueueItems items={waiting} at={at} label={label} hrefOf={hrefOf} onGo={go} />
      </nav>
      <div aria-busy={ready === undefined && !isOver ? true : undefined}>{isOver ? empty : (ready ?? last)}</div>
    </div>
  );
}
