'use client'

import { Upload } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { accepted } from './kinds.ts'
import { bringFiles } from './uploads.ts'

/** The button for who does not drop files. `into`: for a new version of that asset. */
export const ChooseFiles = ({
  filmId,
  into = null,
  look = 'plain',
  size = 'md',
  folder = false,
  children,
}: {
  filmId: string
  into?: string | null
  look?: 'primary' | 'plain' | 'quiet'
  size?: 'md' | 'sm'
  folder?: boolean
  children: ReactNode
}) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={(element) => {
          input.current = element
          if (folder) element?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        multiple={into === null}
        accept={folder ? undefined : accepted}
        tabIndex={-1}
        aria-hidden
        className="hidden"
        onChange={({ target }) => {
          bringFiles(filmId, [...(target.files ?? [])], into)
          target.value = ''
        }}
      />
      <Button look={look} size={size} onClick={() => input.current?.click()}>
        {!folder && <Upload aria-hidden />}
        {children}
      </Button>
    </>
  )
}
