'use client'

import { Plus, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { idOf } from '#film/id.ts'
import { may } from '#film/role.ts'
import { type FilmDetail, messageOf } from '../api/client.ts'
import { useEdit } from '../edit/use-edit.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Field, Input } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'

/** How names and rare words are said in this film. */
export const Pronunciations = ({ film: { id, film, role } }: { film: FilmDetail }) => {
  const { edit, error } = useEdit(id)
  const [word, setWord] = useState('')
  const [say, setSay] = useState('')
  const rows = Object.entries(film.pronunciations)
  const editable = may(role, 'edit')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const value = { word: word.trim(), say: say.trim() }
    const kept = await edit(
      { op: 'set', path: ['pronunciations', idOf(value.word)], value },
      `“${value.word}” is said “${value.say}”`,
    )
    if (!kept) return
    setWord('')
    setSay('')
  }
  return (
    <section aria-labelledby="pronunciations">
      <h2 id="pronunciations" className="text-2xl">
        Said like this
      </h2>
      <p className="mt-1 text-sm text-soft">
        A name or a rare word, and how to say it in plain syllables. Only lines with that word are spoken
        anew.
      </p>
      {error !== null && (
        <div className="mt-3">
          <Notice kind="error" title={messageOf(error)} />
        </div>
      )}
      {rows.length > 0 && (
        <ul className="mt-3 divide-y divide-line border-y border-line">
          {rows.map(([key, row]) => (
            <li key={key} className="flex items-center gap-3 py-1.5 text-sm">
              <span className="font-medium">{row.word}</span>
              <span className="min-w-0 flex-1 truncate text-soft">{row.say}</span>
              {editable && (
                <IconButton
                  size="sm"
                  label={`Forget how ${row.word} is said`}
                  onClick={() =>
                    void edit(
                      { op: 'remove', path: ['pronunciations', key] },
                      `“${row.word}” is said as it is written`,
                    )
                  }
                >
                  <X aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <form onSubmit={(event) => void add(event)} className="mt-4 flex items-end gap-2">
          <Field label="Word" className="flex-1">
            {(given) => (
              <Input
                {...given}
                value={word}
                maxLength={60}
                placeholder="Siobhan"
                onChange={(event) => setWord(event.target.value)}
              />
            )}
          </Field>
          <Field label="Said" className="flex-1">
            {(given) => (
              <Input
                {...given}
                value={say}
                maxLength={120}
                placeholder="shih vawn"
                onChange={(event) => setSay(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" disabled={word.trim() === '' || say.trim() === ''}>
            <Plus aria-hidden />
            Add
          </Button>
        </form>
      )}
    </section>
  )
}
