import { type Content, type FunctionArg, type Octothorpe, type PlainArg, parse, type Select } from '@messageformat/parser'
import { en, kk, ru } from 'make-plural/pluralCategories'
import { type Catalogue, CatalogueError, type Placeholder } from './catalogue.ts'

/** The plural forms of whole numbers that CLDR has for a language: https://cldr.unicode.org/index/cldr-spec/plural-rules */
const FORMS = { en, ru, kk }

type Token = Content | PlainArg | FunctionArg | Select | Octothorpe

/**
 * A catalogue as TypeScript: one nested object, texts as strings and messages with placeholders as functions that take them in the
 * order in which English says them. No message is read at run time.
 * @param english the catalogue of the same name that this one is held against; itself for English
 * @param words the way from the code to src/words
 * @throws CatalogueError for a missing or extra key, placeholder, tag or plural form, and for a message that cannot be read
 */
export function compileCatalogue(catalogue: Catalogue, english: Catalogue, name: string, words = '../..'): string {
  const { language, messages, files } = catalogue
  for (const key of english.messages.keys())
    if (!messages.has(key)) throw new CatalogueError(files.get(key) ?? catalogue.file, key, 'is missing')
  const tree: Tree = new Map()
  const uses = { plural: false, number: false }
  for (const [key, text] of messages) {
    const file = files.get(key) ?? catalogue.file
    if (!english.messages.has(key)) throw new CatalogueError(file, key, 'is not in English')
    sameTags(text, english.messages.get(key) ?? '', file, key)
    const placeholders = english.placeholders.get(key) ?? []
    put(tree, key.split('.'), new Message(catalogue, key, placeholders, uses).code(text), file, key)
  }
  const imports = [
    uses.number ? `import { groupedNumber } from '${words}/number.ts'\n` : '',
    uses.plural ? `import { ${language} as plural } from 'make-plural/cardinals'\n` : '',
  ].join('')
  const number = uses.number ? `const number = (value: number): string => groupedNumber(value, '${language}')\n` : ''
  return `// Made from ${catalogue.file}: change that.\n${imports}${number}\nexport const ${name} = ${written(tree)}\n`
}

/** Tags such as `<list>…</list>` say where a link stands within a sentence: a translation moves them, but loses none and has no others. */
function sameTags(text: string, english: string, file: string, key: string): void {
  const tagsOf = (message: string) => new Set(message.match(/<\/?[^<>]*>/g))
  const own = tagsOf(text)
  const wanted = tagsOf(english)
  for (const tag of wanted) if (!own.has(tag)) throw new CatalogueError(file, key, `has no ${tag}`)
  for (const tag of own) if (!wanted.has(tag)) throw new CatalogueError(file, key, `has a ${tag} that English lacks`)
}

/** Keys to code, or to more keys. */
type Tree = Map<string, string | Tree>

function put(tree: Tree, [first = '', ...rest]: readonly string[], code: string, file: string, key: string): void {
  const there = tree.get(first)
  if (rest.length === 0) {
    if (there !== undefined) throw new CatalogueError(file, key, 'is a message and a group of messages at once')
    tree.set(first, code)
    return
  }
  if (typeof there === 'string') throw new CatalogueError(file, key, 'stands within a message')
  const branch: Tree = there ?? new Map()
  tree.set(first, branch)
  put(branch, rest, code, file, key)
}

function written(tree: Tree): string {
  // A list may have lines of the engine and of the report.
  const isCounted = [...tree.keys()].every((key) => /^\d+$/.test(key))
  const entries = isCounted ? [...tree].sort(([a], [b]) => Number(a) - Number(b)) : [...tree]
  const parts = entries.map(([key, value]) => ({ key, code: typeof value === 'string' ? value : written(value) }))
  const isList = parts.every(({ key }, index) => key === String(index))
  if (isList) return `[${parts.map(({ code }) => code).join(', ')}]`
  return `{\n${parts.map(({ key, code }) => `${JSON.stringify(key)}: ${code},`).join('\n')}\n}`
}

/** One message on its way to code. */
class Message {
  private readonly used = new Set<string>()
  /** Those of the placeholders that the code asks for: a number whose forms all read alike is none. */
  private readonly asked = new Set<string>()
  private readonly catalogue: Catalogue
  private readonly key: string
  private readonly placeholders: readonly Placeholder[]
  private readonly uses: { plural: boolean; number: boolean }

  constructor(catalogue: Catalogue, key: string, placeholders: readonly Placeholder[], uses: { plural: boolean; number: boolean }) {
    this.catalogue = catalogue
    this.key = key
    this.placeholders = placeholders
    this.uses = uses
  }

  code(text: string): string {
    const tokens = this.parsed(text)
    const body = this.joined(tokens, null)
    for (const { name } of this.placeholders) if (!this.used.has(name)) this.fail(`has no placeholder “${name}”`)
    if (this.placeholders.length === 0) return body
    const parameters = this.placeholders
      .map(({ name, type }) => `${this.asked.has(name) ? '' : '_'}${name}: ${type === 'int' ? 'number' : 'string'}`)
      .join(', ')
    return `(${parameters}): string => ${body}`
  }

  private parsed(text: string): readonly Token[] {
    const cardinal = [...FORMS[this.catalogue.language].cardinal]
    try {
      return parse(text, { cardinal, ordinal: [], strict: true, strictPluralKeys: true })
    } catch (error) {
      return this.fail(error instanceof Error ? error.message : 'cannot be read')
    }
  }

  private joined(tokens: readonly Token[], counted: Placeholder | null): string {
    if (tokens.every((token) => token.type === 'content')) return JSON.stringify(tokens.map(({ value }) => value).join(''))
    const [only] = tokens
    // A choice between texts is a text already.
    if (only && tokens.length === 1 && only.type !== 'content') return this.expression(only, counted)
    const parts = tokens.map((token) => (token.type === 'content' ? literal(token.value) : `\${${this.expression(token, counted)}}`))
    return `\`${parts.join('')}\``
  }

  private expression(token: Exclude<Token, Content>, counted: Placeholder | null): string {
    if (token.type === 'octothorpe') return counted ? this.value(counted) : this.fail('has a # outside a plural')
    if (token.type === 'function') return this.fail(`asks for the function “${token.key}”, which is not known here`)
    const placeholder = this.placeholders.find(({ name }) => name === token.arg)
    if (!placeholder) return this.fail(`has a placeholder “${token.arg}” that English lacks`)
    this.used.add(placeholder.name)
    if (token.type === 'argument') return this.value(placeholder)
    if (token.type === 'selectordinal') return this.fail('has ordinals, which are not known here')
    return token.type === 'select' ? this.choice(token, placeholder, counted) : this.plural(token, placeholder)
  }

  private value({ name, type, grouped }: Placeholder): string {
    this.asked.add(name)
    if (type === 'String') return name
    if (!grouped) return `String(${name})`
    this.uses.number = true
    return `number(${name})`
  }

  private choice({ cases }: Select, { name, type }: Placeholder, counted: Placeholder | null): string {
    if (type !== 'String') this.fail(`chooses by “${name}”, which is a number`)
    const other = cases.find(({ key }) => key === 'other')
    if (!other) return this.fail('has no case “other”')
    this.asked.add(name)
    return cases
      .filter((one) => one !== other)
      .reduceRight(
        (rest, one) => `(${name} === ${JSON.stringify(one.key)} ? ${this.joined(one.tokens, counted)} : ${rest})`,
        this.joined(other.tokens, counted),
      )
  }

  private plural({ cases }: Select, placeholder: Placeholder): string {
    const { name, type } = placeholder
    if (type !== 'int') this.fail(`counts “${name}”, which is no number`)
    const wanted = FORMS[this.catalogue.language].cardinal
    const exact = cases.filter(({ key }) => key.startsWith('='))
    const forms = cases.filter(({ key }) => !key.startsWith('='))
    const other = forms.find(({ key }) => key === 'other')
    if (!other) return this.fail('has no plural form “other”')
    // With exact numbers alone there is nothing to choose by form.
    if (forms.length > 1 || exact.length === 0) {
      for (const form of wanted) if (!forms.some(({ key }) => key === form)) this.fail(`has no plural form “${form}”`)
    }
    const rest = this.joined(other.tokens, placeholder)
    // A form that reads like "other" need not be asked for: readers would load it twice.
    const asked = forms.map(({ key, tokens }) => ({ key, text: this.joined(tokens, placeholder) })).filter(({ text }) => text !== rest)
    if (asked.length > 0) this.uses.plural = true
    if (asked.length + exact.length > 0) this.asked.add(name)
    const byForm = asked.reduceRight((otherwise, { key, text }) => `(plural(${name}) === '${key}' ? ${text} : ${otherwise})`, rest)
    return exact.reduceRight(
      (text, { key, tokens }) => `(${name} === ${Number(key.slice(1))} ? ${this.joined(tokens, placeholder)} : ${text})`,
      byForm,
    )
  }

  private fail(reason: string): never {
    throw new CatalogueError(this.catalogue.files.get(this.key) ?? this.catalogue.file, this.key, reason)
  }
}

/** Text inside a template literal. */
const literal = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replace(/[`]|\$\{/g, '\\$&')
