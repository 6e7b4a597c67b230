import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type Choice<T extends string> = { value: T; label: ReactNode; note?: string }

/** A row of radio buttons that look like keys; arrows move between them as the browser does it. */
export const Choices = <T extends string>({
  name,
  legend,
  hint,
  value,
  choices,
  onChange,
}: {
  name: string
  legend: string
  hint?: string
  value: T
  choices: readonly Choice<T>[]
  onChange: (value: T) => void
}) => (
  <fieldset className="min-w-0">
    <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
    <div className="flex flex-wrap gap-1.5">
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={cx(
            'relative flex h-9 cursor-pointer items-center gap-2 rounded-md border px-3 text-sm transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-tungsten',
            choice.value === value
              ? 'border-tungsten bg-tungsten-dim text-tungsten-bright'
              : 'border-line bg-raised text-soft hover:bg-hover hover:text-text',
          )}
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            className="sr-only"
          />
          {choice.label}
          {choice.note !== undefined && <span className="text-xs text-soft">{choice.note}</span>}
        </label>
      ))}
    </div>
    {hint !== undefined && <p className="mt-1.5 text-xs text-faint">{hint}</p>}
  </fieldset>
)
