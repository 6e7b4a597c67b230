import { useId, useState } from 'react'

type Given = {
  label: string
  value: number
  min: number
  max: number
  step: number
  unit?: string
  disabled?: boolean
  onPreview?: (value: number) => void
  onDecide: (value: number) => void
}

/** A value by hand: seen while the hand moves, decided when it lets go. */
export const Slider = ({ label, value, min, max, step, unit = '', disabled, onPreview, onDecide }: Given) => {
  const id = useId()
  const [held, setHeld] = useState<number | null>(null)
  const now = held ?? value
  const digits = step >= 1 ? 0 : step >= 0.1 ? 1 : 2
  const decide = () => {
    if (held !== null && held !== value) onDecide(held)
    setHeld(null)
  }
  return (
    <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-3">
      <label htmlFor={id} className="text-xs text-soft">
        {label}
      </label>
      <output htmlFor={id} className="tabular text-xs">
        {now.toFixed(digits)}
        {unit}
      </output>
      <input
        id={id}
        type="range"
        {...{ min, max, step, disabled }}
        value={Math.min(max, Math.max(min, now))}
        onChange={(event) => {
          const next = Number(event.target.value)
          setHeld(next)
          onPreview?.(next)
        }}
        onPointerUp={decide}
        onKeyUp={decide}
        onBlur={decide}
        className="col-span-2 h-6 w-full accent-tungsten"
      />
    </div>
  )
}
