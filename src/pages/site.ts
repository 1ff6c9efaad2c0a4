import { isMailAddress } from '../formats/correction.ts'

/** What the pages say of the site as a whole. */
export interface Site {
  /** Public address, absolute, ending in '/'; null where nobody has said it. */
  readonly address: string | null
  /** Version of the dataset. */
  readonly version: string
  /** Day of the last change of the data, `2026-11-22`; left out where it is not known. */
  readonly modified?: string
}

/** A site whose address is known. */
export type AddressedSite = Site & { readonly address: string }

/** Whether the address of the site is known: what has to be absolute is left out where it is not, never invented. */
export function isAddressed(site: Site): site is AddressedSite {
  return site.address !== null
}

/** What a build without an address says once. */
export const NO_ADDRESS =
  'No canonical addresses, sitemap, oEmbed and feed of changes: SITE_ADDRESS does not say where the site will be. For a published site: SITE_ADDRESS=https://example.org/map/ npm run build'

/**
 * The public address of the site: SITE_ADDRESS of the environment, or null where it is not set. Canonical addresses, previews and the
 * sitemap have to be absolute; everything else is relative and works anywhere.
 * @throws Error where it is no address that a folder of a site can have
 */
export function siteAddress(environment: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const named = environment.SITE_ADDRESS?.trim()
  return named ? checkedAddress(named) : null
}

function checkedAddress(written: string): string {
  const refuse = (why: string) =>
    new Error(`SITE_ADDRESS is not the address of a site: "${written}" ${why}. Example: https://example.org/map/`)
  if (!URL.canParse(written)) throw refuse('is no absolute address')
  const url = new URL(written)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refuse('starts with neither https:// nor http://')
  if (/[?#]/.test(written)) throw refuse('has a query or a fragment')
  if (url.username || url.password) throw refuse('names a user')
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}

/** Whom readers may write to, from the environment of the build; empty where nothing is set. */
export interface Contacts {
  /** SITE_CORRECTIONS: a mail address. */
  readonly mail: string
  /** SITE_SECURITY: a mail address or an https address, as it stands in security.txt. */
  readonly security: string
  /** SITE_SECURITY_EXPIRES: the moment until which the latter holds (RFC 9116 wants one), `2027-11-30T00:00:00Z`. */
  readonly securityExpires: string
}

/** @throws Error where a setting is not what it should be: a letter must not go astray */
export function siteContacts(environment: Readonly<Record<string, string | undefined>> = process.env): Contacts {
  const read = (name: string) => environment[name]?.trim() ?? ''
  const mail = read('SITE_CORRECTIONS')
  if (mail !== '' && !isMailAddress(mail)) throw new Error(`SITE_CORRECTIONS is no plain mail address: "${mail}".`)
  const security = read('SITE_SECURITY')
  const isWeb = /^https:\/\/[^\s"'<>]+$/.test(security) && URL.canParse(security)
  if (security !== '' && !isWeb && !isMailAddress(security))
    throw new Error(`SITE_SECURITY is neither a plain mail address nor an https address: "${security}".`)
  const securityExpires = read('SITE_SECURITY_EXPIRES')
  if (securityExpires !== '' && !/^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\dZ$/.test(securityExpires))
    throw new Error(`SITE_SECURITY_EXPIRES is no moment such as 2027-11-30T00:00:00Z: "${securityExpires}".`)
  return { mail, security: isWeb || security === '' ? security : `mailto:${security}`, securityExpires }
}

/**
 * `security.txt` (RFC 9116), which may say nothing that is not true: without a contact and the moment until which it holds there is none.
 * @returns the text, or why there is none
 */
export function securityText(
  { security, securityExpires }: Contacts,
  address: string | null,
): { readonly text: string } | { readonly why: string } {
  if (security === '') return { why: 'SITE_SECURITY names no contact' }
  if (securityExpires === '') return { why: 'SITE_SECURITY_EXPIRES does not say until when the contact holds' }
  const lines = [
    ['Contact', security],
    ['Expires', securityExpires],
    ['Preferred-Languages', 'en'],
    ...(address === null
      ? []
      : [
          ['Canonical', new URL('/.well-known/security.txt', address).href],
          ['Policy', new URL('security/', address).href],
        ]),
  ]
  return { text: lines.map(([name, value]) => `${name}: ${value}\n`).join('') }
}
