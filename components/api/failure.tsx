'use client'

import { RotateCw } from 'lucide-react'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { codeOf, messageOf } from './client.ts'

/** A question that failed, where its answer would stand. */
export const Failure = ({ error, retry, what }: { error: unknown; retry: () => void; what: string }) => {
  const code = codeOf(error)
  const action =
    code === 'UNAUTHORIZED' ? (
      <ButtonLink size="sm" href="/sign-in">
        Sign in
      </ButtonLink>
    ) : code === 'not-found' || code === 'forbidden' ? (
      <ButtonLink size="sm" href="/">
        To your films
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
