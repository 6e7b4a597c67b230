import type { Change } from './change.ts'

/** The fields that a page has as they are: an edit of these alone can be told as it is, and taken back from what the page has. */
const asTheyAre: ReadonlySet<string> = new Set([
  ...[
    'brief',
    'plan',
    'fallbacks',
    'direction',
    'plot',
    'scenes',
    'places',
    'cast',
    'narrative',
    'screenplay',
  ],
  ...['shots', 'casting', 'tracks', 'markers', 'assets', 'locks', 'credits', 'readings', 'pronunciations'],
  ...['scoreNotes', 'panels', 'shotTakes', 'props', 'grades', 'findings'],
])

/** Whether a change is only about what a page has whole of a film (server/api/films/view.ts). */
export const isShown = (change: Change): boolean =>
  change.op === 'batch' ? change.changes.every(isShown) : asTheyAre.has(change.path[0] ?? '')
