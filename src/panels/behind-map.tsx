import { LanguageOffer } from './LanguageOffer.tsx'
import { OwnButton } from './own/OwnButton.tsx'
import { WhereaboutsButton } from './whereabouts/WhereaboutsButton.tsx'

/** What comes once map and pins are there (BehindMap.tsx): in one file, since nobody waits for any of it. */
export { LanguageOffer, OwnButton, WhereaboutsButton }
