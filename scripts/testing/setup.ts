import fc from 'fast-check';
import { inject } from 'vitest';

// Of a property that fails, fast-check prints the seed and the path to the counterexample.
fc.configureGlobal({ seed: inject('seed') });
