import { builder } from '../builder.ts';

export const TextDirectionRef = builder.enumType('TextDirection', {
  description: 'The direction a text is set in; the values are those of the HTML attribute `dir`, in capitals.',
  values: {
    LTR: { value: 'ltr', description: 'Left to right.' },
    RTL: { value: 'rtl', description: 'Right to left.' },
  } as const,
});
