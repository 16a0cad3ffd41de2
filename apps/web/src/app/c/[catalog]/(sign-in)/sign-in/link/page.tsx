import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ActionForm } from '../../../../../../components/form/action-form.tsx';
import { tooMany } from '../../../../../../components/form/too-many.ts';
import { ApiUnavailable } from '../../../../../../data/api.ts';
import type { PageParameters } from '../../../../../../data/address.ts';
import { askAuth } from '../../../../../../data/auth-api.ts';
import { acceptLink } from '../../actions.ts';
import styles from '../../sign-in.module.css';

// The address holds the secret: no other site is told it. Not 'no-referrer': browsers then do not say where a form comes from.
export const metadata: Metadata = { robots: { index: false }, referrer: 'same-origin' };

/** Where a one-time link leads: to a name, an address and a password. Looking at it does not use it up. */
export default async function LinkPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParameters>;
}): Promise<ReactElement> {
  const [t, { token }] = await Promise.all([getTranslations('signIn'), searchParams]);
  const secret = typeof token === 'string' ? token : '';
  const answer = await askAuth('/one-time-link/look', { token: secret });
  const { status, body } = answer;
  if (status >= 500) throw new ApiUnavailable(`The API answers with ${status}.`);
  if (status !== 200) {
    const isLater = status === 429;
    return (
      <div className={styles.page}>
        <h1>{isLater ? t('title') : t('linkOver')}</h1>
        <p>{isLater ? await tooMany(answer) : t('linkOverWhat')}</p>
      </div>
    );
  }
  const value = (name: 'name' | 'email') => (typeof body[name] === 'string' ? body[name] : '');
  return (
    <div className={styles.page}>
      <h1>{body.status === 'INVITED' ? t('welcome') : t('again')}</h1>
      <p>{t('once')}</p>
      <ActionForm
        action={acceptLink}
        fields={[
          { name: 'token', label: '', type: 'hidden', value: secret },
          {
            ...{ name: 'name', label: t('name'), type: 'text', value: value('name'), hint: t('nameHint') },
            ...{ autoComplete: 'name', maxLength: 100 },
          },
          {
            ...{ name: 'email', label: t('email'), type: 'email', value: value('email') },
            ...{ autoComplete: 'username', maxLength: 254 },
          },
          {
            ...{ name: 'password', label: t('password'), type: 'password', hint: t('passwordHint') },
            ...{ autoComplete: 'new-password', minLength: 12, maxLength: 128 },
          },
        ]}
        words={{ submit: t('accept') }}
      />
    </div>
  );
}
