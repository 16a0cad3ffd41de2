export { NoPage as default } from '../../../../components/missing/no-page.tsx';

/** Next takes the metadata of an answer with the status 404 from here, even though `page.tsx` renders the answer. */
export { titleMetadata as generateMetadata } from './missing.ts';
