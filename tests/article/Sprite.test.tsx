// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { Sprite } from '../../src/article/Sprite.tsx'
import { slimHtml } from '../../src/pages/slim-html.ts'

it('The drawings of a page that was written with some of them are taken over as they stand, and all are there afterwards', () => {
  const errors = vi.spyOn(console, 'error')
  const whole = render(<Sprite />)
  const page = slimHtml(`<body>${whole.container.innerHTML}<use href="#disc-water"></use><use href="#certainty-contested"></use></body>`)
  whole.unmount()
  const container = document.createElement('div')
  container.innerHTML = page.slice('<body>'.length, page.indexOf('</svg>') + '</svg>'.length)
  document.body.append(container)
  const first = container.querySelector('symbol')
  expect(Array.from(container.querySelectorAll('symbol'), ({ id }) => id)).toEqual(['disc-water', 'certainty-contested'])
  render(<Sprite />, { container, hydrate: true })
  expect(container.querySelectorAll('symbol').length).toBeGreaterThan(18)
  expect(container.querySelector('#disc-water')).toBe(first)
  expect(errors).not.toHaveBeenCalled()
})
