import type { Film } from '#film/film.ts'
import { inThread } from '#server/make/sound/pool.ts'
import { worked } from './processor.ts'
import { type Row, row, timed } from './rows.ts'
import { planned } from './scenes.ts'

const idea = 'A lighthouse keeper finds a message in a bottle from her lost brother'

/** What each part of a film's sound is made from, in the order in which one waits for the other. */
const partsOf = ({ takes, score, sounds, mix }: Film): [string, () => Promise<unknown>][] => [
  ['speech', () => Promise.all(Object.values(takes).map(({ spec }) => inThread('speak', spec)))],
  ['music', () => Promise.all(Object.values(score?.cues ?? {}).map(({ spec }) => inThread('play', spec)))],
  ['effects', () => Promise.all(Object.values(sounds).map(({ spec }) => inThread('sound', spec)))],
  ['mix', async () => mix && inThread('mix', mix.spec)],
]

/** The whole sound of a film, made anew part by part: processor seconds, and seconds of waiting, for each second of it. */
export const soundRows = async (seconds: number): Promise<Row[]> => {
  process.stderr.write(`The sound of a film of ${seconds} seconds …\n`)
  const { film } = await planned({ kind: 'idea', text: idea }, seconds)
  const length = (film.mix?.spec.ms ?? 0) / 1000
  const rows: Row[] = []
  let [work, wait] = [0, 0]
  for (const [name, make] of partsOf(film)) {
    // The threads are asked directly: tasks would find everything made.
    const taken = await timed(() => worked(make))
    rows.push(row(`sound: ${name}`, taken.result / length, 's/s'))
    work += taken.result
    wait += taken.seconds
  }
  const whole = { name: 'a tenth of its length', value: 0.1 }
  return [
    ...rows,
    row('sound: all of it', work / length, 's/s'),
    row('sound: all of it, waited for', wait / length, 's/s', whole),
  ]
}
