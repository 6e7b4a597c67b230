'use client'

import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type LibrarySound, useTRPC } from '../api/client.ts'
import { named } from '../film/words.ts'
import { Button } from '../ui/button.tsx'
import { Field, Input, Select } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'

const licences = ['My own recording', 'CC0 1.0', 'CC BY 4.0', 'CC BY-SA 4.0']

/** Sends a file with what it is; what it holds is judged by the studio. @returns what is wrong with it, or null */
const sent = async (file: File, about: Record<string, string>): Promise<string | null> => {
  try {
    const reply = await fetch(`/api/sounds?${new URLSearchParams(about)}`, { method: 'POST', body: file })
    if (reply.ok) return null
    const { message } = await reply.json()
    return typeof message === 'string' ? message : 'The sound was not taken. Try again.'
  } catch {
    return 'The studio does not answer. Check that it is running, then try again.'
  }
}

/** A sound of one's own: the file, what it is the sound of, whose it is and on what terms. */
export const AddSound = ({ sounds, onClose }: { sounds: readonly LibrarySound[]; onClose: () => void }) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const kinds = [...new Set(sounds.map(({ kind }) => kind))].toSorted((a, b) =>
    named(a) < named(b) ? -1 : 1,
  )
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (file === null) return setRefusal('Choose a sound file first.')
    const form = new FormData(event.currentTarget)
    const given = (name: string) => String(form.get(name) ?? '').trim()
    setBusy(true)
    const about = {
      kind: given('kind'),
      title: given('title'),
      author: given('author'),
      licence: given('licence'),
    }
    const wrong = await sent(file, about)
    setBusy(false)
    setRefusal(wrong)
    if (wrong !== null) return
    await queries.invalidateQueries({ queryKey: trpc.sounds.list.queryKey() })
    onClose()
  }
  return (
    <form
      aria-label="Add a sound"
      onSubmit={(event) => void submit(event)}
      className="mt-4 grid gap-4 rounded-md border border-line bg-raised p-4 sm:grid-cols-2"
    >
      <Field label="File" hint="WAV, FLAC, MP3, Ogg or M4A, up to 48 MB." className="sm:col-span-2">
        {(given) => (
          <input
            {...given}
            // biome-ignore lint/a11y/noAutofocus: the form was just asked for
            autoFocus
            type="file"
            accept="audio/*,.wav,.flac,.mp3,.ogg,.m4a"
            className="text-sm text-soft file:mr-3 file:h-9 file:rounded-md file:border file:border-line file:bg-ink file:px-3.5 file:text-sm file:text-text"
            onChange={({ target: { files } }) => setFile(files?.[0] ?? null)}
          />
        )}
      </Field>
      <Field label="It is the sound of">
        {(given) => (
          <Select {...given} name="kind">
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {named(kind)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Title">
        {(given) => (
          <Input
            {...given}
            key={file?.name}
            name="title"
            required
            maxLength={120}
            defaultValue={file?.name.replace(/\.\w+$/, '')}
          />
        )}
      </Field>
      <Field label="Author">{(given) => <Input {...given} name="author" maxLength={120} />}</Field>
      <Field label="Licence" hint="On what terms it may be used. It goes into the credits.">
        {(given) => (
          <>
            <Input {...given} name="licence" required maxLength={120} list="sound-licences" />
            <datalist id="sound-licences">
              {licences.map((licence) => (
                <option key={licence} value={licence} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      {refusal !== null && (
        <div className="sm:col-span-2">
          <Notice kind="error" title={refusal} />
        </div>
      )}
      <div className="flex gap-2 sm:col-span-2">
        <Button type="submit" look="primary" busy={busy}>
          Add it
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
