import { builder } from '../builder.ts';

export const TextDirectionRef = builder.enumType('TextDirection', {
  description: 'Writing direction of a text. The values are those of the HTML attribute `dir` in capitals.',
  values: {
    LTR: { value: 'ltr', description: 'Left to right.' },
    RTL: { value: 'rtl', description: 'Right to left.' },
  } as const,
});
