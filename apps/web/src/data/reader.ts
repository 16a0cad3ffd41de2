import { acceptLanguage, canonicalTag } from '../i18n/negotiate.ts';
import { preferences } from '../i18n/preferences.ts';
import { catalogLocales } from './catalog-locales.ts';
import { chooseLocale } from './choose-locale.ts';
import type { Reading } from './choose-locale.ts';

export { inReading } from './choose-locale.ts';
export type { Reading } from './choose-locale.ts';

/** The reading locale of this request. `lang` is the address's `?lang=`, where the page has one. */
export async function reading(lang?: string | readonly string[]): Promise<Reading> {
  const [{ textLanguages, interfaceLanguage }, locales] = await Promise.all([preferences(), catalogLocales()]);
  const asked = canonicalTag(typeof lang === 'string' ? lang : lang?.[0]);
  const preferred = [...textLanguages, interfaceLanguage];
  const choice = chooseLocale(asked, preferred, locales);
  return { ...choice, locales, accepts: acceptLanguage([choice.locale, ...preferred]) };
}
