/** The part of an address that names a file of this site: `#data=data/rows.csv`, alone or beside other parts. */
const PART = /^data=(.*)$/

/** The file that the present address names, which is then taken out of it; null where it names none. */
export function takeDataLink(): string | null {
  const parts = location.hash.replace(/^#/, '').split('&')
  const named = parts.find((part) => PART.test(part))
  if (named === undefined) return null
  const rest = parts.filter((part) => part !== named).join('&')
  try {
    history.replaceState(null, '', location.pathname + location.search + (rest === '' ? '' : `#${rest}`))
  } catch {
    // Refused in a sandboxed frame: the part is told as one that means nothing.
  }
  try {
    return decodeURIComponent(PART.exec(named)?.[1] ?? '')
  } catch {
    return ''
  }
}
