'use client'

import { FileText, Upload } from 'lucide-react'
import { type DragEvent, useId, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { control } from '../ui/field.tsx'
import { type Count, countWords } from './count.ts'

const largest = 8_000_000 // bytes

const idea = {
  label: 'Your idea',
  placeholder: 'A lighthouse keeper finds a message in a bottle from her lost brother.',
  hint: 'Say who, where, and what goes wrong. One sentence is enough; a page is welcome. Your own names and things are kept.',
}
const screenplay = {
  label: 'Your screenplay',
  placeholder:
    'INT. LAMP ROOM - NIGHT\n\nRain on the glass. MARA lifts the bottle to the light.\n\nMARA\n(under her breath)\nThat is his hand.',
  hint: 'Fountain or plain text. Every word stays yours: the crew adds shots, voices and sounds, and never rewrites a line.',
}

/** Where the story is written, pasted or dropped. */
export const Source = ({
  kind,
  text,
  count,
  error,
  onText,
  onFile,
}: {
  kind: 'idea' | 'screenplay'
  text: string
  count: Count | null
  error: string | null
  onText: (text: string) => void
  onFile: (text: string, name: string) => void
}) => {
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const words = kind === 'idea' ? idea : screenplay
  const wrong = error ?? refused ?? (count?.ok === false ? count.message : null)

  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setRefused(null)
    if (file.size > largest) setRefused(`${file.name} is larger than 8 MB. Give the text of one film.`)
    else onFile(await file.text(), file.name)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="text-sm font-medium">
          {words.label}
        </label>
        <Button size="sm" look="quiet" onClick={() => picker.current?.click()}>
          <Upload aria-hidden />
          Open a file
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".fountain,.txt,.spmd,text/plain"
          hidden
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      <textarea
        id={id}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        placeholder={words.placeholder}
        aria-describedby={`${id}-note`}
        aria-invalid={wrong === null ? undefined : true}
        spellCheck
        className={cx(
          control,
          'min-h-52 w-full flex-1 resize-none px-5 py-4',
          kind === 'idea'
            ? 'font-display text-xl leading-relaxed lg:min-h-80'
            : 'font-script text-sm leading-relaxed lg:min-h-96',
          over && 'border-tungsten bg-tungsten-dim/40',
        )}
      />
      <div id={`${id}-note`} className="min-h-5 text-xs text-faint" aria-live="polite">
        {wrong !== null ? (
          <p className="text-rose">{wrong}</p>
        ) : count?.ok === true ? (
          <p className="flex items-center gap-1.5 text-soft">
            <FileText aria-hidden className="size-3.5" />
            {countWords(count)}
          </p>
        ) : (
          <p>{words.hint} You can also drop a .fountain or .txt file here.</p>
        )}
      </div>
    </div>
  )
}
