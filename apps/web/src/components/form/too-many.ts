import { getTranslations } from 'next-intl/server';
import type { AuthAnswer } from '../../data/auth-api.ts';

/** That there have been too many attempts, and how long to wait. */
export async function tooMany({ waitSeconds }: AuthAnswer): Promise<string> {
  const t = await getTranslations('form');
  return t('tooMany', { minutes: String(Math.ceil((waitSeconds ?? 60) / 60)) });
}
