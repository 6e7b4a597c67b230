import { Inngest } from 'inngest'

/** Reads INNGEST_* when it is made. Which Inngest answers, the embedded executor or a real one, is theirs to say. */
const shared: { reelwrightInngest?: Inngest } = globalThis as { reelwrightInngest?: Inngest }

export const inngest = (): Inngest => {
  shared.reelwrightInngest ??= new Inngest({ id: 'reelwright' })
  return shared.reelwrightInngest
}
