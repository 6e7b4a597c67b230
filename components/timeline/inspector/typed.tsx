'use client'

import { type ReactNode, useId, useRef, useState } from 'react'
import { cx } from '../../ui/cx.ts'
import { control } from '../../ui/field.tsx'

/**
 * A value that is typed: Enter or leaving it makes one edit, Escape brings back what was there. `value` null: the chosen
 * clips differ. `onCommit` tells why it cannot be, or null.
 */
export const Typed = ({
  label,
  value,
  rows,
  disabled = false,
  className,
  onCommit,
}: {
  label: ReactNode
  value: string | null
  rows?: number
  disabled?: boolean
  className?: string
  onCommit: (typed: string) => string | null
}) => {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const escaped = useRef(false)
  const leave = () => {
    const typed = draft
    if (escaped.current || typed === null || typed === value) {
      escaped.current = false
      setDraft(null)
      setError(null)
      return
    }
    const why = onCommit(typed)
    setError(why)
    if (why === null) setDraft(null)
  }
  const given = {
    id,
    disabled,
    value: draft ?? value ?? '',
    placeholder: value === null ? 'Differ' : undefined,
    'aria-invalid': error === null ? undefined : (true as const),
    'aria-describedby': error === null ? undefined : `${id}-why`,
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
    onFocus: (event: { target: { select(): void } }) => rows === undefined && event.target.select(),
    onBlur: leave,
    onKeyDown: (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.key === 'Escape') {
        escaped.current = true
        event.currentTarget.blur()
      } else if (event.key === 'Enter' && (rows === undefined || event.ctrlKey || event.metaKey))
        event.currentTarget.blur()
      event.stopPropagation()
    },
  }
  const look = cx(control, 'tabular w-full px-2 text-xs', rows === undefined ? 'h-7' : 'resize-none py-1.5')
  return (
    <div className={cx('min-w-0', className)}>
      <label htmlFor={id} className="mb-1 block truncate text-2xs text-faint">
        {label}
      </label>
      {rows === undefined ? (
        <input {...given} className={look} />
      ) : (
        <textarea {...given} rows={rows} className={look} />
      )}
      {error !== null && (
        <p id={`${id}-why`} role="alert" className="mt-1 text-2xs text-rose">
          {error}
        </p>
      )}
    </div>
  )
}

export const Part = ({
  title,
  action,
  children,
}: {
  title: string
  action?: ReactNode
  children: ReactNode
}) => (
  <section aria-label={title} className="border-t border-line px-4 py-3">
    <div className="mb-2 flex h-6 items-center justify-between gap-2">
      <h3 className="slate">{title}</h3>
      {action}
    </div>
    {children}
  </section>
)
