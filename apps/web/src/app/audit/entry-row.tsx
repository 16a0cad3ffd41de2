import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { placeOf } from '../../components/diff/place.ts';
import { ActionForm } from '../../components/form/action-form.tsx';
import { CodeLiteral } from '../../components/text/code-literal.tsx';
import { MomentText } from '../../components/text/moment-text.tsx';
import { takeBack } from './actions.ts';
import styles from './audit.module.css';
import { fieldsOf } from './fields.ts';
import type { AuditEntry } from './query.ts';
import { addressOf, without } from './view.ts';
import type { AuditView } from './view.ts';

/** One change: when, who, what, on what; folded, what it was and is; and the way to take it back. */
export function EntryRow({
  entry,
  view,
  undo,
}: {
  readonly entry: AuditEntry;
  readonly view: AuditView;
  /** How many changes would be taken back at once; 'DONE': it has been; null: not from here. */
  readonly undo: number | 'DONE' | null;
}): ReactElement {
  const t = useTranslations('audit');
  const { at, by, action, subject, batchId } = entry;
  const fields = fieldsOf(entry.before, entry.after);
  return (
    <li className={styles.entry} id={`change-${entry.id}`}>
      <p className={styles.line}>
        <MomentText iso={at} withSeconds />
        {by.id === null ? (
          <span>{t('program')}</span>
        ) : (
          <Link href={addressOf({ ...without(view, 'person'), person: by.id })} prefetch={false}>
            {by.name}
          </Link>
        )}
        <strong>{t(action)}</strong>
        <Subject subject={subject} state={entry.after} />
        {undo === 'DONE' && <span className={styles.quiet}>{t('takenBack')}</span>}
      </p>
      {fields.length > 0 && (
        <details>
          <summary>{t('change')}</summary>
          <div className={styles.scroll}>
            <table className={styles.fields}>
              <thead>
                <tr>
                  <th scope="col">{t('field')}</th>
                  <th scope="col">{t('before')}</th>
                  <th scope="col">{t('after')}</th>
                </tr>
              </thead>
              <tbody>
                {fields.map(({ name, before, after }) => (
                  <tr key={name}>
                    <th scope="row">
                      <code translate="no">{name}</code>
                    </th>
                    <td>{before ?? '–'}</td>
                    <td>{after ?? '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
      {typeof undo === 'number' && (
        <ActionForm
          isQuiet
          action={takeBack}
          fields={[{ name: 'batch', label: '', type: 'hidden', value: batchId }]}
          words={{ submit: undo === 1 ? t('undo') : t('undoAll', { count: String(undo) }) }}
        />
      )}
    </li>
  );
}

/** What was changed, as a link to where it stands. */
function Subject({
  subject: { segmentKey, locale, id },
  state,
}: {
  readonly subject: AuditEntry['subject'];
  readonly state: unknown;
}): ReactElement | null {
  const t = useTranslations('audit');
  if (segmentKey !== null) {
    return (
      <>
        <CodeLiteral href={placeOf(segmentKey).compareHref ?? undefined}>{segmentKey}</CodeLiteral>
        {locale !== null && <CodeLiteral>{locale}</CodeLiteral>}
      </>
    );
  }
  if (id === null) return null;
  const isRevision = typeof state === 'object' && state !== null && 'revision' in state;
  if (!isRevision) return <CodeLiteral>{id}</CodeLiteral>;
  return (
    <Link href={`/history?to=${id}`} prefetch={false}>
      {t('revision', { number: id })}
    </Link>
  );
}
