/** Sends a form that has no fields to fill in, as its button in the frame does. */
export function sendForm({
  action,
  name,
  value,
}: {
  readonly action: string;
  readonly name?: string;
  readonly value?: string;
}): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  if (name !== undefined) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}
