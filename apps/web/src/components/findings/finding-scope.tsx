'use client';

import { useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useKeys } from '../../keys/use-keys.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { Finding } from './fragments.ts';

/** Around a finding's note: the keys for findings act on this one while the focus is inside. */
export function FindingScope({
  fingerprint,
  segmentKey,
  status,
  severity,
  className,
  children,
}: {
  readonly fingerprint: string;
  readonly segmentKey: string;
  readonly status: Finding['status'];
  readonly severity: Finding['mqmSeverity'];
  readonly className: string | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const note = useRef<HTMLDivElement>(null);
  const desk = useDesk();
  useKeys(
    {
      dismiss:
        desk === null || status !== 'OPEN'
          ? undefined
          : () => {
              desk.dismiss({ segmentKeys: [segmentKey], only: { fingerprints: [fingerprint] } });
            },
    },
    note,
  );
  return (
    <div
      ref={note}
      tabIndex={-1}
      className={className}
      data-fingerprint={fingerprint}
      data-severity={severity}
      data-status={status}
    >
      {children}
    </div>
  );
}
