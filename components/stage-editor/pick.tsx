import { useId } from 'react'
import { cx } from '../ui/cx.ts'
import { Select } from '../ui/field.tsx'

type Option = readonly [value: string, label: string]

/** One of a list, with its name before it. */
export const Pick = ({
  label,
  value,
  options,
  disabled,
  onPick,
}: {
  label: string
  value: string
  options: readonly Option[]
  disabled?: boolean
  onPick: (value: string) => void
}) => {
  const id = useId()
  return (
    <div className="grid grid-cols-[6.5rem_1fr] items-center gap-2">
      <label htmlFor={id} className="text-xs text-soft">
        {label}
      </label>
      <Select
        id={id}
        className="h-8 w-full text-xs"
        value={value}
        disabled={disabled}
        onChange={(event) => onPick(event.target.value)}
      >
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  )
}

/** A part of the panel. */
export const Part = ({
  title,
  children,
  className,
}: {
  title: string
  children: React.ReactNode
  className?: string
}) => (
  <fieldset className={cx('flex min-w-0 flex-col gap-2.5 border-t border-line pt-3', className)}>
    <legend className="float-left mb-0.5 text-xs font-semibold text-text">{title}</legend>
    {children}
  </fieldset>
)
