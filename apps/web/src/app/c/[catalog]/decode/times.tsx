import { useFormatter } from 'next-intl';
import type { ReactElement } from 'react';

/** A time of a log in the reader's format, as it is in the log on hover. A time in UTC says so; others are those of the log's computer. */
export function LogTime({
  time,
  withZone = true,
}: {
  readonly time: string;
  /** False where the zone is said elsewhere. */
  readonly withZone?: boolean;
}): ReactElement {
  const format = useFormatter();
  const isUtc = time.endsWith('Z');
  const date = new Date(isUtc ? time : `${time}Z`);
  return (
    <time dateTime={time} title={time}>
      {format.dateTime(date, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' })}
      {isUtc && withZone && ' UTC'}
    </time>
  );
}
