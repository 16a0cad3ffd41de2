import { useMessages, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { ActionForm } from '../../../../components/form/action-form.tsx';
import { placeOf } from '../../../../components/place/place.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { PlaceName } from '../../../../components/place/place-name.tsx';
import { address } from '../../../../data/address.ts';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import { MomentText } from '../../../../components/text/moment-text.tsx';
import { takeBack } from './actions.ts';
import styles from './audit.module.css';
import { fieldWords } from './field-words.ts';
import { fieldsOf } from './fields.ts';
import type { AuditEntry } from './query.ts';
import { addressOf, without } from './view.ts';
import type { AuditView } from './view.ts';

/** One change: when, who, what, on what; folded, what it was and is; and the way to take it back. */
export function EntryRow({
  entry,
  view,
  places,
  people,
  undo,
}: {
  readonly entry: AuditEntry;
  readonly view: AuditView;
  readonly places: PlaceTexts;
  /** Names by id. */
  readonly people: ReadonlyMap<string, string>;
  /** How many changes would be taken back at once; 'DONE': it has been; null: not from here. */
  readonly undo: number | 'DONE' | null;
}): ReactElement {
  const t = useTranslations('audit');
  const { at, by, action, batchId } = entry;
  const { nameOf, valueOf } = fieldWords(useMessages(), people);
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
        <Subject entry={entry} places={places} people={people} />
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
                      <span title={name}>{nameOf(name)}</span>
                    </th>
                    <td>{before === null ? '–' : valueOf(name, before)}</td>
                    <td>{after === null ? '–' : valueOf(name, after)}</td>
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

/** What was changed, as a link to where it stands: a text, a revision, a person or a token. */
function Subject({
  entry: { action, subject, before, after },
  places,
  people,
}: {
  readonly entry: AuditEntry;
  readonly places: PlaceTexts;
  readonly people: ReadonlyMap<string, string>;
}): ReactElement | null {
  const t = useTranslations('audit');
  const { segmentKey, locale, id } = subject;
  const catalog = subject.catalog ?? undefined;
  if (segmentKey !== null) {
    const place = placeOf(segmentKey, places);
    return (
      <>
        <PlaceName place={place} href={place.compareHref} catalog={catalog} />
        {locale !== null && <CodeLiteral>{locale}</CodeLiteral>}
      </>
    );
  }
  if (id === null) return null;
  if (textIn(after, 'revision') !== null) {
    return (
      <Link href={`/history?to=${id}`} catalog={catalog} prefetch={false}>
        {t('revision', { number: id })}
      </Link>
    );
  }
  const term = firstTerm(after) ?? firstTerm(before);
  if (term !== null) {
    return (
      <Link href={address('/terms', [['text', term]])} catalog={catalog} prefetch={false} title={id}>
        {term}
      </Link>
    );
  }
  const field = named[action];
  const name = field === undefined ? people.get(id) : (textIn(after, field) ?? textIn(before, field));
  return <span title={id}>{name ?? t('someone')}</span>;
}

/** What names the subject of an entry, where that is no person. */
const named: Readonly<Partial<Record<string, string>>> = { TOKEN: 'name', WEBHOOK: 'url' };

/** A term of the concept that an entry is about; null where it is about none. */
function firstTerm(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('renderings' in state)) return null;
  const [first] = state.renderings as readonly unknown[];
  return textIn(first, 'term');
}

/** A field of the state that an entry keeps, which can be any JSON. */
function textIn(state: unknown, field: string): string | null {
  if (typeof state !== 'object' || state === null || !(field in state)) return null;
  const value = (state as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
