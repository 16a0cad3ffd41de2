import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ActionForm } from '../../../../components/form/action-form.tsx';
import styles from '../../../../components/form/page.module.css';
import { Refused } from '../../../../components/refused/refused.tsx';
import { roleOptions } from '../../../../components/roles/role-names.ts';
import { ask } from '../../../../data/api.ts';
import { graphql } from '../../../../data/graphql.ts';
import { viewer } from '../../../../data/viewer.ts';
import { invite } from './actions.ts';
import { PersonRow } from './person-row.tsx';

const People_Query = graphql(`
  query People {
    people {
      id
      name
      email
      role
      status
      createdAt
      lastSeenOn
    }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people');
  return { title: t('title'), robots: { index: false } };
}

/** Who can sign in and what they may do; for administrators. */
export default async function PeoplePage(): Promise<ReactElement> {
  const [t, self] = await Promise.all([getTranslations('people'), viewer()]);
  if (self?.role !== 'ADMIN') return <Refused title={t('title')} needed="ADMIN" who={self} path="/people" />;
  const [role, common, { people }, options] = await Promise.all([
    getTranslations('roles'),
    getTranslations('components'),
    ask(People_Query, {}),
    roleOptions('ADMIN'),
  ]);
  const copy = {
    ...{ label: common('copy'), copy: common('copy') },
    ...{ copied: common('copied'), copyRefused: common('copyRefused') },
  };
  return (
    <div className={styles.page}>
      <h1 id="people">{t('title')}</h1>
      <div className={styles.scroll} role="region" aria-labelledby="people" tabIndex={0}>
        <table className={styles.table} aria-labelledby="people">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('email')}</th>
              <th scope="col">{role('role')}</th>
              <th scope="col">{t('since')}</th>
              <th scope="col">{t('lastSeen')}</th>
              <th scope="col">{t('actions')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                isSelf={person.id === self.id}
                options={options}
                copy={copy}
                words={{
                  role: role('role'),
                  ...{ change: t('change'), newLink: t('newLink'), remove: t('remove'), removeHint: t('removeHint') },
                  ...{ email: t('email'), invited: t('invited'), you: t('you') },
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      <section>
        <h2>{t('inviteTitle')}</h2>
        <ActionForm
          action={invite}
          fields={[
            { name: 'name', label: t('name'), type: 'text', autoComplete: 'off', maxLength: 100 },
            { name: 'email', label: t('email'), type: 'email', autoComplete: 'off', maxLength: 254 },
            { name: 'role', label: role('role'), type: 'select', value: 'REVIEWER', options },
          ]}
          words={{ submit: t('invite'), copy }}
        />
      </section>
    </div>
  );
}
