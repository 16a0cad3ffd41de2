import { Link } from '../../navigation/link.tsx';
import { useMessages } from 'next-intl';
import type { ReactElement } from 'react';

/** A rule by its short name, with its id and what it flags in the tooltip, as a link to what it has found. */
export function RuleName({
  rule: { id, summary },
}: {
  readonly rule: { readonly id: string; readonly summary: string };
}): ReactElement {
  return (
    <Link href={`/findings?rule=${id}`} prefetch={false} title={`${id}: ${summary}`}>
      {nameOfRule(id, useMessages().rules)}
    </Link>
  );
}

/** The short name of a rule; the id of one that has none. `names` are the messages of `rules`. */
export const nameOfRule = (id: string, names: Readonly<Record<string, string>>): string => names[id] ?? id;
