/** Reading the JSON files of the basemap field by field: each function answers, or throws an Error that names the field. */

export type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A JSON object of the expected format, or an Error that says what the text is instead. */
export function fileOf(text: string, format: string): Fields {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error('it is not complete JSON')
  }
  const fields = isFields(value) ? value : {}
  if (fields.format !== format) throw new Error(`its format is ${JSON.stringify(fields.format ?? null)}, not "${format}"`)
  return fields
}

/** An object among the fields. */
export function fieldsOf(value: unknown, name: string): Fields {
  if (!isFields(value)) throw new Error(`"${name}" is not an object`)
  return value
}

/** A list, item by item, frozen. */
export function listOf<T>(value: unknown, name: string, item: (value: unknown) => T): readonly T[] {
  if (!Array.isArray(value)) throw new Error(`"${name}" is not a list`)
  return Object.freeze(value.map((entry: unknown) => item(entry)))
}

/** A finite number. */
export function numberOf(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`"${name}" is not a number`)
  return value
}

/** A text. */
export function textOf(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Error(`"${name}" is not text`)
  return value
}

/** Runs a reader of a file; its Errors then say which file they speak of. */
export function reading<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new Error(`The ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`, { cause: error })
  }
}
