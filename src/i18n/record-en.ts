import type { LegalCode, SectionId } from '../model/taxonomy.ts'

/** English words that stand in published records as text; only what writes the files needs them, so readers do not load them. */
export const recordEn = {
  /** The report's own headings. */
  sections: {
    summary: 'Summary',
    'incidence-of-covid-19': 'Incidence of COVID-19',
    'responding-to-the-pandemic': 'Responding to the pandemic',
    'state-of-emergency': 'State of Emergency',
    'quarantine-lockdown-and-roadblocks': 'Quarantine, lockdown and roadblocks',
    'health-protection': 'Health protection',
    'financial-support': 'Financial support for citizens and businesses',
    'information-and-data-privacy': 'Dissemination of information and data privacy',
    'courts-and-parliament': 'Functioning of Courts and Parliament',
    'arrests-and-conditions-for-the-detained': 'Arrests and conditions for the detained',
    'human-rights-violations': 'Human rights violations',
    'freedom-of-peaceful-assembly': 'Freedom of peaceful assembly',
    'freedom-of-expression': 'Freedom of expression',
    'freedom-of-association': 'Freedom of Association',
    'questions-of-housing': 'Questions of housing',
    water: 'Water',
    education: 'Education',
    equality: 'Equality',
    'migrants-and-ethnic-minorities': 'Migrants and ethnic minorities',
    recommendations: 'Recommendations',
  } satisfies Record<SectionId, string>,
  legalCodes: {
    constitution: 'Constitution',
    'criminal-code': 'Criminal Code',
    'administrative-code': 'Administrative Code',
    'criminal-procedure-code': 'Criminal Procedure Code',
  } satisfies Record<LegalCode, string>,
  provision: (code: LegalCode, article: string, part?: string): string =>
    `${recordEn.legalCodes[code]}, Article ${article}${part === undefined ? '' : `, part ${part}`}`,
}

export type RecordWords = typeof recordEn
