'use client'

import type { FocusEvent, KeyboardEvent } from 'react'
import type { Asset, Fit } from '#film/asset.ts'
import { Field, Input, Select } from '../ui/field.tsx'

const onEnter = (event: KeyboardEvent<HTMLInputElement>) => {
  if (event.key === 'Enter') event.currentTarget.blur()
}

const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim().slice(0, 60))
      .filter(Boolean),
  ),
]

type Set = (asset: Asset, why: string) => void

/** What a person says of an asset: its name, tags, how it fills the frame, and whose it is. A field is kept when one leaves it. */
export const About = ({ asset, onSet }: { asset: Asset; onSet: Set }) => {
  const credit = asset.credit ?? { title: '', author: '', licence: '' }
  /** Who changes it elsewhere is seen here: another value is another field. */
  const keyOf = (value: string) => `${asset.id} ${value}`
  const field = (value: string, keep: (text: string) => void) => ({
    defaultValue: value,
    onKeyDown: onEnter,
    onBlur: ({ currentTarget }: FocusEvent<HTMLInputElement>) => {
      const text = currentTarget.value.trim()
      if (text !== value) keep(text)
    },
  })
  const credited = (part: Partial<typeof credit>) => {
    const next = { ...credit, ...part }
    const { credit: _, ...rest } = asset
    const empty = Object.values(next).every((text) => text === '')
    onSet(empty ? rest : { ...rest, credit: next }, `Whose “${asset.name}” is`)
  }
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="Name" className="sm:col-span-2">
        {(given) => (
          <Input
            key={keyOf(asset.name)}
            {...given}
            maxLength={200}
            {...field(
              asset.name,
              (name) => name !== '' && onSet({ ...asset, name }, `“${asset.name}” is called “${name}”`),
            )}
          />
        )}
      </Field>
      <Field label="Tags" hint="With commas between them." className="sm:col-span-2">
        {(given) => (
          <Input
            key={keyOf(asset.tags.join(', '))}
            {...given}
            maxLength={500}
            placeholder="night, street"
            {...field(asset.tags.join(', '), (text) =>
              onSet({ ...asset, tags: tagsOf(text).slice(0, 40) }, `Tags of “${asset.name}”`),
            )}
          />
        )}
      </Field>
      {(asset.kind === 'picture' || asset.kind === 'video') && (
        <Field label="In a frame of another shape" className="sm:col-span-2">
          {(given) => (
            <Select
              {...given}
              value={asset.fit ?? 'cover'}
              onChange={({ target }) =>
                onSet({ ...asset, fit: target.value as Fit }, `How “${asset.name}” fills the frame`)
              }
            >
              <option value="cover">Fill it, cut at the edges</option>
              <option value="contain">Whole, with black beside it</option>
            </Select>
          )}
        </Field>
      )}
      <Field label="Author">
        {(given) => (
          <Input
            key={keyOf(credit.author)}
            {...given}
            maxLength={120}
            {...field(credit.author, (author) => credited({ author }))}
          />
        )}
      </Field>
      <Field label="Licence">
        {(given) => (
          <Input
            key={keyOf(credit.licence)}
            {...given}
            maxLength={120}
            placeholder="My own, CC BY 4.0 …"
            {...field(credit.licence, (licence) => credited({ licence, title: credit.title || asset.name }))}
          />
        )}
      </Field>
    </div>
  )
}
