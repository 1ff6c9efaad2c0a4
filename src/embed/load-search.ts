import type { IncidentId } from '../model/incident.ts'
import './files.ts'

/** Beside the embed's own page. */
const SCRIPT = './embed-search.js'

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(address: string): string }
}

/** The address of the script, which the page's policy wants from a policy of that name (Trusted Types); it makes this address alone. */
function scriptAddress(): string {
  const factory = 'trustedTypes' in window ? (window.trustedTypes as TrustedTypes | undefined) : undefined
  return factory ? factory.createPolicy('embed-search', { createScriptURL: () => SCRIPT }).createScriptURL(SCRIPT) : SCRIPT
}

let loaded: Promise<void> | null = null

function load(): Promise<void> {
  loaded ??= new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(`${SCRIPT} did not arrive`)))
    script.src = scriptAddress()
    document.head.append(script)
  })
  return loaded
}

/** The incidents that hold all words of a query; null where the search could not be had. */
export async function search(query: string): Promise<ReadonlySet<IncidentId> | null> {
  try {
    await load()
    return (await window.embedFind?.(query)) ?? null
  } catch {
    return null
  }
}
