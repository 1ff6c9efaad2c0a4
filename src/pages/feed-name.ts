/** The feed of the changes in a language, at the root of its pages. */
export const FEED = 'changes.xml'
export const FEED_TYPE = 'application/atom+xml'
