import { getMessages } from 'next-intl/server';
import type { ReactElement, ReactNode } from 'react';
import { viewer } from '../../data/viewer.ts';
import { DeskRoom } from './desk.tsx';

/** Around what lets people review: who they are and what they may do is known inside. */
export async function ReviewDesk({ children }: { readonly children: ReactNode }): Promise<ReactElement> {
  const [who, messages] = await Promise.all([viewer(), getMessages()]);
  return (
    <DeskRoom
      viewer={who === null ? null : { id: who.id, role: who.role }}
      words={{ ...messages.review, rules: messages.rules, diff: messages.diff }}
    >
      {children}
    </DeskRoom>
  );
}
