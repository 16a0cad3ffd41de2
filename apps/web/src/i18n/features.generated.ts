// Written by `npm run generate`. Do not edit.
import { messages as accountMessages } from '../app/c/[catalog]/account/messages.ts';
import { messages as administrationMessages } from '../app/c/[catalog]/administration/messages.ts';
import { messages as apiGuideMessages } from '../app/c/[catalog]/api-guide/messages.ts';
import { messages as auditMessages } from '../app/c/[catalog]/audit/messages.ts';
import { messages as catalogListMessages } from '../components/catalog-list/messages.ts';
import { messages as codeMessages } from '../app/c/[catalog]/codes/[code]/messages.ts';
import { messages as codesMessages } from '../app/c/[catalog]/codes/messages.ts';
import { messages as compareMessages } from '../app/c/[catalog]/compare/messages.ts';
import { messages as componentsMessages } from '../components/messages.ts';
import { messages as decodeMessages } from '../app/c/[catalog]/decode/messages.ts';
import { messages as diffMessages } from '../components/diff/messages.ts';
import { messages as documentsMessages } from '../app/c/[catalog]/documents/messages.ts';
import { messages as downloadsMessages } from '../components/downloads/messages.ts';
import { messages as entryMessages } from '../components/entry/messages.ts';
import { messages as eventIdMessages } from '../app/c/[catalog]/events/[eventId]/messages.ts';
import { messages as eventsMessages } from '../app/c/[catalog]/events/messages.ts';
import { messages as facetsMessages } from '../components/facets/messages.ts';
import { messages as findingFiltersMessages } from '../components/finding-filters/messages.ts';
import { messages as findingsMessages } from '../components/findings/messages.ts';
import { messages as formMessages } from '../components/form/messages.ts';
import { messages as frameMessages } from '../components/frame/messages.ts';
import { messages as furtherTextsMessages } from '../components/further-texts/messages.ts';
import { messages as historyMessages } from '../app/c/[catalog]/history/messages.ts';
import { messages as importMessages } from '../app/c/[catalog]/import/messages.ts';
import { messages as keysMessages } from '../keys/messages.ts';
import { messages as overviewMessages } from '../app/c/[catalog]/(overview)/messages.ts';
import { messages as pagerMessages } from '../components/pager/messages.ts';
import { messages as paletteMessages } from '../components/palette/messages.ts';
import { messages as peopleMessages } from '../app/c/[catalog]/people/messages.ts';
import { messages as placeMessages } from '../components/place/messages.ts';
import { messages as refusedMessages } from '../components/refused/messages.ts';
import { messages as reviewMessages } from '../components/review/messages.ts';
import { messages as rolesMessages } from '../components/roles/messages.ts';
import { messages as rulesMessages } from '../components/rules/messages.ts';
import { messages as savedViewsMessages } from '../components/saved-views/messages.ts';
import { messages as searchMessages } from '../components/search/messages.ts';
import { messages as signInMessages } from '../app/c/[catalog]/(sign-in)/messages.ts';
import { messages as suggestionsMessages } from '../app/c/[catalog]/suggestions/messages.ts';
import { messages as termsMessages } from '../app/c/[catalog]/terms/messages.ts';
import { messages as unavailableMessages } from '../components/unavailable/messages.ts';
import { messages as warningsMessages } from '../components/warnings/messages.ts';

export const features = {
  account: accountMessages,
  administration: administrationMessages,
  apiGuide: apiGuideMessages,
  audit: auditMessages,
  catalogList: catalogListMessages,
  code: codeMessages,
  codes: codesMessages,
  compare: compareMessages,
  components: componentsMessages,
  decode: decodeMessages,
  diff: diffMessages,
  documents: documentsMessages,
  downloads: downloadsMessages,
  entry: entryMessages,
  eventId: eventIdMessages,
  events: eventsMessages,
  facets: facetsMessages,
  findingFilters: findingFiltersMessages,
  findings: findingsMessages,
  form: formMessages,
  frame: frameMessages,
  furtherTexts: furtherTextsMessages,
  history: historyMessages,
  import: importMessages,
  keys: keysMessages,
  overview: overviewMessages,
  pager: pagerMessages,
  palette: paletteMessages,
  people: peopleMessages,
  place: placeMessages,
  refused: refusedMessages,
  review: reviewMessages,
  roles: rolesMessages,
  rules: rulesMessages,
  savedViews: savedViewsMessages,
  search: searchMessages,
  signIn: signInMessages,
  suggestions: suggestionsMessages,
  terms: termsMessages,
  unavailable: unavailableMessages,
  warnings: warningsMessages,
} as const;
