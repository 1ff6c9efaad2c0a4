import path from 'node:path'
import type { LanguageCode } from '../model/language.ts'

/** What the site and its copies in one file are bundled by alike. @param root the folder of package.json @param language of their words */
export function aliasesOf(root: string, language: LanguageCode): readonly { readonly find: RegExp; readonly replacement: string }[] {
  return [
    { find: /^#words\/(.*)$/, replacement: path.join(root, `src/words/made/${language}/$1.ts`) },
    { find: /^leaflet$/, replacement: path.join(root, 'src/map/leaflet-parts.js') },
    // Leaflet's marker looks whether its dragging is there: no pin of ours is dragged.
    { find: /^\.\/Marker\.Drag$/, replacement: path.join(root, 'src/map/no-marker-drag.js') },
  ]
}

/** How class names of style modules are written. */
export const CLASS_NAMES = '[local]-[hash:base64:4]'
