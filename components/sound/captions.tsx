'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { Languages, PencilLine, X } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { may } from '#film/role.ts'
import { timecode, toSeconds } from '#film/timeline/time.ts'
import { Translation, TranslationPlace, translatedRows } from '#film/translation.ts'
import { type FilmDetail, messageOf, useTRPC } from '../api/client.ts'
import { useEdit } from '../edit/use-edit.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Field, Select } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { languages, nameOf } from './languages.ts'
import { TranslatedRow } from './translated-row.tsx'

const places: Record<TranslationPlace, string> = {
  beside: 'In files only',
  instead: 'Instead of the original',
  with: 'With the original, at once',
}

/** The captions in other languages: translated by the language model or written here, and where they are seen. */
export const Captions = ({ film }: { film: FilmDetail }) => {
  const { translations } = film.film
  const { rate } = film.film.brief
  const captions = film.film.access?.captions ?? film.film.tracks.captions
  const [language, setLanguage] = useState(() => Object.keys(translations)[0] ?? 'es')
  const trpc = useTRPC()
  const model = useQuery(trpc.studio.state.queryOptions()).data?.text
  const { edit, error } = useEdit(film.id)
  const name = nameOf(language)
  const path = ['translations', language]
  const translate = useMutation(
    trpc.films.translate.mutationOptions({
      onSuccess: (value) => edit({ op: 'set', path, value }, `Captions in ${name}`),
    }),
  )
  if (captions === undefined || Object.keys(captions.clips).length === 0) return null
  const own = translations[language]
  const rows = own === undefined ? [] : translatedRows(captions, own)
  const open = rows.filter(({ lines }) => lines === null).length
  const editable = may(film.role, 'edit')
  return (
    <section aria-labelledby="captions">
      <h2 id="captions" className="text-2xl">
        Captions in other languages
      </h2>
      <div className="mt-3 flex flex-wrap items-end gap-3">
        <Field label="Language" className="w-52">
          {(given) => (
            <Select {...given} value={language} onChange={({ target: { value } }) => setLanguage(value)}>
              {languages.map((code) => (
                <option key={code} value={code}>
                  {`${nameOf(code)}${code in translations ? ' ✓' : ''}`}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {editable && model?.id != null && (own === undefined || open > 0) && (
          <Button busy={translate.isPending} onClick={() => translate.mutate({ filmId: film.id, language })}>
            <Languages aria-hidden />
            {own === undefined ? `Translate into ${name}` : `Translate ${open} more`}
          </Button>
        )}
        {editable && own === undefined && (
          <Button
            look={model?.id == null ? 'plain' : 'quiet'}
            onClick={() =>
              void edit({ op: 'set', path, value: Translation.parse({ rows: {} }) }, `Captions in ${name}`)
            }
          >
            <PencilLine aria-hidden />
            Write them here
          </Button>
        )}
        {own !== undefined && (
          <>
            {editable && (
              <Place
                own={own}
                name={name}
                onChange={(place) =>
                  void edit(seenAt(translations, language, place), `${name} captions: ${places[place]}`)
                }
              />
            )}
            <Files film={film.id} language={language} name={name} />
            {editable && (
              <IconButton
                label={`Remove the captions in ${name}`}
                onClick={() => void edit({ op: 'remove', path }, `No captions in ${name}`)}
              >
                <X aria-hidden />
              </IconButton>
            )}
          </>
        )}
      </div>
      {model?.id === null && (
        <p className="mt-3 text-sm text-soft text-pretty">
          {model.problem ??
            'Captions are translated by a language model, and none is set. You can write them here yourself.'}{' '}
          <Link href="/studio" className="underline underline-offset-4 hover:text-text">
            How to set one
          </Link>
        </p>
      )}
      {(error ?? translate.error) !== null && (
        <div className="mt-3">
          <Notice kind="error" title={messageOf(error ?? translate.error)} />
        </div>
      )}
      {rows.length > 0 && (
        <ul
          aria-label={`Captions in ${name}`}
          className="mt-4 max-h-128 divide-y divide-line overflow-y-auto border-y border-line"
          tabIndex={-1}
        >
          {rows.map(({ clip, words, lines }) => (
            <TranslatedRow
              key={`${language} ${clip.id}`}
              at={timecode(clip.start, rate)}
              seconds={toSeconds(clip.frames, rate)}
              words={words}
              lines={lines}
              language={language}
              editable={editable}
              onWrite={(written) =>
                void edit(
                  written.length === 0
                    ? { op: 'remove', path: [...path, 'rows', clip.id] }
                    : { op: 'set', path: [...path, 'rows', clip.id], value: { of: words, lines: written } },
                  `A caption in ${name}`,
                )
              }
            />
          ))}
        </ul>
      )}
    </section>
  )
}

/** One language at most is seen in the picture: another that was is only in files from now on. */
const seenAt = (translations: Record<string, Translation>, language: string, place: TranslationPlace) => {
  const set = (code: string, value: TranslationPlace) => ({
    op: 'set' as const,
    path: ['translations', code, 'place'],
    value,
  })
  const others = Object.keys(translations).filter(
    (code) => code !== language && place !== 'beside' && translations[code]?.place !== 'beside',
  )
  return {
    op: 'batch' as const,
    changes: [...others.map((code) => set(code, 'beside')), set(language, place)],
  }
}

const Place = ({
  own,
  name,
  onChange,
}: {
  own: Translation
  name: string
  onChange: (place: TranslationPlace) => void
}) => (
  <Field label={`${name} is seen`} className="w-60">
    {(given) => (
      <Select
        {...given}
        value={own.place}
        onChange={({ target: { value } }) => onChange(TranslationPlace.parse(value))}
      >
        {TranslationPlace.options.map((place) => (
          <option key={place} value={place}>
            {places[place]}
          </option>
        ))}
      </Select>
    )}
  </Field>
)

const Files = ({ film, language, name }: { film: string; language: string; name: string }) => (
  <p className="flex h-9 items-center gap-3 text-sm text-soft">
    {(['vtt', 'srt', 'ttml'] as const).map((format) => (
      <a
        key={format}
        href={`/api/films/${film}/download/${language}.${format}`}
        download
        aria-label={`${name} captions as ${format.toUpperCase()}`}
        className="underline underline-offset-4 hover:text-text"
      >
        {format.toUpperCase()}
      </a>
    ))}
  </p>
)
