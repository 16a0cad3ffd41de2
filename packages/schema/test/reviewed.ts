import { check, loadLanguageResources, rules } from '@eventide/consistency';
import { createSnapshot, type Review } from '../src/index.ts';
import { catalog } from './ask.ts';

const resources = await loadLanguageResources(catalog.locales);

/** The review of the repository's own pages, by all rules. */
export const review: Review = { ...check(catalog, { resources, withTerms: true }), rules };

export const reviewed = createSnapshot(catalog, review);
