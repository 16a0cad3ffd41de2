'use server';

import { revalidatePath } from 'next/cache';
import { getFormatter, getTranslations } from 'next-intl/server';
import { textOf } from '../../../../components/form/form-state.ts';
import type { FormState } from '../../../../components/form/form-state.ts';
import { isRole } from '../../../../components/roles/role-names.ts';
import { tell } from '../../../../data/api.ts';
import { graphql } from '../../../../data/graphql.ts';

const InvitePerson_Mutation = graphql(`
  mutation InvitePerson($email: String!, $name: String!, $role: Role!) {
    invitePerson(email: $email, name: $name, role: $role) {
      __typename
      ... on InvitePersonPayload {
        signInLink
        expiresAt
      }
      ... on InvitationRefused {
        code
      }
    }
  }
`);

const SetRole_Mutation = graphql(`
  mutation SetRole($personId: ID!, $role: Role!) {
    setRole(personId: $personId, role: $role) {
      __typename
      ... on RoleRefused {
        code
      }
    }
  }
`);

const RenewSignInLink_Mutation = graphql(`
  mutation RenewSignInLink($personId: ID!) {
    renewSignInLink(personId: $personId) {
      __typename
      ... on RenewSignInLinkPayload {
        signInLink
        expiresAt
      }
    }
  }
`);

const RemovePerson_Mutation = graphql(`
  mutation RemovePerson($personId: ID!) {
    removePerson(personId: $personId) {
      __typename
      ... on RoleRefused {
        code
      }
    }
  }
`);

export async function invite(_before: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations('people');
  const [email, name, role] = [textOf(form, 'email'), textOf(form, 'name'), textOf(form, 'role')];
  const typed = { email, name, role };
  if (!isRole(role)) return { error: t('failed'), typed };
  const { invitePerson: answer } = await tell(InvitePerson_Mutation, { email, name, role });
  if (answer.__typename !== 'InvitePersonPayload') {
    return { error: answer.code === 'ADDRESS_TAKEN' ? t('taken') : t('failed'), typed };
  }
  revalidatePath('/c/[catalog]/people', 'page');
  return { secret: await link(answer) };
}

export async function changeRole(_before: FormState, form: FormData): Promise<FormState> {
  const [t, role] = [await getTranslations('people'), textOf(form, 'role')];
  if (!isRole(role)) return { error: t('failed') };
  const { setRole: answer } = await tell(SetRole_Mutation, { personId: textOf(form, 'id'), role });
  if (answer.__typename === 'RoleRefused')
    return { error: answer.code === 'LAST_ADMIN' ? t('lastAdmin') : t('failed') };
  revalidatePath('/c/[catalog]/people', 'page');
  return { done: t('changed'), typed: { role } };
}

export async function renewLink(_before: FormState, form: FormData): Promise<FormState> {
  const { renewSignInLink: answer } = await tell(RenewSignInLink_Mutation, { personId: textOf(form, 'id') });
  if (answer.__typename === 'RenewSignInLinkPayload') return { secret: await link(answer) };
  return { error: (await getTranslations('people'))('failed') };
}

/** The address has to be typed: there is no way back. */
export async function remove(_before: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations('people');
  const typed = { typed: textOf(form, 'typed') };
  if (typed.typed.toLowerCase() !== textOf(form, 'email').toLowerCase()) return { error: t('removeWrong'), typed };
  const { removePerson: answer } = await tell(RemovePerson_Mutation, { personId: textOf(form, 'id') });
  if (answer.__typename === 'RoleRefused')
    return { error: answer.code === 'LAST_ADMIN' ? t('lastAdmin') : t('failed'), typed };
  revalidatePath('/c/[catalog]/people', 'page');
  return {};
}

async function link({ signInLink, expiresAt }: { readonly signInLink: string; readonly expiresAt: string }) {
  const [t, format] = await Promise.all([getTranslations('people'), getFormatter()]);
  return {
    label: t('link', { until: format.dateTime(new Date(expiresAt), { dateStyle: 'medium' }) }),
    value: signInLink,
  };
}
