import path from 'node:path'
import type { LanguageCode } from '../model/language.ts'
import { madeAliases } from './manifest/folders.ts'

/** What the site and its copies in one file are bundled by alike. @param root the folder of package.json @param language of their words */
export function aliasesOf(root: string, language: LanguageCode): readonly { readonly find: RegExp; readonly replacement: string }[] {
  return [
    ...madeAliases(root, language),
    { find: /^leaflet$/, replacement: path.join(root, 'src/map/leaflet-parts.js') },
    // Leaflet's marker looks whether its dragging is there: no pin of ours is dragged.
    { find: /^\.\/Marker\.Drag$/, replacement: path.join(root, 'src/map/no-marker-drag.js') },
  ]
}
