import { useState } from 'react'
import { Field, Input } from '../ui/field.tsx'

/** How long a shot is, kept when one leaves the field or presses Enter. */
export const Seconds = ({
  value,
  disabled,
  onDone,
}: {
  value: number
  disabled: boolean
  onDone: (seconds: number) => void
}) => {
  const [text, setText] = useState<string | null>(null)
  const done = () => {
    const seconds = Number(text)
    if (text !== null && seconds >= 0.2 && seconds <= 600 && seconds.toFixed(2) !== value.toFixed(2))
      onDone(seconds)
    setText(null)
  }
  return (
    <Field label="Seconds">
      {(field) => (
        <Input
          {...field}
          type="number"
          min={0.2}
          max={600}
          step={0.1}
          disabled={disabled}
          value={text ?? String(Math.round(value * 100) / 100)}
          onChange={(event) => setText(event.target.value)}
          onBlur={done}
          onKeyDown={(event) => event.key === 'Enter' && done()}
        />
      )}
    </Field>
  )
}
