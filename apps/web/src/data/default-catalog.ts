/** The catalogue that the pages show: the API's own default, named where the API would otherwise answer for all of them. */
export const defaultCatalog = 'certificate-connector';
