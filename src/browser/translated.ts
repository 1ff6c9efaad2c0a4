/**
 * Browsers translate a page by putting a `font` element in the place of each text. React goes on holding the text that is gone: it would
 * write the next count where nobody sees it, and fail when it takes the text away. So each text remembers what stands for it.
 */

type Parent = Pick<Node, 'insertBefore' | 'removeChild'>

/** From now on texts that were replaced by a translator can be changed and taken away, as if they still stood there. */
export function followTranslation(root: Node): void {
  const standsFor = new WeakMap<Node, Element>()
  new MutationObserver((records) => {
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      for (const gone of removedNodes) {
        if (!(gone instanceof Text) || gone.isConnected) continue
        const font = [...addedNodes, previousSibling, nextSibling].find((node) => node?.nodeName === 'FONT')
        if (font) standsFor.set(gone, font as Element)
      }
    }
  }).observe(root, { childList: true, subtree: true })

  const there = (node: Node): Node => {
    const font = standsFor.get(node)
    return font?.isConnected && !node.isConnected ? font : node
  }
  const { insertBefore, removeChild } = Node.prototype as Parent
  // In the standard it is a property of every node.
  const owner = Object.hasOwn(CharacterData.prototype, 'nodeValue') ? CharacterData.prototype : Node.prototype
  const value = Object.getOwnPropertyDescriptor(owner, 'nodeValue')
  Node.prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    const standing = there(child)
    // What something else took away already is away.
    if (standing.parentNode === this) removeChild.call(this, standing)
    return child
  }
  Node.prototype.insertBefore = function <Child extends Node>(this: Node, child: Child, before: Node | null): Child {
    const standing = before && there(before)
    insertBefore.call(this, there(child), standing?.parentNode === this ? standing : null)
    return child
  }
  Object.defineProperty(owner, 'nodeValue', {
    ...value,
    set(this: Node, text: string | null) {
      const standing = there(this)
      // The text stands again, for the translator to find.
      standsFor.delete(this)
      if (standing !== this) (standing as Element).replaceWith(this)
      value?.set?.call(this, text)
    },
  })
}
