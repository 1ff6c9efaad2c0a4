import type { Dataset } from '../model/incident.ts'
import { blocksOf, freshSurvey, type Piles, type Survey, surveyOf } from '../model/survey.ts'
import type { BinUnit } from '../model/timeline.ts'
import { latest } from './latest.ts'
import { all, sight } from './selectors.ts'
import type { State } from './store.ts'

const pilesOf = latest((survey: Survey, unit: BinUnit): Piles => blocksOf(survey, unit))
/** How many blocks of each look the timeline of many records has, by bin: what the filter would let through in any time. */
export const piles = (state: State, unit: BinUnit): Piles => pilesOf(surveyOf(all(state), state.view.filter, sight(state)), unit)

const allPilesOf = latest((dataset: Dataset | null, unit: BinUnit): Piles => blocksOf(freshSurvey(dataset?.incidents ?? []), unit))
/** The same of all records. */
export const allPiles = ({ dataset }: State, unit: BinUnit): Piles => allPilesOf(dataset, unit)
