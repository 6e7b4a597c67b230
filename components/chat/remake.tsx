import { RefreshCw } from 'lucide-react'
import Link from 'next/link'
import { may } from '#film/role.ts'
import { type FilmDetail, messageOf } from '../api/client.ts'
import { useRemake } from '../remake/use-remake.ts'
import { Button } from '../ui/button.tsx'
import type { Proposal } from './talk.ts'

const many = (n: number, one: string): string[] => (n === 0 ? [] : [`${n} ${n === 1 ? one : `${one}s`}`])

/** "3 shots, 2 lines, the music, the mix" */
const wordsOf = ({ shots, lines, music, mix, cut }: Proposal['remade']): string =>
  [
    ...many(shots.length, 'shot'),
    ...many(lines.length, 'line'),
    ...(music ? ['the music'] : []),
    ...(mix ? ['the mix'] : []),
    ...(cut && shots.length === 0 ? ['the cut'] : []),
  ].join(', ')

/** What is older than the film now, and the offer to make it. */
export const Remake = ({ film, remade }: { film: FilmDetail; remade: Proposal['remade'] }) => {
  const { now, start, starting, error } = useRemake(film)
  const words = wordsOf(remade)
  if (words === '' || !may(film.role, 'make')) return null
  if (now.state === 'making')
    return (
      <p className="text-xs text-soft">
        Being made, {Math.round(now.share * 100)} %.{' '}
        <Link href={`/films/${film.id}/run`} className="text-tungsten underline underline-offset-2">
          See the run
        </Link>
      </p>
    )
  return (
    <div className="flex flex-col items-start gap-1.5">
      <p className="text-xs text-soft">Older than the film now: {words}.</p>
      <Button size="sm" busy={starting} onClick={start}>
        <RefreshCw aria-hidden />
        Remake: {words}
      </Button>
      {error !== null && (
        <p role="alert" className="text-xs text-rose">
          {messageOf(error)}
        </p>
      )}
    </div>
  )
}
