'use client'

import { useMutation } from '@tanstack/react-query'
import { Ear } from 'lucide-react'
import type { Reading } from '#film/sound.ts'
import { messageOf, useTRPC } from '../api/client.ts'
import { IconButton } from '../ui/button.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { playAlone } from './alone.ts'

/** A line in the reading that is asked for, spoken at once; the film has it when it is made again. */
export const HearReading = ({
  film,
  line,
  reading,
  what,
}: {
  film: string
  line: string
  reading: Reading
  what: string
}) => {
  const trpc = useTRPC()
  const hear = useMutation(
    trpc.films.hearLine.mutationOptions({ onSuccess: ({ sound }) => playAlone(new Audio(sound)) }),
  )
  return (
    <>
      <IconButton
        size="sm"
        label={`Hear ${what} in this reading`}
        disabled={hear.isPending}
        onClick={() => hear.mutate({ filmId: film, line, reading })}
      >
        {hear.isPending ? <Spinner /> : <Ear aria-hidden />}
      </IconButton>
      {hear.isError && (
        <p role="alert" className="w-full text-xs text-rose">
          {messageOf(hear.error)}
        </p>
      )}
    </>
  )
}
