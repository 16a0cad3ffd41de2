/** Where pages are to go: to the catalogue that they fit, to one that there is, or to a new one. */
export type Target =
  | { readonly kind: 'FITTING' }
  | { readonly kind: 'KNOWN'; readonly slug: string }
  | { readonly kind: 'NEW'; readonly slug: string };

export const fitting: Target = { kind: 'FITTING' };

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const slugMax = 60;

/** Whether a text can name a catalogue in addresses. */
export const isSlug = (text: string): boolean => text.length <= slugMax && slugForm.test(text);

/** As the API takes it: null is the catalogue that the pages fit. */
export const catalogOfTarget = (target: Target): string | null => (target.kind === 'FITTING' ? null : target.slug);

/** Whether pages can be sent to it; a new one has to be named first. */
export const isComplete = (target: Target): boolean => target.kind !== 'NEW' || isSlug(target.slug);
