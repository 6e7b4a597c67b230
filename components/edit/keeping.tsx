'use client'

import { CloudOff, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { messageOf } from '../api/client.ts'
import { IconButton } from '../ui/button.tsx'
import { isUnsent, pendingIn, usePending } from './pending.ts'
import { useSteps } from './steps.ts'

const saidFor = 4000 // ms

/** Says when changes wait for the studio, and when it has them; a tab that closes meanwhile asks first. */
export const Unsent = ({ filmId }: { filmId: string }) => {
  const waiting = usePending((s) => s.waiting)
  const count = usePending(pendingIn(filmId)).filter(isUnsent).length
  const [back, setBack] = useState(false)
  const waits = waiting && count > 0
  useEffect(() => {
    if (!waits) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => {
      removeEventListener('beforeunload', ask)
      setBack(true)
    }
  }, [waits])
  useEffect(() => {
    if (!back) return
    const timer = setTimeout(() => setBack(false), saidFor)
    return () => clearTimeout(timer)
  }, [back])
  return (
    <span role="status" className="flex items-center gap-1.5 text-xs whitespace-nowrap">
      {waits && (
        <span
          className="flex items-center gap-1.5 text-tungsten"
          title={`${count} ${count === 1 ? 'change waits' : 'changes wait'} for the studio`}
        >
          <CloudOff aria-hidden className="size-4 shrink-0" />
          <span>
            {count}
            <span className="max-2xl:sr-only">
              {' '}
              {count === 1 ? 'change waits' : 'changes wait'} for the studio
            </span>
          </span>
        </span>
      )}
      {!waits && back && count === 0 && <span className="text-leaf">The studio has it all</span>}
    </span>
  )
}

/** What an undo left as it is, until the next gesture or until it is put away. */
const Stays = ({ filmId }: { filmId: string }) => {
  const said = useSteps((s) => s.said[filmId] ?? null)
  return (
    <div role="status" className="sticky top-0 z-30">
      {said !== null && (
        <div className="flex items-center gap-3 border-t border-line bg-raised px-4 py-1.5 text-sm text-soft">
          <p className="min-w-0 flex-1">{said}</p>
          <IconButton
            size="sm"
            label="Put this message away"
            onClick={() => useSteps.getState().say(filmId, null)}
          >
            <X aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  )
}

/** Why the last gesture was not taken or an undo left something as it is, until the next one or until it is put away. */
export const Refused = ({ filmId }: { filmId: string }) => {
  const refusal = usePending((s) => s.refusals[filmId] ?? null)
  if (refusal === null) return <Stays filmId={filmId} />
  return (
    <div
      role="alert"
      className="sticky top-0 z-30 flex items-center gap-3 border-t border-rose/35 bg-rose-dim px-4 py-1.5 text-sm text-rose"
    >
      <p className="min-w-0 flex-1">
        <span className="font-semibold">Not kept{refusal.why === '' ? '' : `: ${refusal.why}`}.</span>{' '}
        <span className="text-text/90">{messageOf(refusal.error)}</span>
      </p>
      <IconButton
        size="sm"
        label="Put this message away"
        onClick={() => usePending.getState().refuse(filmId, null)}
      >
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
