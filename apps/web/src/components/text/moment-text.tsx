import { useFormatter } from 'next-intl';
import type { ReactElement } from 'react';

/** A moment in the reader's format, with its time zone; the ISO form on hover. */
export function MomentText({
  iso,
  withSeconds = false,
}: {
  readonly iso: string;
  readonly withSeconds?: boolean;
}): ReactElement {
  const format = useFormatter();
  const timeStyle = withSeconds ? 'medium' : 'short';
  return (
    <time dateTime={iso} title={iso}>
      {format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle, timeZone: 'UTC' })} UTC
    </time>
  );
}
