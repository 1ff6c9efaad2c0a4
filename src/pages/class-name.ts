import { createHash } from 'node:crypto'
import path from 'node:path'

/** Letters of a class name behind its first: of a thousand names, two are alike by chance in one case of twenty, and that is told. */
const LENGTH = 3

/**
 * Names for the classes of CSS modules: four letters, since some stand a hundred times in a page and all in every page's styles.
 * They follow from the place of the file under the folder of the project and from the class's own name, so that all builds agree.
 * @throws Error where two classes would have one name
 */
export function classNames(root: string): (local: string, file: string) => string {
  const given = new Map<string, string>()
  return (local, file) => {
    const from = `${path
      .relative(root, file.split('?')[0] ?? file)
      .split(path.sep)
      .join('/')} ${local}`
    const digest = createHash('sha256').update(from).digest('base64url').replace(/[-_]/g, '')
    const name = `${/[a-zA-Z]/.exec(digest)?.[0] ?? 'a'}${digest.slice(-LENGTH)}`
    const other = given.get(name)
    if (other !== undefined && other !== from) throw new Error(`The classes "${other}" and "${from}" would both be called "${name}".`)
    given.set(name, from)
    return name
  }
}
