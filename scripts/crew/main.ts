import { AppError } from '#film/errors.ts'
import { formatNames } from '#film/format.ts'
import { films } from '../gallery/films.ts'

const usage = `What the crew's work is worth, in numbers.

  npm run crew -- --measure [GROUP …]   each agent's own measure on its example, with the agent and without it
  npm run crew -- --shots [N] [FORMAT] [FILM …]
                                        N planned shots (200) of the gallery's films, or of those named, with other seeds
                                        as needed, measured from drawn ids; FORMAT (16:9, 9:16, 1:1 or 2.39:1): shown in
                                        another format than they were planned in
  npm run crew -- --voices [WORD …]     how unlike the voices are, and how well a recogniser (pocketsphinx) understands
                                        them when they act; with words, only those whose name has one of them

  npm run crew -- --sound [N]           N films (20) of new ideas made as far as one hears them: loudness and peaks by two
                                        meters, clipping, clicks, silence, speech over its bed, captions, mouths

  --json   the same as JSON, a row a line
`

/** @returns the exit status: 0 all is as it should be, 2 something is not */
export const crew = async (argv: string[]): Promise<number> => {
  const json = argv.includes('--json')
  const format = formatNames.find((name) => argv.includes(name)) ?? null
  const words = argv.filter((word) => !word.startsWith('--') && word !== format)
  if (argv.includes('--measure')) {
    const { ablation, ablationTable } = await import('./ablation.ts')
    const rows = await ablation(words)
    process.stdout.write(
      json ? `${rows.map((row) => JSON.stringify(row)).join('\n')}\n` : ablationTable(rows),
    )
    return rows.every((row) => row.on > row.off) ? 0 : 2
  }
  if (argv.includes('--shots')) {
    const number = words.find((word) => /^\d+$/.test(word))
    const count = Number(number ?? 200)
    const names = words.filter((word) => word !== number)
    const unknown = names.find((word) => !films.some(({ name }) => name === word))
    if (unknown !== undefined)
      throw new AppError('bad-input', `--shots wants a number of shots, or films; "${unknown}" is neither.`)
    const { measureShots, shotsTable } = await import('./shots.ts')
    const wanted = films.filter(({ name }) => names.length === 0 || names.includes(name))
    const measured = await measureShots(wanted, count, format, (text) => process.stderr.write(`${text}\n`))
    process.stdout.write(
      json ? `${measured.map((row) => JSON.stringify(row)).join('\n')}\n` : shotsTable(measured),
    )
    return measured.every(({ wrong }) => wrong.length === 0) ? 0 : 2
  }
  if (argv.includes('--voices')) {
    const { measureVoices, understood, voicesTable } = await import('./voices/measure.ts')
    const wanted = (label: string) => words.length === 0 || words.some((word) => label.includes(word))
    const measured = await measureVoices(wanted, (text) => process.stderr.write(`${text}\n`))
    process.stdout.write(
      json ? `${measured.voices.map((row) => JSON.stringify(row)).join('\n')}\n` : voicesTable(measured),
    )
    return understood(measured) ? 0 : 2
  }
  if (argv.includes('--sound')) {
    const count = Number(words[0] ?? 20)
    if (!Number.isInteger(count) || count < 1)
      throw new AppError('bad-input', `--sound wants a number of films; "${words[0]}" is not.`)
    const { measureSound } = await import('./sound/measure.ts')
    const { soundTable } = await import('./sound/table.ts')
    const heard = await measureSound(count, (text) => process.stderr.write(`${text}\n`))
    process.stdout.write(json ? `${heard.map((row) => JSON.stringify(row)).join('\n')}\n` : soundTable(heard))
    return heard.every(({ wrong }) => wrong.length === 0) ? 0 : 2
  }
  process.stdout.write(usage)
  return argv.includes('--help') ? 0 : 1
}
