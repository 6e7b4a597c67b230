'use client'

import { RotateCw } from 'lucide-react'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { codeOf, messageOf } from './client.ts'

/** A question that failed, where its answer would stand. */
export const Failure = ({
  error,
  retry,
  what,
  back = null,
}: {
  error: unknown
  retry: () => void
  what: string
  back?: { href: string; name: string } | null // the way out where asking again cannot help
}) => {
  const code = codeOf(error)
  const action =
    code === 'UNAUTHORIZED' ? (
      <ButtonLink size="sm" href="/sign-in">
        Sign in
      </ButtonLink>
    ) : back !== null && (code === 'not-found' || code === 'forbidden') ? (
      <ButtonLink size="sm" href={back.href}>
        {back.name}
      </ButtonLink>
    ) : (
      <Button size="sm" onClick={retry}>
        <RotateCw aria-hidden />
        Try again
      </Button>
    )
  return (
    <div className="mx-auto w-full max-w-xl px-4 py-12">
      <Notice kind="error" title={`${what} could not be shown.`} action={action}>
        {messageOf(error)}
      </Notice>
    </div>
  )
}
