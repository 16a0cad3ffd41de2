import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ActionForm } from '../../../../components/form/action-form.tsx';
import styles from '../../../../components/form/page.module.css';
import { ask } from '../../../../data/api.ts';
import { here } from '../../../../data/catalog.ts';
import { graphql } from '../../../../data/graphql.ts';
import { changePassword } from './actions.ts';
import { SessionTable } from './session-table.tsx';
import { sessions } from './sessions.ts';
import { Tokens } from './tokens.tsx';

const Account_Query = graphql(`
  query Account {
    viewer {
      name
      email
      role
      apiTokens {
        id
        name
        role
        createdAt
        lastUsedAt
        expiresAt
        revokedAt
      }
    }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account');
  return { title: t('title'), robots: { index: false } };
}

/** Who one is here, where one is signed in, and one's tokens for scripts. */
export default async function AccountPage(): Promise<ReactElement> {
  const { viewer } = await ask(Account_Query, {});
  if (viewer === null) redirect(await here(`/sign-in?to=${encodeURIComponent(await here('/account'))}`));
  const [t, role, listed] = await Promise.all([getTranslations('account'), getTranslations('roles'), sessions()]);
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <dl className={styles.facts}>
        <dt>{t('person')}</dt>
        <dd>{viewer.name}</dd>
        <dt>{t('email')}</dt>
        <dd>{viewer.email}</dd>
        <dt>{role('role')}</dt>
        <dd>{role(viewer.role)}</dd>
      </dl>
      <SessionTable sessions={listed} />
      <Tokens tokens={viewer.apiTokens} highest={viewer.role} />
      <section>
        <h2>{t('password')}</h2>
        <ActionForm
          action={changePassword}
          fields={[
            { name: 'current', label: t('current'), type: 'password', autoComplete: 'current-password' },
            {
              ...{ name: 'next', label: t('next'), type: 'password', hint: t('nextHint') },
              ...{ autoComplete: 'new-password', minLength: 12, maxLength: 128 },
            },
          ]}
          words={{ submit: t('change') }}
        />
      </section>
    </div>
  );
}
