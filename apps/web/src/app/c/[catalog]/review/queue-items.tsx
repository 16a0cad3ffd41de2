'use client';

import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { QueueScroll } from './queue-scroll.tsx';

/** A text of the queue: its key, how bad it is, and what the list says of it. */
export interface ShownItem {
  readonly key: string;
  readonly worst: string | null;
  readonly content: ReactNode;
}

/** The queue, the text under review marked. A click goes to a text without asking for the page anew. */
export function QueueItems({
  items,
  at,
  label,
  hrefOf,
  onGo,
}: {
  readonly items: readonly ShownItem[];
  /** Key of the text under review. */
  readonly at: string;
  readonly label: string;
  readonly hrefOf: (key: string) => string;
  readonly onGo: (key: string) => void;
}): ReactElement {
  return (
    <QueueScroll at={at} label={label}>
      {items.map(({ key, worst, content }) => (
        <li key={key} data-queued={key} data-worst={worst ?? undefined}>
          <Link
            href={hrefOf(key)}
            prefetch={false}
            scroll={false}
            aria-current={key === at ? 'true' : undefined}
            onClick={(event: MouseEvent) => {
              // Elsewhere, in another tab or window, it is a link as any other.
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              onGo(key);
            }}
          >
            {content}
          </Link>
        </li>
      ))}
    </QueueScroll>
  );
}
