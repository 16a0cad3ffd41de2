'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { secretOf, textOf } from '../../../../components/form/form-state.ts';
import type { FormState } from '../../../../components/form/form-state.ts';
import { tooMany } from '../../../../components/form/too-many.ts';
import { isRole } from '../../../../components/roles/role-names.ts';
import { tell } from '../../../../data/api.ts';
import { askAuth, keepCookies } from '../../../../data/auth-api.ts';
import type { AuthAnswer } from '../../../../data/auth-api.ts';
import { graphql } from '../../../../data/graphql.ts';
import { sessions } from './sessions.ts';

const CreateApiToken_Mutation = graphql(`
  mutation CreateApiToken($name: String!, $role: Role!, $expiresAt: DateTime) {
    createApiToken(name: $name, role: $role, expiresAt: $expiresAt) {
      __typename
      ... on CreateApiTokenPayload {
        secret
      }
      ... on ApiTokenRefused {
        code
      }
    }
  }
`);

const RevokeApiToken_Mutation = graphql(`
  mutation RevokeApiToken($id: ID!) {
    revokeApiToken(id: $id) {
      __typename
    }
  }
`);

const dayMs = 86_400_000;

/** The secret is in the answer, once. */
export async function createToken(_before: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations('account');
  const typed = { name: textOf(form, 'name'), role: textOf(form, 'role'), days: textOf(form, 'days') };
  const { name, role } = typed;
  const days = Number(typed.days);
  if (!isRole(role) || !(days >= 0 && days <= 3_650)) return { error: t('failed'), typed };
  const expiresAt = days === 0 ? null : new Date(Date.now() + days * dayMs).toISOString();
  const { createApiToken: answer } = await tell(CreateApiToken_Mutation, { name, role, expiresAt });
  if (answer.__typename !== 'CreateApiTokenPayload') return { error: t('failed'), typed };
  revalidatePath('/c/[catalog]/account', 'page');
  return { secret: { label: t('shownOnce'), value: answer.secret } };
}

export async function revokeToken(_before: FormState, form: FormData): Promise<FormState> {
  const { revokeApiToken: answer } = await tell(RevokeApiToken_Mutation, { id: textOf(form, 'id') });
  if (answer.__typename !== 'RevokeApiTokenPayload') return { error: (await getTranslations('account'))('failed') };
  revalidatePath('/c/[catalog]/account', 'page');
  return {};
}

/** The form names a session by its ID: what stands for the session itself never reaches a page. */
export async function endSession(_before: FormState, form: FormData): Promise<FormState> {
  const id = textOf(form, 'id');
  const session = (await sessions()).find((candidate) => candidate.id === id);
  return session ? afterwards(await askAuth('/revoke-session', { token: session.token })) : afterwards(null);
}

export async function endOtherSessions(): Promise<FormState> {
  return afterwards(await askAuth('/revoke-other-sessions', {}));
}

/** Null: it was over before. */
async function afterwards(answer: AuthAnswer | null): Promise<FormState> {
  if (answer !== null && answer.status !== 200) return { error: (await getTranslations('account'))('failed') };
  revalidatePath('/c/[catalog]/account', 'page');
  return {};
}

export async function changePassword(_before: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations('account');
  const answer = await askAuth('/change-password', {
    ...{ currentPassword: secretOf(form, 'current'), newPassword: secretOf(form, 'next') },
    revokeOtherSessions: true,
  });
  if (answer.status === 429) return { error: await tooMany(answer) };
  if (answer.status !== 200) return { error: answer.status === 400 ? t('wrong') : t('failed') };
  await keepCookies(answer);
  revalidatePath('/c/[catalog]/account', 'page');
  return { done: t('changed') };
}
