import { ButtonLink } from '#components/ui/button.tsx'
import { Wordmark } from '#components/ui/wordmark.tsx'

const NotFound = () => (
  <main id="main" className="flex min-h-dvh flex-col items-center justify-center gap-4 px-6 text-center">
    <Wordmark className="mb-6" />
    <h1 className="text-4xl">Nothing on this reel</h1>
    <p className="max-w-md text-soft">
      There is no page at this address. It may have been typed wrongly, or what was here was deleted.
    </p>
    <ButtonLink look="primary" href="/" className="mt-2">
      To your films
    </ButtonLink>
  </main>
)

export default NotFound
