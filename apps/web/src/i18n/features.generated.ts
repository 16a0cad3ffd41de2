// Written by `npm run generate`. Do not edit.
import { messages as components } from '../components/messages.ts';
import { messages as frame } from '../components/frame/messages.ts';
import { messages as overview } from '../app/(overview)/messages.ts';
import { messages as search } from '../components/search/messages.ts';

export const features = { components, frame, overview, search } as const;
