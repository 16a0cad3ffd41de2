import { nineField, nineWords } from './faults/nine.ts';
import { testFaults } from './faults/run.ts';
import { structureFaults } from './faults/structure.ts';
import { tokenFaults } from './faults/tokens.ts';
import { writingFaults } from './faults/writing.ts';

testFaults(
  nineField,
  { ...structureFaults(nineField), ...tokenFaults(nineField), ...writingFaults(nineField, nineWords) },
  'EVEN',
);
