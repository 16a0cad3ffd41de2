/** What a form's action answers: words to show, in the reader's language, and what was typed, to be kept. */
export interface FormState {
  readonly error?: string;
  readonly done?: string;
  /** Shown this once. */
  readonly secret?: { readonly label: string; readonly value: string };
  readonly typed?: Readonly<Record<string, string>>;
}

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/** A field's text, trimmed. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** All texts of a field that can have several. */
export const textsOf = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter((value) => typeof value === 'string');

/** As it was typed: spaces are part of a password. */
export const secretOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
