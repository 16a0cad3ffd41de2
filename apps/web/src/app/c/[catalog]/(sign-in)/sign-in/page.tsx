import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ActionForm } from '../../../../../components/form/action-form.tsx';
import type { PageParameters } from '../../../../../data/address.ts';
import { signInMethods } from '../../../../../data/auth-api.ts';
import { ownPath } from '../../../../../data/same-origin.ts';
import { signIn } from '../actions.ts';
import styles from '../sign-in.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('title'), robots: { index: false } };
}

/** By password, or by the provider where there is one. */
export default async function SignInPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParameters>;
}): Promise<ReactElement> {
  const [t, methods, { to, error }] = await Promise.all([getTranslations('signIn'), signInMethods(), searchParams]);
  const onward = ownPath(typeof to === 'string' ? to : null, '/');
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      {!methods.readingIsOpen && <p>{t('closed')}</p>}
      {typeof error === 'string' && (
        <p role="alert" className={styles.error}>
          {error === 'account_not_linked' ? t('notLinked') : t('failed')}
        </p>
      )}
      {methods.provider !== null && (
        // Not a link of Next's: it must not be followed before it is pressed.
        <a
          className={styles.provider}
          href={`${methods.webOrigin}/sign-in/provider?to=${encodeURIComponent(onward)}`}
          rel="nofollow"
        >
          {t('withProvider', { provider: methods.provider })}
        </a>
      )}
      <ActionForm
        action={signIn}
        fields={[
          { name: 'to', label: '', type: 'hidden', value: onward },
          { name: 'email', label: t('email'), type: 'email', autoComplete: 'username', maxLength: 254 },
          { name: 'password', label: t('password'), type: 'password', autoComplete: 'current-password' },
        ]}
        words={{ submit: t('submit') }}
      />
      <p className={styles.note}>{t('byInvitation')}</p>
    </div>
  );
}
