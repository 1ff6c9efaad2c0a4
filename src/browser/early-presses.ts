/**
 * What a reader presses before the app has taken over the page: it stands there drawn, and on a slow line nothing answers for seconds.
 * A script of its own in the head, so that it listens long before the others have come; nothing else may be imported here.
 */

const again: (() => void)[] = []

function keepPress(event: Event): void {
  const pressed = (event.target as Element).closest<HTMLElement>('#root button, #root [type=checkbox]')
  if (!pressed) return
  // A checkbox would be ticked before anything follows from it.
  event.preventDefault()
  pressed.style.opacity = '0.6'
  again.push(() => {
    pressed.style.opacity = ''
    pressed.click()
  })
}

function keepChoice({ target }: Event): void {
  if (!(target instanceof HTMLSelectElement)) return
  const { value } = target
  again.push(() => {
    target.value = value
    target.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

document.addEventListener('click', keepPress)
document.addEventListener('change', keepChoice)

/** From here on the app itself hears what is pressed. @returns does what was pressed before, in its order, each press once */
export function endEarlyPresses(): () => void {
  document.removeEventListener('click', keepPress)
  document.removeEventListener('change', keepChoice)
  return () => {
    for (const press of again.splice(0)) press()
  }
}
