'use client'

import { useId } from 'react'
import { clock } from '../film/words.ts'
import { Input } from '../ui/field.tsx'

/** Seconds on a slider that is fine where films are short: 10 s … 10 min. */
const steps = [10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 75, 90, 105, 120, 150, 180, 240, 300, 420, 600]
const nearest = (seconds: number) =>
  steps.reduce(
    (best, step, i) => (Math.abs(step - seconds) < Math.abs((steps[best] ?? 0) - seconds) ? i : best),
    0,
  )

export const Length = ({
  seconds,
  free,
  onSeconds,
  onFree,
}: {
  seconds: number
  free: boolean
  onSeconds: (seconds: number) => void
  onFree: (free: boolean) => void
}) => {
  const id = useId()
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">Length</legend>
      <div className="flex items-center gap-3">
        <input
          type="range"
          aria-label="Length on a slider"
          aria-valuetext={clock(seconds)}
          min={0}
          max={steps.length - 1}
          value={nearest(seconds)}
          disabled={free}
          onChange={(event) => onSeconds(steps[Number(event.target.value)] ?? 45)}
          className="h-6 min-w-0 flex-1 accent-tungsten disabled:opacity-40"
        />
        <label htmlFor={id} className="sr-only">
          Length in seconds
        </label>
        <Input
          id={id}
          type="number"
          min={3}
          max={7200}
          step={1}
          value={free ? '' : seconds || ''}
          disabled={free}
          onChange={(event) => onSeconds(Number(event.target.value))}
          className="tabular w-20 text-right"
        />
        <span className="w-4 text-sm text-soft" aria-hidden>
          s
        </span>
      </div>
      <label className="mt-2 flex w-fit cursor-pointer items-center gap-2 text-sm text-soft">
        <input
          type="checkbox"
          checked={free}
          onChange={(event) => onFree(event.target.checked)}
          className="size-4 accent-tungsten"
        />
        As long as it needs
      </label>
    </fieldset>
  )
}
