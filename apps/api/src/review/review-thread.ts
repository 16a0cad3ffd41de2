import { parentPort, workerData } from 'node:worker_threads';
import type { Catalog } from '@eventide/catalog';
import { check, loadLanguageResources } from '@eventide/consistency';

const catalog = workerData as Catalog;
const resources = await loadLanguageResources(catalog.locales);
parentPort?.postMessage(check(catalog, { resources, withTerms: true }));
