'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { secretOf, textOf } from '../../../../components/form/form-state.ts';
import type { FormState } from '../../../../components/form/form-state.ts';
import { tooMany } from '../../../../components/form/too-many.ts';
import { askAuth, keepCookies } from '../../../../data/auth-api.ts';
import type { AuthAnswer } from '../../../../data/auth-api.ts';
import { ownPath } from '../../../../data/same-origin.ts';

/** Signs in with address and password, and goes on to where the reader came from. */
export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  const email = textOf(form, 'email');
  const answer = await askAuth('/sign-in/email', { email, password: secretOf(form, 'password') });
  if (answer.status === 200) {
    await keepCookies(answer);
    redirect(ownPath(textOf(form, 'to'), '/'));
  }
  const t = await getTranslations('signIn');
  const isWrong = answer.status === 401 || answer.status === 400;
  return { error: (await refusal(answer)) ?? (isWrong ? t('wrong') : t('failed')), typed: { email } };
}

/** Uses a one-time link: name, address and password are from now on these. */
export async function acceptLink(_before: FormState, form: FormData): Promise<FormState> {
  const [t, name, email] = [await getTranslations('signIn'), textOf(form, 'name'), textOf(form, 'email')];
  const answer = await askAuth('/one-time-link/accept', {
    ...{ token: textOf(form, 'token'), name, email, password: secretOf(form, 'password') },
  });
  if (answer.status === 200) {
    await keepCookies(answer);
    redirect('/account');
  }
  const known = new Map([
    ['LINK_INVALID', t('linkOverWhat')],
    ['EMAIL_TAKEN', t('emailTaken')],
    ['BAD_PASSWORD_LENGTH', t('badLength')],
  ]);
  const error = known.get(String(answer.body.code)) ?? (await refusal(answer)) ?? t('failed');
  return { error, typed: { name, email } };
}

async function refusal(answer: AuthAnswer): Promise<string | null> {
  return answer.status === 429 ? tooMany(answer) : null;
}
