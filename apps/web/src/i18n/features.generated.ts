// Written by `npm run generate`. Do not edit.
import { messages as account } from '../app/account/messages.ts';
import { messages as audit } from '../app/audit/messages.ts';
import { messages as code } from '../app/codes/[code]/messages.ts';
import { messages as codes } from '../app/codes/messages.ts';
import { messages as compare } from '../app/compare/messages.ts';
import { messages as components } from '../components/messages.ts';
import { messages as diff } from '../components/diff/messages.ts';
import { messages as eventId } from '../app/events/[eventId]/messages.ts';
import { messages as events } from '../app/events/messages.ts';
import { messages as facets } from '../components/facets/messages.ts';
import { messages as findings } from '../components/findings/messages.ts';
import { messages as form } from '../components/form/messages.ts';
import { messages as frame } from '../components/frame/messages.ts';
import { messages as history } from '../app/history/messages.ts';
import { messages as importDesk } from '../components/import-desk/messages.ts';
import { messages as overview } from '../app/(overview)/messages.ts';
import { messages as people } from '../app/people/messages.ts';
import { messages as refused } from '../components/refused/messages.ts';
import { messages as review } from '../components/review/messages.ts';
import { messages as roles } from '../components/roles/messages.ts';
import { messages as search } from '../components/search/messages.ts';
import { messages as signIn } from '../app/sign-in/messages.ts';
import { messages as unavailable } from '../components/unavailable/messages.ts';

export const features = {
  account,
  audit,
  code,
  codes,
  compare,
  components,
  diff,
  eventId,
  events,
  facets,
  findings,
  form,
  frame,
  history,
  importDesk,
  overview,
  people,
  refused,
  review,
  roles,
  search,
  signIn,
  unavailable,
} as const;
