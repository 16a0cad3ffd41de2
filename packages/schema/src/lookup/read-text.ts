import { readText, type ReadEvent, type ReadText, type TextShape, type WindowsNumber } from '@eventide/catalog';
import { builder } from '../builder.ts';
import { requireTextLength } from './targets.ts';

const TextShapeRef = builder.enumType('TextShape', {
  description: 'What a text was recognised as.',
  values: {
    XML: { description: 'Events in the XML of Windows.' },
    JSON: { description: 'Events in JSON.' },
    FIELDS: { description: 'Names and values, one a line.' },
    TABLE: { description: 'A table with a header.' },
    SENTENCE: { description: 'Anything else.' },
  } as const satisfies Record<TextShape, unknown>,
});

const ReadEventRef = builder.objectRef<ReadEvent>('ReadEvent').implement({
  description: 'An event that a text names, whether a catalogue has it or not.',
  fields: (t) => ({
    eventId: t.exposeInt('eventId', { description: 'Its ID.' }),
    provider: t.exposeString('provider', { description: 'Who wrote it, where the text says so.', nullable: true }),
    channel: t.exposeString('channel', { description: 'The log it is in, where the text says so.', nullable: true }),
  }),
});

const WindowsNumberKindRef = builder.enumType('WindowsNumberKind', {
  description: 'The kinds of error numbers that Windows has.',
  values: {
    HRESULT: { description: 'Of COM and most of Windows: severity, facility, code.' },
    NTSTATUS: { description: 'Of the kernel, or one passed on as an HRESULT: severity, facility, code.' },
    WIN32: { description: 'Of the Win32 functions: a code alone.' },
  } as const satisfies Record<WindowsNumber['kind'], unknown>,
});

const WindowsNumberSeverityRef = builder.enumType('WindowsNumberSeverity', {
  description: 'What a number of Windows says of the outcome.',
  values: {
    SUCCESS: { description: 'It went well.' },
    INFORMATION: { description: 'It went well, and there is something to know.' },
    WARNING: { description: 'There is something to look at.' },
    ERROR: { description: 'It failed.' },
  } as const satisfies Record<WindowsNumber['severity'], unknown>,
});

const WindowsNumberRef = builder.objectRef<WindowsNumber>('WindowsNumber').implement({
  description: 'A number of Windows, taken apart. Names are those of its headers; messages are not known.',
  fields: (t) => ({
    kind: t.field({
      description: 'Which kind of number it most likely is.',
      type: WindowsNumberKindRef,
      resolve: ({ kind }) => kind,
    }),
    hexadecimal: t.exposeString('hexadecimal', { description: '`0x` and eight hexadecimal digits.' }),
    unsigned: t.exposeFloat('unsigned', { description: 'Its value, unsigned.' }),
    signed: t.exposeInt('signed', { description: 'The same 32 bits as a signed number.' }),
    severity: t.field({
      description: 'What it says of the outcome.',
      type: WindowsNumberSeverityRef,
      resolve: ({ severity }) => severity,
    }),
    facility: t.exposeInt('facility', {
      description: 'The part of Windows it is from; null for a Win32 error.',
      nullable: true,
    }),
    facilityNames: t.stringList({
      description: 'Names of the facility; empty where the headers have none.',
      resolve: ({ facilityNames }) => [...facilityNames],
    }),
    code: t.exposeInt('code', { description: 'The low 16 bits.' }),
    name: t.exposeString('name', { description: 'Its name; null where the headers have none.', nullable: true }),
    win32Name: t.exposeString('win32Name', {
      description: 'The name of the Win32 error that it wraps; null where it wraps none.',
      nullable: true,
    }),
  }),
});

const ReadTextRef = builder.objectRef<ReadText>('ReadText').implement({
  description: 'What a text was understood as, whatever the catalogues have of it.',
  fields: (t) => ({
    shape: t.field({ description: 'What the text is.', type: TextShapeRef, resolve: ({ shape }) => shape }),
    events: t.field({
      description: 'The events that its fields or its words name, at most 20.',
      type: [ReadEventRef],
      resolve: ({ events }) => events,
    }),
    numbers: t.field({
      description: 'Its codes as numbers of Windows, at most 20; codes of a catalogue may be among them.',
      type: [WindowsNumberRef],
      resolve: ({ numbers }) => numbers,
    }),
  }),
});

builder.queryField('readText', (t) =>
  t.field({
    description:
      'Says what a pasted text is, which events it names and of whom, and what its codes are as numbers of Windows. `lookup` finds what the catalogues have of it.',
    type: ReadTextRef,
    args: { text: t.arg.string({ required: true, description: 'The text as pasted.' }) },
    complexity: ({ text }) => 1 + text.length,
    resolve: (_root, { text }) => {
      requireTextLength(text);
      return readText(text);
    },
  }),
);
