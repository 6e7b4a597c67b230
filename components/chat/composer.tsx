import { ArrowUp, Square } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { IconButton } from '../ui/button.tsx'
import { control } from '../ui/field.tsx'

type Given = {
  input: RefObject<HTMLTextAreaElement | null>
  before: readonly string[] // what this person asked, the latest last
  asking: boolean
  onAsk: (words: string) => void
  onCancel: () => void
  onUndo: () => void
  onRedo: () => void
  onClose: () => void
}

/** Where one types. Enter asks, the arrow up brings back what was asked before; Ctrl Z in the empty field is the film's. */
export const Composer = ({ input, before, asking, onAsk, onCancel, onUndo, onRedo, onClose }: Given) => {
  const [words, setWords] = useState('')
  const [back, setBack] = useState(0) // how many requests ago
  const send = () => {
    if (words.trim() === '' || asking) return
    onAsk(words.trim())
    setWords('')
    setBack(0)
  }
  const recall = (steps: number) => {
    const next = Math.max(0, Math.min(before.length, back + steps))
    setBack(next)
    setWords(next === 0 ? '' : (before[before.length - next] ?? ''))
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, shiftKey, ctrlKey, metaKey, currentTarget } = event
    const mod = ctrlKey || metaKey
    const atStart = currentTarget.selectionStart === 0 || back > 0
    const atEnd = currentTarget.selectionStart === words.length
    if (key === 'Enter' && !shiftKey && !event.nativeEvent.isComposing) send()
    else if (key === 'Escape' || (key === 'k' && mod)) onClose()
    // Where nothing is written there is nothing to take back but what was done to the film.
    else if (words === '' && mod && key.toLowerCase() === 'z') (shiftKey ? onRedo : onUndo)()
    else if (key === 'ArrowUp' && atStart && back < before.length) recall(1)
    else if (key === 'ArrowDown' && atEnd && back > 0) recall(-1)
    else return
    event.preventDefault()
  }
  return (
    <form
      className="flex items-end gap-2 border-t border-line p-3"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <textarea
        ref={input}
        rows={2}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={press}
        aria-label="What should change"
        placeholder="Make scene 2 darker and slower"
        className={`${control} max-h-40 flex-1 resize-none py-2`}
      />
      {asking ? (
        <IconButton label="Cancel" onClick={onCancel}>
          <Square aria-hidden className="fill-current" />
        </IconButton>
      ) : (
        <IconButton label="Ask" shortcut="Enter" type="submit" disabled={words.trim() === ''}>
          <ArrowUp aria-hidden />
        </IconButton>
      )}
    </form>
  )
}
