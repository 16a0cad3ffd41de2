import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { ActionForm } from '../../../../components/form/action-form.tsx';
import styles from '../../../../components/form/page.module.css';
import { DateText } from '../../../../components/text/provenance.tsx';
import { endOtherSessions, endSession } from './actions.ts';
import { programOf } from './program.ts';
import type { Session } from './sessions.ts';

/** Where one is signed in; each but this one can be ended. */
export function SessionTable({ sessions }: { readonly sessions: readonly Session[] }): ReactElement {
  const t = useTranslations('account');
  return (
    <section>
      <h2 id="sessions">{t('sessions')}</h2>
      <div className={styles.scroll} role="region" aria-labelledby="sessions" tabIndex={0}>
        <table className={styles.table} aria-labelledby="sessions">
          <thead>
            <tr>
              <th scope="col">{t('device')}</th>
              <th scope="col">{t('since')}</th>
              <th scope="col">{t('until')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('end')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, userAgent, createdAt, expiresAt, isHere }) => (
              <tr key={id}>
                <th scope="row">
                  <span title={userAgent ?? undefined}>{programOf(userAgent) ?? t('unknownProgram')}</span>{' '}
                  {isHere && <span className={styles.chip}>{t('here')}</span>}
                </th>
                <td>
                  <DateText iso={createdAt.slice(0, 10)} />
                </td>
                <td>
                  <DateText iso={expiresAt.slice(0, 10)} />
                </td>
                <td>
                  {!isHere && (
                    <ActionForm
                      action={endSession}
                      fields={[{ name: 'id', label: '', type: 'hidden', value: id }]}
                      words={{ submit: t('end') }}
                      isQuiet
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sessions.length > 1 && (
        <ActionForm action={endOtherSessions} fields={[]} words={{ submit: t('endOthers') }} isQuiet />
      )}
    </section>
  );
}
