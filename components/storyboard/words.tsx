import { useEffect, useRef, useState } from 'react'
import { cx } from '../ui/cx.ts'
import { control } from '../ui/field.tsx'

/** Words that wait for a pause before they are told. */
export const Words = ({
  id,
  value,
  rows,
  label,
  disabled,
  onDone,
}: {
  id?: string
  value: string
  rows: number
  label: string
  disabled: boolean
  onDone: (words: string) => void
}) => {
  const [words, setWords] = useState(value)
  const box = useRef<HTMLTextAreaElement>(null)
  const told = useRef(value)
  useEffect(() => {
    if (value !== told.current && document.activeElement !== box.current) setWords(value)
    told.current = value
  }, [value])
  const latest = useRef(onDone)
  latest.current = onDone
  useEffect(() => {
    if (words === told.current) return
    const wait = setTimeout(() => latest.current(words), 800)
    return () => clearTimeout(wait)
  }, [words])
  return (
    <textarea
      ref={box}
      {...(id && { id })}
      aria-label={label}
      rows={rows}
      value={words}
      disabled={disabled}
      onChange={(event) => setWords(event.target.value)}
      onBlur={() => words !== told.current && onDone(words)}
      className={cx(control, 'w-full resize-y py-2 leading-snug font-normal')}
    />
  )
}
