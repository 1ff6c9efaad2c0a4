import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codes } from '#report/search'
import { en } from '../../src/i18n/en.ts'
import {
  fold,
  LONGEST_TERM,
  piecesOf,
  queryTokens,
  SEARCH_FIELDS,
  searchTexts,
  slip,
  spellingsOf,
  tokensOf,
} from '../../src/model/search.ts'
import { anIncident, LENGER, NO_PLACE, SHYMKENT, type Wish } from '../fixtures/incident.ts'

/** Spellings that are one word. */
const ALIKE: readonly (readonly string[])[] = [
  ['oskemen', 'Oskemen', 'OSKEMEN', 'Оскемен', 'Өскемен', 'оскемен', 'Öskemen'],
  ['Ust-Kamenogorsk', "Ust'-Kamenogorsk", 'Ustʹ-Kamenogorsk', 'Ust’ Kamenogorsk', 'UstKamenogorsk', 'Усть-Каменогорск', 'Ust‑Kamenogorsk'],
  ['Uralsk', "Ural'sk", 'Уральск', 'Uralʹsk'],
  ['Oral', 'Орал'],
  ['Nur-Sultan', 'Nursultan', 'Нур-Султан', 'Нұр-Сұлтан', 'Нұрсұлтан', 'Nur–Sultan'],
  ['Krestyanskiy', 'Krestyansky', 'Krestyanski', 'Krestyanskii', 'Крестьянский'],
  ['Aktau', 'Aqtau', 'Актау', 'Ақтау'],
  ['Aktobe', 'Aqtobe', 'Aqtöbe', 'Актобе', 'Ақтөбе'],
  ['Shymkent', 'Shimkent', 'Şymkent', 'S\u0327ymkent', 'Шымкент'],
  ['Karazhar', 'Qarazhar', 'Karajar', 'Каражар', 'Қаражар'],
  ['Zhambyl', 'Jambyl', 'Жамбыл', 'Dzhambyl'],
  ['Dzhambul', 'Djambul', 'Джамбул'],
  ['Qaraghandy', 'Qaragandy', 'Qarağandy', 'Қарағанды', 'Караганды'],
  ['Kazakhstan', 'Казахстан', 'Kazahstan'],
  ['Qazaqstan', 'Қазақстан'],
  ['Malenkikh', 'Маленьких', 'Malenkih'],
  ['Yevgeniy', 'Evgeny', 'Евгений', 'Yevgeny'],
  ['Tokayev', 'Tokaev', 'Токаев'],
  ['Ilyashev', 'Ильяшев'],
  ['Zhovtis', 'Жовтис'],
  ['Suyunbayev', 'Суюнбаев'],
  ['Yeginbayeva', 'Егинбаева'],
  ['Alexey', 'Aleksey', 'Алексей'],
  ['Фёдор', 'Федор', 'Fedor'],
  ['Maktaaral', 'Мақтаарал', 'Maqtaaral'],
  ['Myrzakent', 'Мырзакент', 'Mirzakent'],
  ['Wolga', 'Volga', 'Волга'],
  ['Khasan', 'Hasan', 'Хасан', 'Һасан'],
  ['Shchuchinsk', 'Щучинск'],
  ['Krestyanskiy’s', "Krestyanskiy's", 'Krestyanskiy'],
  ['ЁЛКА', 'елка', 'ёлка', 'е\u0308лка'],
  ['Семей', 'Семеи\u0306', 'Semey', 'Semei'],
]

/** Words that must stay apart. */
const UNLIKE: readonly (readonly [string, string])[] = [
  ['Oral', 'Aral'],
  ['Almaty', 'Aktau'],
  ['Turkestan', 'Turkmenistan'],
  ['274', '27'],
  ['home', 'house'],
  ['fined', 'find'],
]

const oneOf = (letters: string) => fc.constantFrom(...letters.split(''))
/** Text of every script, with what people really type in between. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: oneOf("khgzhdjyieqwxvsc-’' аәкқхһжйыіеёьъшщюя19.,"), maxLength: 60 }),
)

describe('folding', () => {
  it.each(ALIKE.map((words) => [words.join(' = '), words] as const))('%s', (_, words) => {
    expect(new Set(words.map((word) => fold(word.replaceAll(' ', '')))).size).toBe(1)
  })

  it.each(UNLIKE)('keeps %s and %s apart', (a, b) => {
    expect(fold(a)).not.toBe(fold(b))
  })

  it.each('әғқңөұүһі'.split('').map((letter, index) => [letter, 'агкноуухи'.charAt(index)] as const))(
    'takes %s for %s, as it is typed on a Russian keyboard',
    (kazakh, russian) => {
      expect(fold(kazakh)).toBe(fold(russian))
      expect(fold(kazakh.toUpperCase())).toBe(fold(russian))
      expect(fold(kazakh)).toMatch(/^[a-z]+$/)
    },
  )

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves nothing but letters and digits, in lower case, within its length', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text)
        expect(folded).toMatch(/^[\p{L}\p{N}]*$/u)
        expect(folded).toBe(folded.toLowerCase())
        expect(folded.length).toBeLessThanOrEqual(LONGEST_TERM)
      }),
      { numRuns: 2000 },
    )
  })

  it('tells nothing apart behind its length', () => {
    expect(fold(`${'home'.repeat(10)}less`)).toBe('home'.repeat(10))
  })

  it('does not look at case, nor at the form in which letters are composed', () => {
    const russian = fc.string({ unit: oneOf('абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі'), maxLength: 20 })
    fc.assert(
      fc.property(russian, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
      }),
    )
  })

  it('is quick with a text that has no end', () => {
    const start = performance.now()
    fold('kh'.repeat(200_000))
    expect(performance.now() - start).toBeLessThan(200)
  })
})

describe('a slip', () => {
  it.each([
    ['homeless', 'homless'],
    ['homeless', 'hommeless'],
    ['homeless', 'homelesc'],
    ['homeless', 'homelses'],
    ['homeless', 'ohmeless'],
    ['homeless', 'omeless'],
    ['homeless', 'xhomeless'],
    ['homeless', 'homeles'],
    ['homeless', 'homelesss'],
  ])('is all between %s and %s', (term, word) => {
    expect(slip(word, term)).toBe('whole')
  })

  it.each([
    ['homelessness', 'homless'],
    ['checkpoints', 'chekpoint'],
    ['prosecutors', 'prosecuter'],
  ])('is between the beginning of %s and %s', (term, word) => {
    expect(slip(word, term)).toBe('beginning')
  })

  it.each([
    ['homeless', 'hoomles'],
    ['homeless', 'omless'],
    ['homelessness', 'homelesc'],
    ['water', 'letter'],
    ['', 'home'],
    ['homeless', 'hoexless'],
    ['homeless', 'homex'],
  ])('is not between %s and %s', (term, word) => {
    expect(slip(word, term)).toBeNull()
  })

  it('is not needed for a word that is right', () => {
    expect(slip('homeless', 'homeless')).toBe('whole')
  })

  it('is one edit, whichever it is and wherever', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('x', 'y', 'z'), (term, place, letter) => {
        const at = place % term.length
        const [before, rest] = [term.slice(0, at), term.slice(at)]
        for (const wrong of [before + letter + rest, before + rest.slice(1), before + letter + rest.slice(1)])
          expect(slip(wrong, term)).toBe('whole')
      }),
    )
  })

  it('is two neighbours changed about, whichever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { minLength: 3 }), fc.nat(), (letters, place) => {
        const at = place % (letters.length - 1)
        const wrong = [...letters.slice(0, at), letters[at + 1], letters[at], ...letters.slice(at + 2)]
        expect(slip(wrong.join(''), letters.join(''))).toBe('whole')
      }),
    )
  })
})

describe('the words of a text', () => {
  it('are found where they stand', () => {
    const text = 'Two detained in Ust’-Kamenogorsk, 4.2'
    for (const { raw, start, end, parts } of tokensOf(text)) {
      expect(text.slice(start, end)).toBe(raw)
      for (const part of parts) expect(text.slice(part.start, part.end)).toBe(part.raw)
    }
  })

  it('are found whole and in parts where hyphens or dots join them', () => {
    expect(piecesOf('Nur-Sultan: vlast.kz, part 4.2')).toEqual([
      'Nur-Sultan',
      'Nur',
      'Sultan',
      'vlast.kz',
      'vlast',
      'kz',
      'part',
      '4.2',
      '4',
      '2',
    ])
  })

  it('keep their apostrophes and soft hyphens', () => {
    expect(tokensOf('Ural\u00ADsk’s ‘quoted’ don’t').map(({ raw }) => raw)).toEqual(['Ural\u00ADsk’s', 'quoted', 'don’t'])
  })

  it('lie in order and never overlap, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { start, end, raw } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toBe(raw)
          last = end
        }
      }),
    )
  })
})

describe('the words of a query', () => {
  const words = (query: string) => queryTokens(query).map(({ raw }) => raw)

  it('are without small words and single letters', () => {
    expect(words('who was fined under Article 274 in the Almaty a')).toEqual(['fined', 'Article', '274', 'Almaty'])
    expect(words('суд в Алматы')).toEqual(['суд', 'Алматы'])
  })

  it('are the small ones where there is nothing else', () => {
    expect(words('the')).toEqual(['the'])
    expect(words('a')).toEqual(['a'])
  })

  it('keep single digits', () => {
    expect(words('part 4')).toEqual(['part', '4'])
  })

  it.each(['', '   ', '-', '“”', '’', '…', 'ь', 'ъ ь'])('are none in "%s"', (query) => {
    expect(words(query)).toEqual([])
  })
})

describe('what a record is found by', () => {
  const gazetteer = () =>
    new Map([
      ['lenger', spellingsOf(['Lenger', 'Ленгер', 'Леңгір'], ['Lengir'])],
      ['turkestan-region', spellingsOf(['Turkestan Region'], ['Ontustik'])],
      ['uralsk', spellingsOf(['Uralsk', 'Уральск', 'Орал'], ['Oral'])],
      ['akmola-region', spellingsOf(['Akmola Region'], ['Aqmola'])],
    ])
  const source = { footnote: 44, url: null, language: 'ru', publisher: 'Tengrinews', kind: 'news', note: null } as const
  const incident = anIncident({
    ...LENGER,
    title: 'A title',
    summary: 'It happened.[44] Others in Uralsk’s court said so.[45]',
    legal_provisions: ['Criminal Code, Article 274'],
    provision_ids: ['criminal-code-274'],
    sources: [{ ...source, url: 'https://www.tengrinews.kz/a/b?c=uralsk' }],
  })
  const texts = () => searchTexts(incident, gazetteer(), en, codes)
  const told = (wish: Wish) => searchTexts(anIncident(wish), gazetteer(), en)

  it('is every field, as text', () => {
    expect(Object.keys(texts())).toEqual([...SEARCH_FIELDS])
    expect(Object.values(texts()).every((text) => typeof text === 'string' && !/null|undefined/.test(text))).toBe(true)
  })

  it('is its place and region in every spelling', () => {
    expect(texts().place).toBe('Lenger\nTurkestan Region\nLenger\nЛенгер\nЛеңгір\nLengir\nTurkestan Region\nOntustik')
  })

  it('is its place as it stands where the place has no other names, and nothing where it has none', () => {
    expect(told(SHYMKENT).place).toBe('Shymkent\nShymkent')
    expect(told(NO_PLACE).place).toBe('')
  })

  it('is a place that a text names, in every spelling too', () => {
    expect(texts().summary.split('\n').slice(1)).toEqual(['Uralsk', 'Уральск', 'Орал', 'Oral'])
    expect(texts().place).not.toContain('Орал')
  })

  it('is a place by its whole name alone', () => {
    expect(told({ summary: 'The Uralskaya street, and a region near Akmola.' }).summary).not.toContain('\n')
    expect(told({ summary: 'In Akmola Region' }).summary).toContain('\nAqmola')
  })

  it('is no place that is only called as another once was', () => {
    expect(told({ summary: 'In Aqmola and in Akmola.' }).summary).not.toContain('Region')
  })

  it('is not the number of a footnote', () => {
    expect(texts().summary).not.toMatch(/4[45]/)
  })

  it('is the publisher and the host of a source, not the rest of its address', () => {
    expect(texts().source).toBe('Tengrinews\ntengrinews.kz')
    const sources = [source, { ...source, footnote: 45, url: 'http://vlast.kz:80/a', publisher: 'Vlast', note: 'On Telegram.' }]
    expect(told({ sources }).source).toBe('Tengrinews\n\nVlast\nvlast.kz\nOn Telegram.')
  })

  it('is an article by the Russian and Kazakh names of its code', () => {
    expect(texts().provision).toMatch(/^Criminal Code, Article 274\n[\s\S]*УК[\s\S]*\nстатья ст бап$/)
    expect(texts().provision).not.toContain('КоАП')
    expect(searchTexts(anIncident(), gazetteer(), en, codes).provision).toBe('')
  })

  it('is its categories, family, kind and groups in words', () => {
    expect(texts().category).toBe('Civic freedoms\nExpression and information\nIncident')
    expect(texts().group).toBe('Residents')
  })

  it('is who is counted, and who says so', () => {
    const people = [
      { min: 2, counts: 'journalists detained', said_by: 'police' },
      { min: 1, counts: 'people fined' },
    ]
    expect(told({ people }).people).toBe('journalists detained\npolice\npeople fined')
  })
})
