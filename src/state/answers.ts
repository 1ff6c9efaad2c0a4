import { type Answers, MANY, PLAIN } from '../model/answers.ts'
import type { Incident } from '../model/incident.ts'

let present = PLAIN

/** Who answers what is asked of the open dataset. */
export const answers = (): Answers => present

/** What answers for many; asked for early where many are on their way, since the line takes longer than the answer. */
export const loadMany = () => Promise.all([import('../model/surveyed.ts'), import('../model/columns.ts')])

/** Makes ready who answers for so many records, before they are opened: what many need is fetched only for them. */
export async function prepareAnswers(incidents: readonly Incident[]): Promise<void> {
  if (incidents.length <= MANY) {
    present = PLAIN
    return
  }
  const [{ SURVEYED }, { columnsOf }] = await loadMany()
  // Built here, at the door, and not at the first click.
  columnsOf(incidents)
  present = SURVEYED
}
