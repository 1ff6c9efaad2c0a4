import type { Dataset } from '../model/incident.ts'
import { blocksOf, freshSurvey, type Piles, type Survey, surveyOf } from '../model/survey.ts'
import type { Grain } from '../model/timeline.ts'
import { latest } from './latest.ts'
import { all, sight } from './selectors.ts'
import type { State } from './store.ts'

const pilesOf = latest((survey: Survey, grain: Grain): Piles => blocksOf(survey, grain))
/** How many blocks of each look the timeline of many records has, by bin: what the filter would let through in any time. */
export const piles = (state: State, grain: Grain): Piles => pilesOf(surveyOf(all(state), state.view.filter, sight(state)), grain)

const allPilesOf = latest((dataset: Dataset | null, grain: Grain): Piles => blocksOf(freshSurvey(dataset?.incidents ?? []), grain))
/** The same of all records. */
export const allPiles = ({ dataset }: State, grain: Grain): Piles => allPilesOf(dataset, grain)
