'use client'

import { useState } from 'react'
import { control } from '../ui/field.tsx'

/** A caption and what it is in another language, written where it stands; kept when one leaves it. */
export const TranslatedRow = ({
  at,
  words,
  lines,
  language,
  editable,
  onWrite,
}: {
  at: string
  words: string
  lines: string[] | null // null: not translated, or the words have changed since
  language: string
  editable: boolean
  onWrite: (lines: string[]) => void
}) => {
  const kept = lines?.join('\n') ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const leave = () => {
    if (draft === null) return
    setDraft(null)
    const written = draft
      .split('\n')
      .map((row) => row.trim())
      .filter(Boolean)
    if (written.join('\n') !== kept) onWrite(written)
  }
  return (
    <li className="grid items-start gap-x-5 gap-y-1.5 py-2.5 pr-1 sm:grid-cols-2">
      <p className="pt-1.5 text-sm text-pretty">
        <span className="tabular mr-2 text-xs text-faint">{at}</span>
        {words}
      </p>
      {editable ? (
        <textarea
          aria-label={`“${words}” in another language`}
          lang={language}
          dir="auto"
          rows={2}
          className={`${control} w-full resize-none py-1.5 leading-snug`}
          value={draft ?? kept}
          placeholder="Not translated"
          onChange={({ target: { value } }) => setDraft(value)}
          onBlur={leave}
        />
      ) : (
        <p lang={language} dir="auto" className="pt-1.5 text-sm whitespace-pre-line text-soft">
          {kept === '' ? '–' : kept}
        </p>
      )}
    </li>
  )
}
