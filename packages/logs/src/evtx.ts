export { readEvtx } from './formats/evtx/read-evtx.ts';
