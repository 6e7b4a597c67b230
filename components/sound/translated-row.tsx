'use client'

import { useId, useState } from 'react'
import { unread } from '#film/reading.ts'
import { control } from '../ui/field.tsx'

/** A caption and what it is in another language, written where it stands; kept when one leaves it. */
export const TranslatedRow = ({
  at,
  seconds,
  words,
  lines,
  language,
  editable,
  onWrite,
}: {
  at: string
  seconds: number // that it is up
  words: string
  lines: string[] | null // null: not translated, or the words have changed since
  language: string
  editable: boolean
  onWrite: (lines: string[]) => void
}) => {
  const note = useId()
  const kept = lines?.join('\n') ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const rows = (draft ?? kept)
    .split('\n')
    .map((row) => row.trim())
    .filter(Boolean)
  const wrong = unread(rows, seconds)
  const leave = () => {
    if (draft === null) return
    setDraft(null)
    if (rows.join('\n') !== kept) onWrite(rows)
  }
  return (
    <li className="grid items-start gap-x-5 gap-y-1.5 px-1 py-2.5 sm:grid-cols-2">
      <p className="pt-1.5 text-sm text-pretty">
        <span className="tabular mr-2 text-xs text-faint">{at}</span>
        {words}
      </p>
      {editable ? (
        <div className="flex flex-col gap-1">
          <textarea
            aria-label={`“${words}” in another language`}
            aria-describedby={wrong === null ? undefined : note}
            lang={language}
            dir="auto"
            rows={2}
            className={`${control} w-full resize-none py-1.5 leading-snug`}
            value={draft ?? kept}
            placeholder="Not translated"
            onChange={({ target: { value } }) => setDraft(value)}
            onBlur={leave}
          />
          {wrong !== null && (
            <p id={note} className="text-xs text-tungsten-bright">
              {wrong}
            </p>
          )}
        </div>
      ) : (
        <p lang={language} dir="auto" className="pt-1.5 text-sm whitespace-pre-line text-soft">
          {kept === '' ? '–' : kept}
        </p>
      )}
    </li>
  )
}
