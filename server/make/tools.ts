import type { Tools } from '#agents/runtime/tools.ts'
import { musicVersion } from '#server/providers/music/embedded.ts'
import { soundVersion } from '#server/providers/sound/embedded.ts'
import { ownSoundFor } from '#server/providers/sound/library.ts'
import { companyFor } from '#server/providers/speech/index.ts'
import { recordedOnce } from '#server/providers/speech/record.ts'
import { pictureVersion } from '#server/render/picture/bundle.ts'
import { drawStill } from '#server/render/picture/draw.ts'
import { lookAt } from '#server/render/picture/look-at.ts'
import { mixVersion } from '#server/render/sound/mix.ts'
import type { Tasks } from '#server/storage/tasks.ts'
import { pose } from './pose.ts'
import { inThread } from './sound/pool.ts'

/** The makers behind the agents' tools: each thing is a task, made once and kept in the store. */
export const toolsFor = ({ once }: Tasks): Tools => ({
  company: async (language) => companyFor(language),
  speak: (spec) => recordedOnce({ once }, spec, (asked) => inThread('speak', asked)),
  play: (spec) => once(`music ${musicVersion}`, spec, () => inThread('play', spec)),
  sound: async (spec) => {
    const own = await ownSoundFor(spec) // another file in the person's folder is another sound
    const key = own === null ? spec : { ...spec, own: own.hash, credit: own.credit }
    return once(`sound ${soundVersion}`, key, () => inThread('sound', spec))
  },
  mix: (spec) => once(`mix ${mixVersion}`, spec, () => inThread('mix', spec)),
  look: (asset) => once('look 1', { asset }, () => lookAt(asset)),
  pose: async (specs) => once(`pose ${await pictureVersion()}`, specs, () => pose(specs)),
  still: async (stage, frame, size) =>
    once(`still ${await pictureVersion()}`, { stage, frame, size }, async () => ({
      asset: await drawStill(stage, frame, size),
    })),
})
