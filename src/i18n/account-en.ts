import type { Certainty } from '../model/taxonomy.ts'

/** Words of one incident’s account, which come with it. */
export const accountEn = {
  when: 'When',
  where: 'Where',
  who: 'Who',
  certainty: 'Certainty',
  whoNot: 'The report gives no number.',
  saidBy: (who: string) => `according to ${who}`,
  /** The heading over what is told, by how the report speaks of it. */
  told: {
    stated: 'What the report says',
    reported: 'What was reported',
    contested: 'What was said',
  } satisfies Record<Certainty, string>,
  official: 'What officials said',
  officialNone: 'The report gives no official answer.',
  followed: 'What followed',
  outcome: 'Outcome',
  notSaid: 'What the report does not say',
  provisions: 'Legal provisions',
  provisionsNone: 'None named in the report.',
  institutions: 'Institutions named',
  persons: 'People named',
  rights: 'Rights named in the report',
  tags: 'Tags added by the editors',
  section: 'Section of the report',
  record: 'Id of this record',
  editorNote: 'Editors’ note',
  sources: 'Sources, numbered as in the report',
  sourcesNone: 'The report gives no footnote here: the record rests on the report alone.',
  footnote: (number: number) => `Footnote ${number}`,
  sourceIn: (kind: string, language: string) => `${kind}, in ${language}`,
  remark: 'A remark in the report.',
  opens: 'opens another site',
  related: 'Related records',
}
