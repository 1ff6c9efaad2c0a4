import { describe, expect, it } from 'vitest'
import { languageOfBuild, languagesToBuild } from '../../src/pages/language-build.ts'

const codesOf = (environment: Record<string, string>) => languagesToBuild(environment).languages.map(({ code }) => code)

describe('the languages of a build', () => {
  it('are all of them, English first, where none is named', () => {
    expect(codesOf({})).toEqual(['en', 'ru', 'kk'])
    expect(languagesToBuild({ BUILD_LANGUAGE: ' ' }).first).toBe('en')
    expect(codesOf({ BUILD_LANGUAGE: ' ' })).toEqual(['en', 'ru', 'kk'])
  })

  it('are only the one that is named', () => {
    expect(codesOf({ BUILD_LANGUAGE: 'kk' })).toEqual(['kk'])
    expect(languagesToBuild({ BUILD_LANGUAGE: 'kk' }).first).toBe('kk')
  })

  it('are said where the name is of none', () => {
    expect(() => languageOfBuild(['en', 'ru', 'kk'], { BUILD_LANGUAGE: 'de' })).toThrow(
      'BUILD_LANGUAGE is "de", which is none of en, ru, kk.',
    )
  })
})
