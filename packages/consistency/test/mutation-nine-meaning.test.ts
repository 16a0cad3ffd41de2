import { meaningFaults } from './faults/meaning.ts';
import { nineField, nineWords } from './faults/nine.ts';
import { testFaults } from './faults/run.ts';
import { wordingFaults } from './faults/wording.ts';
import { languageResources } from './mutation.ts';

const resources = await languageResources(nineField.locales);

testFaults(
  nineField,
  { ...wordingFaults(nineField, nineWords, resources), ...meaningFaults(nineField, nineWords, resources) },
  'EVEN',
);
