// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { Boundary } from '../../src/panels/Boundary.tsx'

it('A part that fails says why in its place, the rest goes on, and it is drawn once more when asked', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  let broken = true
  function Part() {
    if (broken) throw new Error('no such file')
    return 'part'
  }
  render(
    <>
      <Boundary
        waiting="waiting"
        failed={(detail, again) => (
          <button type="button" onClick={again}>
            {detail}
          </button>
        )}
      >
        <Part />
      </Boundary>
      rest
    </>,
  )
  expect(document.body).toHaveTextContent('no such filerest')
  broken = false
  await userEvent.click(screen.getByRole('button', { name: 'no such file' }))
  expect(document.body).toHaveTextContent(/^partrest$/)
})
