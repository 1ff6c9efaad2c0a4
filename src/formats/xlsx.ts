import { strToU8, type Zippable, zipSync } from 'fflate'
import { type Day, dayNumber } from '../model/date.ts'
import { type Cell, cellWords, FORMULA } from './csv.ts'
import { xmlText } from './xml.ts'

/** A cell of a workbook: as in CSV, or a day that a spreadsheet can reckon with. */
export type SheetCell = Cell | { readonly day: Day }

/** One table of a workbook. Rows above the last of `head` and that one itself stay in sight while one scrolls. */
export interface Sheet {
  readonly name: string
  readonly head: readonly (readonly string[])[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** Of each column, in characters. */
  readonly widths: readonly number[]
  /** Whether long texts break into lines within their cell. */
  readonly wrapped?: boolean
}

/** What the workbook says of itself. */
export interface WorkbookFacts {
  readonly title: string
  readonly creator: string
  readonly description: string
  readonly language: string
  /** null for a file that is to be the same whenever it is made. */
  readonly made: Day | null
}

/** More characters than this in a cell, and Excel calls the file damaged. */
const MOST_CHARACTERS = 32_767

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Places of STYLES: how a cell looks, and of what type it is. */
const STYLE = { plain: 0, header: 1, tag: 2, day: 3, text: 4, wrapped: 5 } as const

/** Days are written as they stand in the other files, whatever the reader's country is used to. `quotePrefix`: stays text when it is edited. */
const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
  '<font><sz val="9"/><color rgb="FF57514A"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color rgb="FF211D19"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6">' +
  [
    ' fontId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
    ' fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>',
    ' fontId="2" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>',
    ' numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>',
    ' quotePrefix="1" applyAlignment="1"><alignment vertical="top"/></xf>',
    ' quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  ]
    .map((rest) => `<xf${rest}`)
    .join('') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

/** Texts of a workbook: each is kept once, and cells name its place. */
class Texts {
  readonly #places = new Map<string, number>()
  #uses = 0

  placeOf(text: string): number {
    this.#uses += 1
    const place = this.#places.get(text) ?? this.#places.size
    this.#places.set(text, place)
    return place
  }

  xml(): string {
    const items = [...this.#places.keys()].map((text) => `<si><t xml:space="preserve">${sheetText(text)}</t></si>`)
    return `${XML}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`
  }
}

/** What looks like the format's own way of writing a character stays what it is. */
const sheetText = (text: string): string => xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))

/** "A", "Z", "AA". */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

/** Days since 30 December 1899, as spreadsheets count them; null before March 1900, where they count wrongly. */
function serialOf(day: Day): number | null {
  const serial = dayNumber(day) + 25_569
  return serial > 60 ? serial : null
}

function cellXml(cell: SheetCell, at: string, texts: Texts, wrapped: boolean): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}" s="${STYLE.plain}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}" s="${STYLE.plain}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'object' && 'day' in cell) {
    const serial = serialOf(cell.day)
    return serial === null ? textXml(cell.day, at, STYLE.plain, texts) : `<c r="${at}" s="${STYLE.day}"><v>${serial}</v></c>`
  }
  const text = cellWords(cell)
  return text === '' ? '' : textXml(text, at, wrapped ? STYLE.wrapped : FORMULA.test(text) ? STYLE.text : STYLE.plain, texts)
}

function textXml(text: string, at: string, style: number, texts: Texts): string {
  if (text.length > MOST_CHARACTERS) throw new RangeError(`cell ${at} has ${text.length} characters, more than a spreadsheet holds`)
  return `<c r="${at}" s="${style}" t="s"><v>${texts.placeOf(text)}</v></c>`
}

function rowXml(cells: string, row: number): string {
  return `<row r="${row}">${cells}</row>`
}

function sheetXml({ head, rows, widths, wrapped = false }: Sheet, texts: Texts, first: boolean): string {
  const frozen = head.length
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
  const above = head.map((row, index) => {
    const style = index === 0 ? STYLE.header : STYLE.tag
    return rowXml(
      row.map((text, column) => (text === '' ? '' : textXml(text, `${columnName(column)}${index + 1}`, style, texts))).join(''),
      index + 1,
    )
  })
  const below = rows.map((row, index) => {
    const number = frozen + index + 1
    return rowXml(row.map((cell, column) => cellXml(cell, `${columnName(column)}${number}`, texts, wrapped)).join(''), number)
  })
  const pane = frozen > 0 ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>` : ''
  const filter = filterRange({ head, rows })
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ''}>${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>${above.join('')}${below.join('')}</sheetData>` +
    `${filter === null ? '' : `<autoFilter ref="${filter}"/>`}</worksheet>`
  )
}

/** What the arrows of a table's last heading sort and filter. */
function filterRange({ head, rows }: Pick<Sheet, 'head' | 'rows'>, mark = ''): string | null {
  const last = columnName((head.at(-1)?.length ?? 0) - 1)
  return head.length === 0 || rows.length === 0 ? null : `${mark}A${mark}${head.length}:${mark}${last}${mark}${head.length + rows.length}`
}

function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  const filters = sheets.flatMap((sheet, index) => {
    const range = filterRange(sheet, '$')
    const name = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">`
    return range === null ? [] : [`${name}${xmlText(`'${sheet.name.replaceAll("'", "''")}'!${range}`)}</definedName>`]
  })
  const defined = filters.length > 0 ? `<definedNames>${filters.join('')}</definedNames>` : ''
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${names.join('')}</sheets>${defined}</workbook>`
}

function coreXml({ title, creator, description, language, made }: WorkbookFacts): string {
  const day = made === null ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${made}T00:00:00Z</dcterms:created>`
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator><dc:description>${xmlText(description)}</dc:description>` +
    `<dc:language>${xmlText(language)}</dc:language>${day}</cp:coreProperties>`
  )
}

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
const relationsXml = (relations: readonly string[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`

function contentTypesXml(sheets: number): string {
  const format = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}+xml"/>`
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('xl/workbook.xml', `${format}.sheet.main`) +
    Array.from({ length: sheets }, (_, index) => part(`xl/worksheets/sheet${index + 1}.xml`, `${format}.worksheet`)).join('') +
    part('xl/styles.xml', `${format}.styles`) +
    part('xl/sharedStrings.xml', `${format}.sharedStrings`) +
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties') +
    '</Types>'
  )
}

/**
 * A workbook for spreadsheets (Office Open XML, ECMA-376): texts are texts, whatever they begin with, numbers are numbers, days are
 * days. The same content gives the same bytes, in every time zone.
 * @throws RangeError if a text is longer than a cell holds
 */
export function toXlsx(sheets: readonly Sheet[], facts: WorkbookFacts): Uint8Array<ArrayBuffer> {
  const texts = new Texts()
  const pages = sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, texts, index === 0)] as const)
  const files: readonly (readonly [name: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypesXml(sheets.length)],
    [
      '_rels/.rels',
      relationsXml([
        relation('rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml'),
        relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      ]),
    ],
    ['docProps/core.xml', coreXml(facts)],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationsXml([
        ...sheets.map((_, index) => relation(`rId${index + 1}`, `${RELATIONS}/worksheet`, `worksheets/sheet${index + 1}.xml`)),
        relation(`rId${sheets.length + 1}`, `${RELATIONS}/styles`, 'styles.xml'),
        relation(`rId${sheets.length + 2}`, `${RELATIONS}/sharedStrings`, 'sharedStrings.xml'),
      ]),
    ],
    ...pages,
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', texts.xml()],
  ]
  const parts: Zippable = Object.fromEntries(files.map(([name, xml]) => [name, strToU8(xml)]))
  // A time without a zone: the archive holds the clock of the wall, and this one is the same on each.
  return zipSync(parts, { level: 9, mtime: `${facts.made ?? '1980-01-01'}T00:00:00` }) as Uint8Array<ArrayBuffer>
}
