import { EMBED_HEADERS } from './embed.ts'

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
  // The preview of the embedded map, in the share panel.
  "frame-src 'self'",
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

/** Headers for the files of some addresses; `*` at the end stands for anything. */
interface HeaderRule {
  readonly addresses: readonly string[]
  readonly headers: Readonly<Record<string, string>>
}

/**
 * What only headers can say. Hosts join the headers of all rules that fit, and of two policies both hold: so each document has one,
 * and only the pages of the app forbid to be framed (`frame-ancestors` in a meta element is ignored).
 */
const RULES: readonly HeaderRule[] = [
  {
    addresses: ['/*'],
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      // Everything is public. A page that was opened out of a sandboxed frame has no origin of its own and could load nothing without it.
      'Access-Control-Allow-Origin': '*',
    },
  },
  {
    addresses: [
      '/',
      '/index.html',
      '/404.html',
      ...['incidents', 'months', 'categories', 'places', 'list', 'method'].map((name) => `/${name}/*`),
    ],
    headers: { 'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'` },
  },
  { addresses: ['/embed/*'], headers: EMBED_HEADERS },
]

/** The headers as the `_headers` file that several static hosts read. */
export function headersFile(): string {
  const block = (address: string, headers: HeaderRule['headers']) =>
    [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return `${RULES.flatMap(({ addresses, headers }) => addresses.map((address) => block(address, headers))).join('\n')}\n`
}

/** The headers of one address, for a server of our own. @param address path without a query, from the root of the site */
export function headersOf(address: string): Readonly<Record<string, string>> {
  const fits = (pattern: string) => (pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern)
  return Object.assign({}, ...RULES.filter(({ addresses }) => addresses.some(fits)).map(({ headers }) => headers))
}
