import { getTranslations } from 'next-intl/server';

const roles = ['VIEWER', 'REVIEWER', 'ADMIN'] as const;

export type RoleName = (typeof roles)[number];

export const isRole = (value: string): value is RoleName => roles.some((role) => role === value);

/** The roles up to the given one, as a list to choose from. */
export async function roleOptions(highest: RoleName) {
  const t = await getTranslations('roles');
  return roles.slice(0, roles.indexOf(highest) + 1).map((role) => ({ value: role, label: t(role) }));
}
