'use client'

import { useQuery } from '@tanstack/react-query'
import { Box } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useTRPC } from '../api/client.ts'
import { Failure } from '../api/failure.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { late } from '../ui/late.ts'
import { Loading } from '../ui/loading.tsx'

const LiveStage = dynamic(() => late(() => import('./live-stage.tsx')).then((module) => module.LiveStage), {
  ssr: false,
  loading: () => <Loading what="the stage" />,
})

const Shot = ({ film, shot, shape }: { film: string; shot: string; shape: number }) => {
  const trpc = useTRPC()
  const stage = useQuery(trpc.films.stage.queryOptions({ filmId: film, shot }))
  if (stage.isPending) return <Loading what="the shot" />
  if (stage.isError) return <Failure error={stage.error} what="The shot" retry={() => void stage.refetch()} />
  return <LiveStage film={film} spec={stage.data} shape={shape} />
}

/** Plays a shot on its stage in the page, before or beside the rendered film. */
export const PlayLive = ({
  film,
  shot,
  name,
  shape,
}: {
  film: string
  shot: string
  name: string
  shape: number
}) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="sm" look="quiet" onClick={() => setOpen(true)}>
        <Box aria-hidden />
        Play live<span className="sr-only">, shot {name}</span>
      </Button>
      <Dialog open={open} title={`Shot ${name}, live`} onClose={() => setOpen(false)}>
        <Shot film={film} shot={shot} shape={shape} />
      </Dialog>
    </>
  )
}
