'use client';

import { useRouter } from '../../../../navigation/use-router.ts';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import type { SeenText } from '../../../../components/desk/subjects.ts';
import type { ReviewState } from '../../../../components/review/fragments.ts';
import { useKeys } from '../../../../keys/use-keys.ts';

/** The keys that decide on the text under review, and the one that opens what it belongs to. */
export function SubjectKeys({
  text,
  open,
}: {
  readonly text: SeenText;
  /** Address of the event or code; null: it belongs to none. */
  readonly open: string | null;
}): null {
  const desk = useDesk();
  const router = useRouter();
  const decide = (state: ReviewState) => (desk === null ? undefined : () => void desk.decide([text], state));
  useKeys({
    openText:
      open === null
        ? undefined
        : () => {
            router.push(open);
          },
    approveText: decide('APPROVED'),
    requestChanges: decide('CHANGES_REQUESTED'),
    dismiss:
      desk === null
        ? undefined
        : () => {
            desk.dismiss({ segmentKeys: [text.segmentKey], only: { locales: [text.locale], withSource: false } });
          },
  });
  return null;
}
