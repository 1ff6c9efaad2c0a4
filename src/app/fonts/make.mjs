/**
 * Makes the subsets of Source Serif 4 in this folder, and ../fonts.css, again. Not part of the build. In a folder of its own:
 *
 *   npm install subset-font@2.9.0 fontkit@2.0.4 @expo-google-fonts/source-serif-4@0.4.1 \
 *     @expo-google-fonts/gelasio@0.4.1 @expo-google-fonts/noto-serif@0.4.2 dejavu-fonts-ttf@2.37.3
 *   node make.mjs <that folder>
 *
 * Only @expo-google-fonts/source-serif-4 (OFL 1.1) goes into the files; the other faces are measured for the fallback.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const folder = process.argv[2]
if (!folder) throw new Error('Which folder holds the packages? node make.mjs <folder>')
const require = createRequire(join(resolve(folder), 'package.json'))
const subsetFont = require('subset-font')
const fontkit = require('fontkit')
/** Of subset-font: sfnt to woff2. */
const fontverter = createRequire(require.resolve('subset-font'))('fontverter')

const here = import.meta.dirname
/** One byte more of these two, and every English reader pays. */
const LATIN_LIMIT = 21_000

const span = (first, last) => {
  const from = first.codePointAt(0)
  return Array.from({ length: last.codePointAt(0) - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')
}
/**
 * Four slices, so that nobody loads letters that their language has not. Space, figures and quotation marks are in the first; in the last
 * what hardly any title or account holds.
 */
const SLICES = {
  latin: ` !$%&(),-./${span('0', ';')}?${span('A', 'Z')}[]${span('a', 'z')}\u00a0§«»é–—‘’“”…\u202f€₸`,
  cyrillic: `${span('А', 'я')}Ёё„№`,
  kazakh: 'ӘәҒғҚқҢңӨөҰұҮүҺһІі',
  signs: '"#\'*+=@_·•',
}
const TTF = '@expo-google-fonts/source-serif-4'
const WEIGHTS = { 400: `${TTF}/400Regular/SourceSerif4_400Regular.ttf`, 600: `${TTF}/600SemiBold/SourceSerif4_600SemiBold.ttf` }

/** The tables of an sfnt file by tag. */
function tablesOf(sfnt) {
  return Object.fromEntries(
    Array.from({ length: sfnt.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index
      const start = sfnt.readUInt32BE(at + 8)
      return [sfnt.toString('latin1', at, at + 4), sfnt.subarray(start, start + sfnt.readUInt32BE(at + 12))]
    }),
  )
}

/** An sfnt file of tables. Checksums stay 0: woff2 writes its own. */
function sfntOf(tables) {
  const tags = Object.keys(tables).sort()
  const head = Buffer.alloc(12 + 16 * tags.length)
  const power = 2 ** Math.floor(Math.log2(tags.length))
  const search = [tags.length, 16 * power, Math.log2(power), 16 * (tags.length - power)]
  head.writeUInt32BE(0x00010000, 0)
  bigEndian(...search).copy(head, 4)
  const parts = [head]
  let end = head.length
  tags.forEach((tag, index) => {
    const table = tables[tag]
    head.write(tag, 12 + 16 * index, 'latin1')
    head.writeUInt32BE(end, 20 + 16 * index)
    head.writeUInt32BE(table.length, 24 + 16 * index)
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    parts.push(padded)
    end += padded.length
  })
  return Buffer.concat(parts)
}

const bigEndian = (...numbers) => Buffer.concat(numbers.map((number) => Buffer.from([(number >> 8) & 255, number & 255])))

/** A character map (format 4, a segment a character) of all slices, with proportional figures where the font has tabular ones. */
function characterMap(font) {
  const glyphOf = (character) =>
    /\d/.test(character) ? font.layout(character, ['pnum']).glyphs[0].id : font.glyphForCodePoint(character.codePointAt(0)).id
  const pairs = [...new Set(Object.values(SLICES).join(''))].map((character) => [character.codePointAt(0), glyphOf(character)])
  const missing = pairs.filter(([, glyph]) => glyph === 0)
  if (missing.length > 0) throw new Error(`The font has no ${missing.map(([code]) => String.fromCodePoint(code)).join(' ')}`)
  const segments = [...pairs.sort(([a], [b]) => a - b), [0xffff, 0]]
  const codes = bigEndian(...segments.map(([code]) => code))
  const deltas = bigEndian(...segments.map(([code, glyph]) => glyph - code))
  const offsets = bigEndian(...segments.map(() => 0))
  const count = 2 * segments.length
  const body = Buffer.concat([bigEndian(count, 0, 0, 0), codes, bigEndian(0), codes, deltas, offsets])
  return Buffer.concat([bigEndian(0, 1, 3, 1, 0, 12), bigEndian(4, body.length + 6, 0), body])
}

/**
 * The names that a file carries. 'Source' is a reserved name of the original, which an altered copy may not bear as its own
 * (OFL 1.1, clause 3), and every copy has to carry copyright and licence (clause 2).
 */
function nameTable(font, weight) {
  const style = weight === '400' ? 'Regular' : 'SemiBold'
  const names = [
    [0, font.copyright],
    [1, weight === '400' ? 'Record Serif' : `Record Serif ${style}`],
    [2, 'Regular'],
    [4, `Record Serif ${style}`],
    [6, `RecordSerif-${style}`],
    [14, 'https://openfontlicense.org'],
  ]
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  let at = 0
  const records = names.map(([id], index) => {
    const { length } = texts[index]
    at += length
    return bigEndian(3, 1, 0x409, id, length, at - length)
  })
  return Buffer.concat([bigEndian(0, names.length, 6 + 12 * names.length), ...records, ...texts])
}

/** One slice of one weight as woff2: kerning and ligatures (fi, fl) stay, every other feature goes. */
async function makeSlice(source, weight, characters) {
  const font = fontkit.create(source)
  const mapped = sfntOf({ ...tablesOf(source), cmap: characterMap(font) })
  const dropTables = ['STAT', 'BASE']
  const subset = await subsetFont(mapped, characters, { targetFormat: 'truetype', keepFeatures: ['kern', 'liga'], dropTables })
  return fontverter.convert(sfntOf({ ...tablesOf(subset), name: nameTable(font, weight) }), 'woff2')
}

/** Characters that no slice has may lie in a range, if they are no more than these: a shorter list, and a letter that is missing is missing. */
const GAP = 0x60

/**
 * `U+41-5A, U+2014` of the characters of a slice. What a later face names goes before, so only a range over characters of earlier slices
 * would take them away.
 */
function unicodeRange(slice) {
  const codesOf = (characters) => [...characters].map((character) => character.codePointAt(0))
  const names = Object.keys(SLICES)
  const earlier = names.slice(0, names.indexOf(slice)).flatMap((name) => codesOf(SLICES[name]))
  const hex = (code) => code.toString(16).toUpperCase()
  const ranges = []
  for (const code of codesOf(SLICES[slice]).sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    const isNear = last && code - last[1] <= GAP && !earlier.some((other) => other > last[1] && other < code)
    if (isNear) last[1] = code
    else ranges.push([code, code])
  }
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ')
}

/** Running text of the kind that the serif sets, to weigh the widths of two faces by how often letters occur. */
const SAMPLE =
  'Residents said that the doors of the building were welded shut from outside in the evening, without notice, and that an ambulance ' +
  'could not reach a patient on the third floor. The city administration stated on 9 April that the entrance had been closed by order ' +
  'of the chief sanitary doctor, and that food was being delivered. A journalist who filmed the police was detained for three hours and ' +
  'fined. Relatives of inmates gathered outside the detention centre; officials denied that anyone had been beaten. Homeless people were ' +
  'taken to a shelter in Almaty. What the report does not say: how many people live there, and whether the decision was published.'

/** Names on a reader's device; Georgia is measured by Gelasio, which was drawn to its widths. */
const FALLBACKS = [
  [
    'Georgia',
    { 400: '@expo-google-fonts/gelasio/400Regular/Gelasio_400Regular.ttf', 600: '@expo-google-fonts/gelasio/700Bold/Gelasio_700Bold.ttf' },
  ],
  [
    'Noto Serif',
    {
      400: '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
      600: '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
    },
  ],
  ['DejaVu Serif', { 400: 'dejavu-fonts-ttf/ttf/DejaVuSerif.ttf', 600: 'dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf' }],
]

const read = (path) => readFileSync(join(folder, 'node_modules', path))
const setWidth = (font, features) => font.layout(SAMPLE, features).advanceWidth / font.unitsPerEm
const percent = (share) => `${(100 * share).toFixed(1)}%`

function fallbackFace(name, weight, path) {
  const original = fontkit.create(read(WEIGHTS[weight]))
  const adjust = setWidth(original, ['pnum']) / setWidth(fontkit.create(read(path)))
  const local = weight === '400' ? `local("${name}")` : `local("${name} Bold"), local("${name.replaceAll(' ', '')}-Bold")`
  const height = (units) => percent(Math.abs(units) / original.unitsPerEm / adjust)
  // Every page brings these rules: short names, and no gap between lines, which only a normal height of lines would have.
  return `@font-face {
  font-family: "Fit ${name.split(' ')[0]}";
  font-weight: ${weight};
  src: ${local};
  size-adjust: ${percent(adjust)};
  ascent-override: ${height(original.ascent)};
  descent-override: ${height(original.descent)};
}
`
}

const face = (slice, weight) => `@font-face {
  font-family: "Source Serif 4";
  font-weight: ${weight};
  font-display: optional;
  src: url("./fonts/serif-${slice}-${weight}.woff2?no-inline") format("woff2");
  unicode-range: ${unicodeRange(slice)};
}
`

let latin = 0
const faces = []
for (const weight of Object.keys(WEIGHTS)) {
  for (const [slice, characters] of Object.entries(SLICES)) {
    const bytes = await makeSlice(read(WEIGHTS[weight]), weight, characters)
    if (slice === 'latin') latin += bytes.length
    writeFileSync(join(here, `serif-${slice}-${weight}.woff2`), bytes)
    console.log(`${slice} ${weight}: ${bytes.length} bytes`)
    faces.push(face(slice, weight))
  }
}
if (latin > LATIN_LIMIT) throw new Error(`The Latin slices have ${latin} bytes, more than ${LATIN_LIMIT}`)
console.log(`Latin together: ${latin} bytes`)

writeFileSync(
  join(here, '..', 'fonts.css'),
  `/* Written by fonts/make.mjs: change it there. Source Serif 4 in slices, under the SIL Open Font License (fonts/OFL.txt).
   No slice is put into the sheet as text, however small: most readers need two of the eight. */
${faces.join('\n')}
/* Until it has loaded, or where it is not: a serif of the device, set as wide and as high, so that no line moves.
   Each has a family of its own: the browser asks the device for the next one only where the one before is not found. */
${FALLBACKS.flatMap(([name, paths]) => Object.entries(paths).map(([weight, path]) => fallbackFace(name, weight, path))).join('\n')}`,
)
