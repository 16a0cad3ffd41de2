import { parentPort, workerData } from 'node:worker_threads';
import { check, loadLanguageResources } from '@eventide/consistency';
import type { ToReview } from './review-in-thread.ts';

const { catalog, termBase } = workerData as ToReview;
const resources = await loadLanguageResources(catalog.locales);
parentPort?.postMessage(check(catalog, { resources, termBase, withTerms: true }));
