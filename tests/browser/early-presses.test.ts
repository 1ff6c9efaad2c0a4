// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'

/** The page as it comes, with nothing that answers; what its parts hear later is written down. */
const heard: string[] = []
const find = <Kind extends Element>(selector: string): Kind => {
  const found = document.querySelector<Kind>(selector)
  if (!found) throw new Error(`Nothing is ${selector}`)
  return found
}
const button = (id: string) => find<HTMLButtonElement>(`#${id}`)
const water = () => find<HTMLInputElement>('[type="checkbox"]')
const order = () => find<HTMLSelectElement>('select')

let end: () => () => void

/** The app takes over. @returns does what was pressed before */
function takeOver(): () => void {
  const again = end()
  for (const { id } of document.querySelectorAll('button')) button(id).addEventListener('click', () => heard.push(id))
  water().addEventListener('change', () => heard.push(`water ${water().checked}`))
  order().addEventListener('change', () => heard.push(`order ${order().value}`))
  return again
}

beforeEach(async () => {
  heard.length = 0
  document.body.innerHTML = `<button id="outside">Again</button><main id="root">
    <button id="april"><span>April</span></button><button id="may">May</button>
    <label><input type="checkbox">Water</label>
    <select><option>date</option><option>place</option></select></main>`
  vi.resetModules()
  end = (await import('../../src/browser/early-presses.ts')).endEarlyPresses
})

test('What was pressed is done once the app is there, in order and once', () => {
  button('may').click()
  find<HTMLElement>('#april span').click()
  expect(button('may').style.opacity).not.toBe('')
  const again = takeOver()
  expect(heard).toEqual([])
  again()
  expect(heard).toEqual(['may', 'april'])
  expect(button('may').style.opacity).toBe('')
  again()
  expect(heard).toEqual(['may', 'april'])
})

test('A box is ticked with what follows from it, and an order chosen', () => {
  find<HTMLElement>('label').click()
  expect(water().checked).toBe(false)
  order().value = 'place'
  order().dispatchEvent(new Event('change', { bubbles: true }))
  const again = takeOver()
  // React gives a field the value of its first view.
  order().value = 'date'
  again()
  expect(heard).toEqual(['water true', 'order place'])
  expect(water().checked).toBe(true)
})

test('Neither what stands outside of the app is kept, nor what is pressed once it listens itself', () => {
  button('outside').click()
  const again = takeOver()
  button('april').click()
  again()
  expect(heard).toEqual(['april'])
})
