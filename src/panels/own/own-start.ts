/** How the panel for a reader's own data was opened. */
export type OwnStart =
  | { readonly kind: 'choose' }
  | { readonly kind: 'file'; readonly file: File }
  /** Names a file of this site. */
  | { readonly kind: 'link'; readonly address: string }
