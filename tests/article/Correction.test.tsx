// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { IncidentArticle } from '../../src/article/IncidentArticle.tsx'
import { anIncident } from '../fixtures/incident.ts'

const draw = (mail: string) =>
  render(
    <IncidentArticle
      incident={anIncident({ id: 'a-record' })}
      related={[]}
      hrefOf={(id) => id}
      correction={{ mail, version: '1.2.0', root: './' }}
    />,
  )

it('offers a letter for each field with record, version and field filled in', async () => {
  draw('a@example.org')
  await userEvent.click(screen.getByText('Ask for a correction'))
  const letter = new URL(screen.getByRole('link', { name: 'What officials said' }).getAttribute('href')!)
  expect(letter.pathname).toBe('a@example.org')
  expect(letter.searchParams.get('subject')).toBe('Correction: a-record, What officials said')
  expect(letter.searchParams.get('body')).toContain('Record: a-record\r\nData version: 1.2.0\r\nField: What officials said')
})

it('leads to whom to ask where no address is set', () => {
  draw('')
  expect(screen.queryByText('Ask for a correction')).not.toBeInTheDocument()
  const link = screen.getByRole('link', { name: 'How corrections are asked for and made' })
  expect(link).toHaveAttribute('href', './method/#corrections')
})
