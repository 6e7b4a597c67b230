'use client'

import { Button, ButtonLink } from '#components/ui/button.tsx'

const ErrorPage = ({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) => (
  <main id="main" className="flex min-h-dvh flex-col items-center justify-center gap-4 px-6 text-center">
    <h1 className="text-4xl">The projector stopped</h1>
    <p className="max-w-md text-soft" role="alert">
      This page could not be shown. Nothing you made is lost. Try again; if it stays so, restart the studio
      with “npm start” and look at what it says there.
    </p>
    {error.digest !== undefined && <p className="text-xs text-faint">Mark in the log: {error.digest}</p>}
    <div className="mt-2 flex gap-2">
      <Button look="primary" onClick={reset}>
        Try again
      </Button>
      <ButtonLink href="/">To your films</ButtonLink>
    </div>
  </main>
)

export default ErrorPage
