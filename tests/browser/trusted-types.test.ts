import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardHtml, isAllowedHtml } from '../../src/browser/trusted-types.ts'

describe('a text that may be assigned as HTML', () => {
  it.each(['', '<svg/>', '500 km', '3 m', '1000 km', '20 mi', '300 ft'])('is one of Leaflet’s own: "%s"', (text) => {
    expect(isAllowedHtml(text)).toBe(true)
  })

  it.each([
    '<svg onload=alert(1)>',
    '<svg/><img src=x onerror=alert(1)>',
    '<b>5 km</b>',
    '5 km ',
    '5 kmx',
    '5 km\n<img>',
    'km',
    '-5 km',
    ' ',
    '<script>alert(1)</script>',
    '&lt;',
  ])('is not "%s"', (text) => {
    expect(isAllowedHtml(text)).toBe(false)
  })

  it('holds no bracket but those of the one empty drawing', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('<', '>', '/', 'svg', ' ', '5', 'km', '\n') }))
    fc.assert(
      fc.property(text, (given) => {
        if (isAllowedHtml(given) && given !== '<svg/>') expect(given).not.toMatch(/[<>&\n]/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the guard', () => {
  /** A browser that knows Trusted Types, as far as the guard uses it. */
  function browser() {
    const policies: { name: string; createHTML: (text: string) => string | null }[] = []
    return {
      policies,
      scope: {
        trustedTypes: {
          createPolicy: (name: string, rules: { createHTML: (text: string) => string | null }) => policies.push({ name, ...rules }),
        },
      },
    }
  }

  it('makes one policy, the default one, that makes no scripts', () => {
    const { policies, scope } = browser()
    guardHtml(scope)
    expect(policies.map(({ name }) => name)).toEqual(['default'])
    expect(Object.keys(policies[0]!)).toEqual(['name', 'createHTML'])
  })

  it('lets a constant pass as it is, and refuses all else', () => {
    const { policies, scope } = browser()
    guardHtml(scope)
    expect(policies[0]!.createHTML('500 km')).toBe('500 km')
    expect(policies[0]!.createHTML('<img src=x onerror=alert(1)>')).toBeNull()
  })

  it('does nothing where the browser does not know Trusted Types', () => {
    expect(() => guardHtml({})).not.toThrow()
    expect(() => guardHtml({ trustedTypes: undefined })).not.toThrow()
  })
})
