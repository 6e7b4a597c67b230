'use client'

import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Asset } from '#film/asset.ts'
import { messageOf } from '../api/client.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Input } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'

/** The search of a shelf, and how much it found. */
export const ShelfSearch = ({
  label,
  hint,
  words,
  onWords,
  told,
  narrow,
  children,
}: {
  label: string
  hint: string
  words: string
  onWords: (words: string) => void
  told: string
  narrow: boolean
  children?: ReactNode
}) => (
  <div className="flex flex-wrap items-center gap-3">
    <Input
      type="search"
      aria-label={label}
      placeholder={hint}
      value={words}
      onChange={({ target }) => onWords(target.value)}
      className={narrow ? 'w-full' : 'w-full sm:w-64'}
    />
    {children}
    <p role="status" className="ml-auto text-xs text-faint">
      {told}
    </p>
  </div>
)

/** What a shelf holds, as pictures side by side. */
export const ShelfGrid = ({
  label,
  narrow,
  children,
}: {
  label: string
  narrow: boolean
  children: ReactNode
}) => (
  <ul
    aria-label={label}
    className={cx(
      'mt-4 grid gap-x-4 gap-y-5',
      narrow
        ? 'grid-cols-[repeat(auto-fill,minmax(8rem,1fr))]'
        : 'grid-cols-[repeat(auto-fill,minmax(min(100%,12rem),1fr))]',
    )}
  >
    {children}
  </ul>
)

/** Takes something of the studio among the film's assets. */
export const TakeIt = ({
  name,
  take,
  onTaken,
  narrow,
}: {
  name: string
  take: () => Promise<Asset | null>
  onTaken: (asset: string) => void
  narrow: boolean
}) => {
  const taking = useMutation({ mutationFn: take, onSuccess: (asset) => asset && onTaken(asset.id) })
  const given = { disabled: taking.isPending, onClick: () => taking.mutate() }
  return (
    <>
      {narrow ? (
        <IconButton size="sm" label={`Take ${name}`} aria-busy={taking.isPending || undefined} {...given}>
          {taking.isPending ? <Spinner /> : <Plus aria-hidden />}
        </IconButton>
      ) : (
        <Button size="sm" busy={taking.isPending} aria-label={`Take ${name}`} {...given}>
          {!taking.isPending && <Plus aria-hidden />}
          Take
        </Button>
      )}
      {taking.error !== null && (
        <div className="w-full">
          <Notice kind="error" title={messageOf(taking.error)} />
        </div>
      )}
    </>
  )
}
