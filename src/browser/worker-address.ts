interface ScriptUrls {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL(address: string): string }
}

/** The name under which the page's policy lets the address of a worker be made (pages/policy.ts). */
const POLICY = 'own-data'
let policy: ReturnType<ScriptUrls['createPolicy']> | null = null

/** An address that the browser takes for a worker's, where it asks for Trusted Types. @throws Error for a file of another site */
export function trustedWorker(given: string): string {
  const address = new URL(given, document.baseURI)
  if (address.origin !== location.origin) throw new Error('a script of another site')
  const factory = 'trustedTypes' in globalThis ? (globalThis as unknown as { readonly trustedTypes: ScriptUrls }).trustedTypes : null
  policy ??= factory?.createPolicy(POLICY, { createScriptURL: (text) => text }) ?? null
  return policy?.createScriptURL(address.href) ?? address.href
}
