import { type MediaQuery, type Selector, type SelectorComponent, transform } from 'lightningcss'

/** What rules of style may ask for that stands in pages: elements, classes, ids, and attributes with their values. */
export interface Standing {
  readonly elements: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
  readonly attributes: ReadonlySet<string>
  /** Ids of what has nothing in it, on any page. */
  readonly empty: ReadonlySet<string>
  /** Only a first view: no pointer and no script has come to it yet, nobody prints it, and nothing in it moves. */
  readonly first: boolean
  /** Files of fonts that the page is written in, where the others can come later. */
  readonly fonts?: RegExp
}

/** What nothing is before a reader or a script has come to it. */
const LATER: readonly string[] = ['hover', 'focus-visible', 'indeterminate']
const TAG = /<([a-z][a-z0-9]*)[^>]*>/gi
const ATTRIBUTE = / ([a-z][\w:-]*)(?:="([^"]*)")?/gi
const EMPTY = /<([a-z]+) id="([^"]+)"><\/\1>/g
/** What stands in some pages. @param first the rest of the styles follows @param fonts files of those that they are written in */
export function standingIn(pages: readonly string[], first: boolean, fonts?: RegExp): Standing {
  const [elements, classes, ids, attributes] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()]
  const filled = new Set<string>()
  for (const page of pages) {
    const empty = new Set([...page.matchAll(EMPTY)].map(([, , id = '']) => id))
    for (const [tag, element = ''] of page.matchAll(TAG)) {
      elements.add(element.toLowerCase())
      for (const [, name = '', value = ''] of tag.matchAll(ATTRIBUTE)) {
        if (name === 'class') for (const one of value.split(/\s+/)) classes.add(one)
        if (name === 'id') {
          ids.add(value)
          if (!empty.has(value)) filled.add(value)
        }
        attributes.add(name.toLowerCase()).add(`${name.toLowerCase()}=${value}`)
      }
    }
  }
  const empty = new Set([...ids].filter((id) => !filled.has(id)))
  return { elements, classes, ids, attributes, empty, first, ...(fonts && { fonts }) }
}

/** Whether something that stands there may fit; what is not known for sure may. */
function mayFit(part: SelectorComponent, there: Standing): boolean {
  switch (part.type) {
    case 'type':
      return there.elements.has(part.name)
    case 'class':
      return there.classes.has(part.name)
    case 'id':
      return there.ids.has(part.name)
    case 'attribute': {
      const { name, operation } = part
      return there.attributes.has(operation?.operator === 'equal' ? `${name}=${operation.value}` : name)
    }
    case 'pseudo-class':
      if (LATER.includes(part.kind)) return !there.first
      // A box is checked at first where its page says so.
      if (part.kind === 'checked' && there.first) return there.attributes.has('checked')
      if (part.kind === 'has' && there.first) return part.selectors.some((one) => fits(one, there))
      return part.kind === 'is' || part.kind === 'where' ? part.selectors.some((one) => fits(one, there)) : true
    case 'universal':
    case 'namespace':
    case 'nesting':
    case 'combinator':
    case 'pseudo-element':
      break
  }
  return true
}

/** Whether a part asks for something inside of what is empty until a script has come. */
const isInEmpty = (part: SelectorComponent, next: SelectorComponent | undefined, there: Standing): boolean =>
  there.first &&
  part.type === 'id' &&
  there.empty.has(part.name) &&
  next?.type === 'combinator' &&
  (next.value === 'child' || next.value === 'descendant')

const fits = (selector: Selector, there: Standing): boolean =>
  selector.every((part, at) => mayFit(part, there) && !isInEmpty(part, selector[at + 1], there))

/** What the moment before the rest of the styles is there can do without: nothing in it moves, and the system's own colours hold anyway. */
const REFINED: readonly string[] = ['forced-colors', 'prefers-reduced-motion']

/** Whether a first view can do without the rules of a condition. */
const isLater = ({ mediaType, condition }: MediaQuery): boolean =>
  mediaType === 'print' || (condition?.type === 'feature' && REFINED.includes(condition.value.name))

/** Directions as a page in lines from left to right has them: half the letters. */
const PHYSICAL: Readonly<Record<string, string>> = {
  'inset-block-start': 'top',
  'inset-block-end': 'bottom',
  'inset-inline-start': 'left',
  'inset-inline-end': 'right',
  'inline-size': 'width',
  'block-size': 'height',
  'inline-start': 'left',
  'inline-end': 'right',
  'block-start': 'top',
  'block-end': 'bottom',
}
const LOGICAL = new RegExp(`(?<=[{;](?:(?:min|max|margin|padding|border)-)?)(?:${Object.keys(PHYSICAL).join('|')})(?=:)`, 'g')

/** The rules of a style sheet that may hold for something that stands there, in their order. */
export function neededStyles(css: string, there: Standing): string {
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Rule: {
        media: ({ value }) => (there.first && value.query.mediaQueries.every(isLater) ? [] : undefined),
        'font-face': ({ value }) => (there.fonts && !there.fonts.test(JSON.stringify(value.properties)) ? [] : undefined),
        style: ({ value }) => (value.selectors.some((selector) => fits(selector, there)) ? undefined : []),
      },
    },
  })
  // Once more, for the conditions that are now empty.
  const short = transform({ filename: 'page.css', code, minify: true }).code.toString()
  return short.replace(LOGICAL, (direction) => PHYSICAL[direction] ?? direction)
}
