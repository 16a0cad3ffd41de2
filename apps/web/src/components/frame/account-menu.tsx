import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import type { Viewer } from '../../data/viewer.ts';
import { PersonIcon } from './icons.tsx';
import { SignInLink } from './sign-in-link.tsx';
import styles from './frame.module.css';

/** Who is signed in, and the way out; for everybody else the way in. Plain links and a form: it needs no scripts. */
export function AccountMenu({ viewer }: { readonly viewer: Viewer | null }): ReactElement {
  const t = useTranslations('frame');
  const role = useTranslations('roles');
  if (viewer === null) {
    return (
      <SignInLink>
        <PersonIcon />
        <span className={styles.wide}>{t('signIn')}</span>
      </SignInLink>
    );
  }
  return (
    <>
      <button className={styles.tool} type="button" popoverTarget="account-menu" title={viewer.name}>
        <PersonIcon />
        <span className={styles.person}>{viewer.name}</span>
      </button>
      <form id="account-menu" className={styles.popover} popover="auto" method="post" action="/sign-out">
        <p className={styles.who}>
          <span>{viewer.name}</span>
          <span>{role(viewer.role)}</span>
        </p>
        <Link className={styles.choice} href="/account" prefetch={false}>
          {t('account')}
        </Link>
        {viewer.role !== 'VIEWER' && (
          <Link className={styles.choice} href="/audit" prefetch={false}>
            {t('audit')}
          </Link>
        )}
        {viewer.role === 'ADMIN' && (
          <>
            <Link className={styles.choice} href="/import" prefetch={false}>
              {t('import')}
            </Link>
            <Link className={styles.choice} href="/people" prefetch={false}>
              {t('people')}
            </Link>
            <Link className={styles.choice} href="/administration" prefetch={false}>
              {t('administration')}
            </Link>
          </>
        )}
        <button className={styles.choice}>{t('signOut')}</button>
      </form>
    </>
  );
}
