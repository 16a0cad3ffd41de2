import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ActionForm } from '../../../../components/form/action-form.tsx';
import styles from '../../../../components/form/page.module.css';
import { roleOptions } from '../../../../components/roles/role-names.ts';
import type { RoleName } from '../../../../components/roles/role-names.ts';
import { DateText } from '../../../../components/text/provenance.tsx';
import { createToken, revokeToken } from './actions.ts';

interface Token {
  readonly id: string;
  readonly name: string;
  readonly role: RoleName;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

const lifetimes = [30, 90, 365] as const;

/** Tokens for scripts: what there are, and a form for another, whose secret is shown once. */
export async function Tokens({
  tokens,
  highest,
}: {
  readonly tokens: readonly Token[];
  readonly highest: RoleName;
}): Promise<ReactElement> {
  const [t, common, options] = await Promise.all([
    getTranslations('account'),
    getTranslations('components'),
    roleOptions(highest),
  ]);
  const days = lifetimes.map((count) => ({ value: String(count), label: t('days', { count }) }));
  return (
    <section>
      <h2 id="tokens">{t('tokens')}</h2>
      <p className={styles.quiet}>{t.rich('tokensWhat', { header: (name) => <code translate="no">{name}</code> })}</p>
      {tokens.length === 0 ? <p>{t('noTokens')}</p> : <TokenTable tokens={tokens} />}
      <ActionForm
        action={createToken}
        fields={[
          { name: 'name', label: t('name'), type: 'text', hint: t('nameHint'), autoComplete: 'off', maxLength: 100 },
          { name: 'role', label: t('atMost'), type: 'select', options },
          {
            ...{ name: 'days', label: t('lasts'), type: 'select', value: '90' },
            options: [...days, { value: '0', label: t('withoutEnd') }],
          },
        ]}
        words={{
          submit: t('create'),
          copy: {
            ...{ label: common('copy'), copy: common('copy') },
            ...{ copied: common('copied'), copyRefused: common('copyRefused') },
          },
        }}
      />
    </section>
  );
}

async function TokenTable({ tokens }: { readonly tokens: readonly Token[] }): Promise<ReactElement> {
  const [t, role] = await Promise.all([getTranslations('account'), getTranslations('roles')]);
  const now = new Date().toISOString();
  return (
    <div className={styles.scroll} role="region" aria-labelledby="tokens" tabIndex={0}>
      <table className={styles.table} aria-labelledby="tokens">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{role('role')}</th>
            <th scope="col">{t('created')}</th>
            <th scope="col">{t('used')}</th>
            <th scope="col">{t('until')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('revoke')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ id, name, role: atMost, createdAt, lastUsedAt, expiresAt, revokedAt }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{role(atMost)}</td>
              <td>
                <DateText iso={createdAt.slice(0, 10)} />
              </td>
              <td>{lastUsedAt === null ? t('never') : <DateText iso={lastUsedAt.slice(0, 10)} />}</td>
              <td>{expiresAt === null ? '–' : <DateText iso={expiresAt.slice(0, 10)} />}</td>
              <td>
                {revokedAt !== null ? (
                  <span className={styles.chip}>{t('revoked')}</span>
                ) : expiresAt !== null && expiresAt <= now ? (
                  <span className={styles.chip}>{t('expired')}</span>
                ) : (
                  <ActionForm
                    action={revokeToken}
                    fields={[{ name: 'id', label: '', type: 'hidden', value: id }]}
                    words={{ submit: t('revoke') }}
                    isQuiet
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
