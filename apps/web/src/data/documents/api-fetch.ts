import { sendById } from './send-by-id.ts';

const plain: typeof fetch = (address, init) => fetch(address, init);

/** How the API is asked. While a document is being written, in development, its text is sent: its ID is out of date. */
export const apiFetch = process.env.NODE_ENV === 'production' ? sendById(plain) : plain;
