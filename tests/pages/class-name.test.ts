import { expect, it } from 'vitest'
import { classNames } from '../../src/pages/class-name.ts'

it('the names of classes are short, begin with a letter, and are the same wherever the project lies', () => {
  const here = classNames('/a/b')
  const there = classNames('/c')
  for (const local of ['row', 'item', 'title', 'longer-name', '_x']) {
    expect(here(local, '/a/b/src/x.module.css')).toMatch(/^[A-Za-z][A-Za-z0-9]{3}$/)
    expect(here(local, '/a/b/src/x.module.css')).toBe(there(local, '/c/src/x.module.css?used'))
  }
})

it('classes of one name in two files, and two classes of one file, have other names', () => {
  const name = classNames('/a')
  const names = ['row', 'item'].flatMap((local) => ['x', 'y'].map((file) => name(local, `/a/${file}.module.css`)))
  expect(new Set(names).size).toBe(4)
})

it('no two of many classes have one name, or the build is told', () => {
  const name = classNames('/a')
  const names = Array.from({ length: 1000 }, (_, index) => name(`class-${index}`, '/a/x.module.css'))
  expect(new Set(names).size).toBe(1000)
})
