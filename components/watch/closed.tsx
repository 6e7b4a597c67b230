import { Wordmark } from '../ui/wordmark.tsx'

/** A preview that plays nothing, and says why. */
export const Closed = ({ message }: { message: string }) => (
  <main
    id="main"
    className="flex min-h-dvh flex-col items-center justify-center gap-4 bg-pit px-6 text-center"
  >
    <Wordmark className="mb-6" />
    <h1 className="text-3xl">The house is dark</h1>
    <p className="max-w-md text-base text-soft">{message}</p>
  </main>
)
