import { useEffect } from 'react'
import { followTranslation } from '../browser/translated.ts'
import { LanguageOffer } from './LanguageOffer.tsx'
import { OwnButton } from './own/OwnButton.tsx'
import { WhereaboutsButton } from './whereabouts/WhereaboutsButton.tsx'

/** What comes once map and pins are there (BehindMap.tsx): in one file, since nobody waits for any of it. */
export { OwnButton, WhereaboutsButton }

let following = false

/** The offer of another language, and what lets a browser's own translator change the page. */
export function Languages() {
  useEffect(() => {
    const root = document.getElementById('root')
    if (following || !root) return
    following = true
    followTranslation(root)
  }, [])
  return <LanguageOffer />
}
