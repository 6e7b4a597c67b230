import { Brief } from '#film/brief.ts'
import { emptyFilm } from '#film/film.ts'
import { makeFilm } from '#server/make/film.ts'
import { worked } from './processor.ts'
import { type Row, row } from './rows.ts'

const brief = Brief.parse({
  source: {
    kind: 'idea',
    text: "Two sisters keep their mother's bakery alive through one long winter in the harbour town",
  },
  ...{ seconds: 210, genre: 'drama', rate: { num: 24, den: 1 }, seed: 1 },
  size: { width: 1280, height: 720 },
})
const draws = 'visual/image-generator'

/** How soon a film of some forty shots can be looked at: the panels come one after the other while they are drawn. */
export const panels = async (): Promise<Row[]> => {
  const started = performance.now()
  const since = () => (performance.now() - started) / 1000
  const shown: number[] = []
  let planned = 0
  const work = await worked(() =>
    makeFilm({
      ...{ film: emptyFilm('bench', brief), runId: 'bench', signal: new AbortController().signal },
      without: ['visual/style-consistency-checker', 'audio/audio-mixer', 'render'],
      onProgress: () => {},
      onStep: (step, state) => {
        if (step === draws && state === 'started') planned = since()
      },
      onRow: ({ change }) => {
        if ('path' in change && change.path[0] === 'panels') shown.push(since())
      },
    }),
  )
  const [first = 0, last = 0] = [shown[0], shown.at(-1)]
  return [
    row(`${shown.length} shots planned, on the clock`, planned, 's'),
    row('first panel after that', first - planned, 's'),
    row('each further panel', (last - first) / Math.max(1, shown.length - 1), 's'),
    row('planning and panels', work, 'processor s'),
  ]
}
