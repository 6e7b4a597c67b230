'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, Download, X } from 'lucide-react'
import { messageOf, type StudioState, useTRPC } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Meter } from '../ui/meter.tsx'
import { Notice } from '../ui/notice.tsx'

type Given = StudioState['models'][number]

const inMb = (bytes: number): string => String(Math.round(bytes / 1e6))

/** One model: what it is, on what terms, how large; brought, followed, stopped, gone on with. */
export const Model = ({ model, keeper }: { model: Given; keeper: boolean }) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const again = { onSettled: () => queries.invalidateQueries({ queryKey: trpc.studio.state.queryKey() }) }
  const install = useMutation(trpc.studio.install.mutationOptions(again))
  const stop = useMutation(trpc.studio.stop.mutationOptions(again))
  const { id, name, what, licence, bytes, installed, come, going, failed, byHand } = model
  const refusal = install.error ?? stop.error
  return (
    <li className="flex flex-col gap-3 py-4">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-64 flex-1">
          <h3 className="flex items-center gap-2.5 text-base font-semibold">
            {name}
            {installed && (
              <Chip tone="good">
                <Check aria-hidden />
                On this machine
              </Chip>
            )}
          </h3>
          <p className="mt-1 text-sm text-soft text-pretty">{what}</p>
          <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-xs text-faint">
            <Fact name="Size">{`${inMb(bytes)} MB, and its runtime from npm`}</Fact>
            <Fact name="Licence">{licence}</Fact>
            {byHand !== null && <Fact name="From">{new URL(byHand.url).host}</Fact>}
          </dl>
        </div>
        {keeper && !installed && going === null && (
          <Button busy={install.isPending} onClick={() => install.mutate({ model: id })}>
            <Download aria-hidden />
            {come > 0 ? `Go on with ${name}` : `Bring ${name} here`}
          </Button>
        )}
        {keeper && going !== null && (
          <Button busy={stop.isPending} onClick={() => stop.mutate({ model: id })}>
            <X aria-hidden />
            Stop
            <span className="sr-only">{` bringing ${name}`}</span>
          </Button>
        )}
      </div>
      {going !== null && (
        <div className="flex items-center gap-3">
          <Meter value={going.done / bytes} label={`${name} on its way`} className="flex-1" />
          <p className="tabular text-xs text-soft" role="status">
            {going.done >= bytes ? 'Checked; installing …' : `${inMb(going.done)} of ${inMb(bytes)} MB`}
          </p>
        </div>
      )}
      {going === null && !installed && come > 0 && (
        <p className="text-xs text-soft">{`${inMb(come)} of ${inMb(bytes)} MB are here already and are kept.`}</p>
      )}
      {refusal !== null && <Notice kind="error" title={messageOf(refusal)} />}
      {failed !== null && going === null && (
        <Notice kind="error" title={`${name} did not come.`}>
          <p>{failed}</p>
          {byHand !== null && (
            <details className="mt-2">
              <summary className="cursor-pointer">
                This machine cannot reach {new URL(byHand.url).host}?
              </summary>
              <p className="mt-1 text-soft">
                Fetch the file on another one, put it here under this name, and go on. It is checked all the
                same. Its runtime comes from npm, which this machine must reach, or a mirror of it.
              </p>
              <dl className="mt-2 flex flex-col gap-1 text-xs break-all">
                <Fact name="File">{byHand.url}</Fact>
                <Fact name="sha256">{byHand.sha256}</Fact>
                <Fact name="Belongs at">{byHand.path}</Fact>
              </dl>
            </details>
          )}
        </Notice>
      )}
    </li>
  )
}

const Fact = ({ name, children }: { name: string; children: string }) => (
  <div className="flex gap-1.5">
    <dt className="shrink-0">{name}</dt>
    <dd className="text-soft">{children}</dd>
  </div>
)
