'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { messageOf, type StudioState, useTRPC } from '../api/client.ts'
import { Field, Select } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'

/** Who speaks in the films that are made from now on. */
export const Speakers = ({ state: { keeper, speech, models } }: { state: StudioState }) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const choose = useMutation(
    trpc.studio.speech.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.studio.state.queryKey() }),
    }),
  )
  const there = models.some(({ id, installed }) => id === 'kokoro' && installed)
  return (
    <section aria-labelledby="speakers">
      <h2 id="speakers" className="text-2xl">
        Who speaks
      </h2>
      {speech.fixed ? (
        <p className="mt-1 text-sm text-soft text-pretty">
          {speech.by === null
            ? 'The studio’s own voices, as SPEECH_MODEL says.'
            : `${speech.by}, as SPEECH_MODEL says.`}
        </p>
      ) : (
        <Field
          label="Films are spoken by"
          className="mt-3 max-w-80"
          hint={
            there
              ? 'Films are cast anew when they are made again. Other languages than English keep our own voices.'
              : 'Bring Kokoro here to choose it.'
          }
        >
          {(given) => (
            <Select
              {...given}
              value={speech.by ?? ''}
              disabled={!keeper || choose.isPending}
              onChange={({ target: { value } }) =>
                choose.mutate({ by: value === 'kokoro' ? 'kokoro' : null })
              }
            >
              <option value="">The studio’s own voices</option>
              <option value="kokoro" disabled={!there}>
                Kokoro
              </option>
            </Select>
          )}
        </Field>
      )}
      {choose.error !== null && (
        <div className="mt-3">
          <Notice kind="error" title={messageOf(choose.error)} />
        </div>
      )}
    </section>
  )
}
