import type { ReactElement } from 'react';
import { ownName } from '../../../../components/text/own-name.ts';
import { furtherName, placeOf } from '../../../../components/place/place.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import type { RowView } from './rows/row-view.ts';
import styles from './table.module.css';

/** What a row is about: an event, a code, or the place of another text of the page. */
export function RowHead({
  row,
  lang,
  places,
}: {
  readonly row: RowView;
  readonly lang: string;
  readonly places: PlaceTexts;
}): ReactElement {
  const fixed = lang === '' ? '' : `?lang=${encodeURIComponent(lang)}`;
  if (row.event !== null) {
    const { eventId, name, severity } = row.event;
    return (
      <th scope="row" className={styles.head} data-row-head>
        <span className={styles.id}>
          <SeverityMark severity={severity} quiet />
          <CodeLiteral href={`/events/${eventId}${fixed}`}>{eventId}</CodeLiteral>
        </span>
        {ownName(eventId, name) !== null && (
          <span className={styles.name} translate="no">
            {name}
          </span>
        )}
        <FurtherName row={row} places={places} />
      </th>
    );
  }
  if (row.code !== null) {
    const { code, name } = row.code;
    return (
      <th scope="row" className={styles.head} data-row-head>
        <span className={styles.id}>
          <CodeLiteral href={`/codes/${code}${fixed}`}>{code}</CodeLiteral>
        </span>
        <span className={styles.name} lang={name.locale} dir={name.direction.toLowerCase()}>
          {name.value}
        </span>
        <FurtherName row={row} places={places} />
      </th>
    );
  }
  return (
    <th scope="row" className={styles.head} data-row-head tabIndex={-1}>
      <span className={styles.name} title={row.key}>
        {placeOf(row.key, places).name}
      </span>
    </th>
  );
}

/** Which of the further texts of an event or code the row is; the other rows are told by what they are about. */
function FurtherName({ row, places }: { readonly row: RowView; readonly places: PlaceTexts }): ReactElement | null {
  if (row.kind !== 'OTHER_TEXT') return null;
  return (
    <span className={styles.name} title={row.key}>
      {furtherName(row.key, places)}
    </span>
  );
}

/** The same as it is copied: an ID and a name. */
export function headValues({ key, event, code }: RowView): readonly string[] {
  if (event !== null) return [String(event.eventId), ownName(event.eventId, event.name) ?? ''];
  return code === null ? [key] : [code.code, code.name.value];
}
