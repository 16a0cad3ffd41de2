/** Who may decide on texts and findings; the API refuses all others. */
export const mayDecide = (viewer: { readonly role: 'VIEWER' | 'REVIEWER' | 'ADMIN' } | null): boolean =>
  viewer !== null && viewer.role !== 'VIEWER';
