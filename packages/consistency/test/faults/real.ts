import { realPages } from '../mutation.ts';
import { fieldOf } from './fault.ts';

/** The five pages of the repository. */
export const realField = await fieldOf(realPages);
