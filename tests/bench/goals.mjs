/** What is to be reached, by number of records; a ratio is the app's time beside the floor's in the same run. */
export const GOALS = {
  93: { click_ratio: 1.3, month_ratio: 1.3, pan_p95_ms: 16.8, heap_mb: 5 },
  1000: { click_ratio: 2, month_ratio: 2, pan_p95_ms: 16.8 },
  10000: { click_ratio: 3, month_ratio: 3, shown_ratio: 2, pan_p95_ms: 16.8, heap_mb: 40 },
  100000: { click_ratio: 5, month_ratio: 5, shown_ratio: 4, longest_task_ms: 250, pan_p95_ms: 16.8, heap_mb: 250 },
}

/** Goals that compare two sizes: how many times the smaller's value the larger's may be. */
export const GROWTH = [
  { what: 'click_ms', size: 10000, of: 93, most: 3 },
  { what: 'month_ms', size: 10000, of: 93, most: 3 },
  { what: 'dom_nodes', size: 10000, of: 93, most: 1.5 },
]

/** The goals that a run misses, each as a sentence. */
export function missedGoals(sizes) {
  const missed = []
  for (const [size, goals] of Object.entries(GOALS)) {
    for (const [what, most] of Object.entries(goals)) {
      const value = sizes[size]?.[what]
      if (value !== undefined && value > most)
        missed.push(`${size}: ${what} is ${value}, at most ${most} is wanted${whyOf(what, sizes[size])}`)
    }
  }
  for (const { what, size, of, most } of GROWTH) {
    const [value, base] = [sizes[size]?.[what], sizes[of]?.[what]]
    if (value !== undefined && base && value / base > most)
      missed.push(
        `${size}: ${what} is ${value}, ${(value / base).toFixed(2)} times that at ${of} (${base}), at most ${most} times is wanted`,
      )
  }
  return missed
}

/** What the ratio consists of: where the floor is a frame or two, a ratio says how many frames the app takes. */
function whyOf(what, { click_ms, click_floor_ms, month_ms, month_floor_ms, shown_ms, shown_floor_ms }) {
  const of = { click_ratio: [click_ms, click_floor_ms], month_ratio: [month_ms, month_floor_ms], shown_ratio: [shown_ms, shown_floor_ms] }[
    what
  ]
  return of ? `: ${of[0]} ms beside ${of[1]} ms` : ''
}
