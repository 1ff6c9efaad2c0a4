import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { copyName } from '../../src/formats/file-name.ts'
import { methodInside } from '../../src/pages/copy.ts'
import { STAND_INS } from '../../src/pages/copy-bundle.ts'

/** Names that a module gives to others at run time. */
function exported(file: string): string[] {
  const code = readFileSync(`src/${file}`, 'utf8')
  const own = [...code.matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm)].map((match) => match[1]!)
  const passed = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap((match) => match[1]!.split(',').map((name) => name.trim()))
  return [...own, ...passed].filter(Boolean).sort()
}

describe('the modules of a copy in one file', () => {
  it.each(Object.entries(STAND_INS))('give what %s gives', (replaced, standIn) => {
    expect(existsSync(`src/${standIn}`)).toBe(true)
    expect(exported(replaced).length).toBeGreaterThan(0)
    expect(exported(standIn)).toEqual(expect.arrayContaining(exported(replaced)))
  })

  it('stand for all of the app that asks a network', () => {
    const app = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /^(app|article|browser|drawing|formats|i18n|map|model|panels|state)\/.*\.tsx?$/.test(file))
    const asking = app.filter((file) =>
      /\bfetch\(|XMLHttpRequest|EventSource|WebSocket|sendBeacon/.test(readFileSync(`src/${file}`, 'utf8')),
    )
    // A reader's own file, and another language, are asked for by buttons and links that the copy does not have.
    for (const file of ['browser/own-source.ts', 'browser/change-language.ts']) asking.splice(asking.indexOf(file), 1)
    expect(asking.sort()).toEqual(['browser/basemap-source.ts', 'browser/fetched.ts', 'browser/reload.ts'])
    expect(Object.keys(STAND_INS)).toEqual(expect.arrayContaining(asking))
  })
})

describe('the method within a copy', () => {
  const page =
    '<div><nav class="b"><a href="../">Map</a></nav><div class="m" id="first-map"></div><section id="data"><a href="../data/a.csv">a.csv</a> <a href="#data">here</a> <a href="https://x.example/">x</a></section></div>'

  it('leaves links out that lead nowhere, and keeps their words', () => {
    const inside = methodInside(page, null)
    expect(inside).toBe(
      '<div><section id="method-data">a.csv <a href="#method-data">here</a> <a href="https://x.example/">x</a></section></div>',
    )
  })

  it('links what is not inside on the published site', () => {
    const inside = methodInside(page, 'https://example.org/map/ru/method/')
    expect(inside).toContain('<a href="https://example.org/map/ru/data/a.csv" rel="noopener noreferrer">a.csv</a>')
  })
})

describe('the name of a copy', () => {
  it('says site and language', () => {
    expect(copyName('kk')).toMatch(/^[a-z-]+\.kk\.html$/)
  })
})
