import { Printer } from 'lucide-react'
import { commands, labelsOf } from '../shortcuts/map.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import type { Act } from './acts.tsx'

/** What can be done with the chosen shots; where there is little room, icons say it. */
export const BoardBar = ({ film, acts, chosen }: { film: string; acts: readonly Act[]; chosen: number }) => (
  <div className="@container sticky top-0 z-20 border-b border-line bg-ink/95">
    <div role="toolbar" aria-label="Shots" className="flex flex-wrap items-center gap-1 px-3 py-2">
      {acts.map(({ id, label, brief, icon, command, can, do: act }) => (
        <Button
          key={id}
          size="sm"
          look="quiet"
          disabled={!can}
          onClick={act}
          title={
            command === null ? label : `${label} (${labelsOf(commands[command].keys[0] ?? '').join(' ')})`
          }
          className={cx('pointer-coarse:h-9 pointer-coarse:min-w-9', brief ? 'px-2' : '@max-5xl:px-2')}
        >
          {icon}
          <span className={brief ? 'sr-only' : '@max-5xl:sr-only'}>{label}</span>
        </Button>
      ))}
      <span role="status" className="ml-auto text-xs text-faint">
        {chosen > 1 && `${chosen} shots chosen`}
      </span>
      <ButtonLink size="sm" look="quiet" href={`/films/${film}/storyboard/print`} target="_blank">
        <Printer aria-hidden />
        Print
      </ButtonLink>
    </div>
  </div>
)
