import { WORKER } from '../formats/kept.ts'
import { languages } from '../i18n/languages.ts'
import { DOCUMENTS } from './documents/documents.ts'
import { EMBED_HEADERS } from './embed.ts'
import { withStyles } from './style-element.ts'

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
  // The copy that a reader may keep (src/worker), registered by their choice alone, and what reads their own file beside the page.
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  // The addresses of the workers are made under names of their own (browser/own-reader.ts and the panel that keeps a copy).
  'trusted-types default keep own-data',
]

/** The Content-Security-Policy of a page. @param styles hashes of the styles that stand in it */
export function policyOf(styles: readonly string[]): string {
  return withStyles(DIRECTIVES.join('; '), styles)
}

/**
 * The embed's headers, which a host also sends with 404.html for an address under /embed/ that is none: that page's styles and fonts are
 * let through. The embed itself has the stricter policy in its page.
 */
function embedHeaders(styles: readonly string[]): HeaderRule['headers'] {
  const policy = EMBED_HEADERS['Content-Security-Policy'] ?? ''
  return { ...EMBED_HEADERS, 'Content-Security-Policy': `${withStyles(policy, styles)}; font-src 'self'` }
}

/** The policy as every host delivers it. */
export function policyMeta(styles: readonly string[]): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policyOf(styles)}" />`
}

/** Headers for the files of some addresses; `*` at the end stands for anything. */
export interface HeaderRule {
  readonly addresses: readonly string[]
  readonly headers: Readonly<Record<string, string>>
}

/**
 * What only headers can say. Hosts join the headers of all rules that fit, and of two policies both hold: so each document has one,
 * and only the pages of the app forbid to be framed (`frame-ancestors` in a meta element is ignored).
 */
const rules = (styles: readonly string[]): readonly HeaderRule[] => [
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
      '/404.html',
      ...languages().flatMap(({ folder }) => [
        `/${folder}`,
        `/${folder}index.html`,
        ...['incidents', 'months', 'categories', 'places', 'list', 'method', ...DOCUMENTS].map((name) => `/${folder}${name}/*`),
      ]),
    ],
    headers: { 'Content-Security-Policy': `${policyOf(styles)}; frame-ancestors 'none'` },
  },
  // Asked for anew each time: a worker that a cache holds on to could not be called back.
  { addresses: [`/${WORKER}`], headers: { 'Cache-Control': 'no-cache' } },
  { addresses: languages().map(({ folder }) => `/${folder}embed/*`), headers: embedHeaders(styles) },
]

/** The headers as the `_headers` file that several static hosts read. @param styles hashes of the styles that stand in any page */
export function headersFile(styles: readonly string[]): string {
  const block = (address: string, headers: HeaderRule['headers']) =>
    [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return `${rules(styles)
    .flatMap(({ addresses, headers }) => addresses.map((address) => block(address, headers)))
    .join('\n')}\n`
}

/** A `_headers` file as a host reads it. */
export function readHeaders(text: string): readonly HeaderRule[] {
  return text
    .split(/\n(?=\S)/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [address = '', ...lines] = block.trimEnd().split('\n')
      const pairs = lines.map((line) => /^\s+([^:]+):\s*(.*)$/.exec(line)).flatMap((match) => (match ? [[match[1], match[2]]] : []))
      return { addresses: [address], headers: Object.fromEntries(pairs) as Record<string, string> }
    })
}

/** The headers of one address, for a server of our own. @param address path without a query, from the root of the site */
export function headersOf(all: readonly HeaderRule[], address: string): Readonly<Record<string, string>> {
  const fits = (pattern: string) => (pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern)
  return Object.assign({}, ...all.filter(({ addresses }) => addresses.some(fits)).map(({ headers }) => headers))
}
