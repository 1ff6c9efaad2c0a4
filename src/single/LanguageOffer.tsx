/** A copy in one file cannot know whether it lies beside one in another language, and offers none. Stands in for panels/LanguageOffer.tsx. */
export function LanguageOffer() {
  return null
}
