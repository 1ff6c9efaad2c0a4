import { describe, expect, it } from 'vitest'
import { securityText, siteContacts } from '../../src/pages/site.ts'

const SITE = 'https://example.org/map/'

describe('whom readers may write to', () => {
  it('is nobody where nothing is set', () => {
    expect(siteContacts({})).toEqual({ mail: '', security: '', securityExpires: '' })
  })

  it('is what the settings say', () => {
    const set = { SITE_CORRECTIONS: ' a@example.org ', SITE_SECURITY: 'b@example.org', SITE_SECURITY_EXPIRES: '2027-11-30T00:00:00Z' }
    expect(siteContacts(set)).toEqual({ mail: 'a@example.org', security: 'mailto:b@example.org', securityExpires: '2027-11-30T00:00:00Z' })
    expect(siteContacts({ SITE_SECURITY: 'https://example.org/report' }).security).toBe('https://example.org/report')
  })

  it.each([
    [{ SITE_CORRECTIONS: 'somebody' }, /SITE_CORRECTIONS/],
    [{ SITE_CORRECTIONS: 'a@example.org?bcc=b@example.org' }, /SITE_CORRECTIONS/],
    [{ SITE_SECURITY: 'http://example.org/' }, /SITE_SECURITY/],
    [{ SITE_SECURITY: 'javascript:alert(1)' }, /SITE_SECURITY/],
    [{ SITE_SECURITY_EXPIRES: 'next year' }, /SITE_SECURITY_EXPIRES/],
  ])('stops the build where it is misspelt: %j', (set, reason) => {
    expect(() => siteContacts(set)).toThrow(reason)
  })
})

describe('security.txt', () => {
  const contacts = { mail: '', security: 'mailto:b@example.org', securityExpires: '2027-11-30T00:00:00Z' }

  it('has contact, expiry, its own address and the policy', () => {
    expect(securityText(contacts, SITE)).toEqual({
      text: [
        'Contact: mailto:b@example.org',
        'Expires: 2027-11-30T00:00:00Z',
        'Preferred-Languages: en',
        'Canonical: https://example.org/.well-known/security.txt',
        'Policy: https://example.org/map/security/',
        '',
      ].join('\n'),
    })
  })

  it('is left out, with the reason, where it would have to invent something', () => {
    expect(securityText({ ...contacts, security: '' }, SITE)).toEqual({ why: expect.stringContaining('SITE_SECURITY') })
    expect(securityText({ ...contacts, securityExpires: '' }, SITE)).toEqual({ why: expect.stringContaining('SITE_SECURITY_EXPIRES') })
  })
})
