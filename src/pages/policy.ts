/**
 * What the page may do, from one source: the meta element that every host delivers, and the headers of hosts that can send some.
 * No `unsafe-`, no other origin; Trusted Types: see browser/trusted-types.ts.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
]

/** The Content-Security-Policy of every page. */
export const POLICY = DIRECTIVES.join('; ')

export const POLICY_META = `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`

/** What only headers can say; `frame-ancestors` in a meta element is ignored. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The headers as the `_headers` file that several static hosts read. */
export function headersFile(): string {
  const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`)
  return `/*\n${lines.join('\n')}\n`
}
