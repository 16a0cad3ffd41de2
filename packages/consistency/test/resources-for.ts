import type { Locale } from '@eventide/catalog';
import { loadLanguageResources } from '../src/resources/load.ts';
import type { LanguageResources } from '../src/rule.ts';

/** The resources that tests run with: the real ones. */
export async function resourcesFor(locales: readonly Locale[]): Promise<LanguageResources> {
  return loadLanguageResources(locales);
}
