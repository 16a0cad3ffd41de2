/**
 * The messages of a feature that can go to the browser as they are, without a formatter there: all but those with a
 * plural, a choice, a number or a date.
 */
export type Unfilled<Messages extends Readonly<Record<string, string>>> = {
  readonly [Key in keyof Messages as Messages[Key] extends NeedsFormatter ? never : Key]: string;
};

type NeedsFormatter = `${string}{${string}, ${'plural' | 'select' | 'number' | 'date' | 'time'}${string}`;

/** An unfilled message with its `{name}` replaced by the value of that name. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
