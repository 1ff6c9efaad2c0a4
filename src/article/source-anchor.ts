/** The place of a footnote's source on the page, for a mark in the text to lead to. */
export function sourceAnchor(footnote: number): string {
  return `fn-${footnote}`
}
