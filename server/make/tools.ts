import type { Tools } from '#agents/runtime/tools.ts'
import { musicVersion, play } from '#server/providers/music/embedded.ts'
import { makeSound, soundVersion } from '#server/providers/sound/embedded.ts'
import { speak, speechVersion } from '#server/providers/speech/embedded.ts'
import { pictureVersion } from '#server/render/picture/bundle.ts'
import { drawStill } from '#server/render/picture/draw.ts'
import { lookAt } from '#server/render/picture/look-at.ts'
import { mixDown, mixVersion } from '#server/render/sound/mix.ts'
import { inFile } from '#server/render/sound/wav-file.ts'
import { putBytes, readAsset } from '#server/storage/store.ts'
import type { Tasks } from '#server/storage/tasks.ts'
import { pose } from './pose.ts'

const kept = async <T extends { wav: Uint8Array }>({ wav, ...rest }: T) => ({
  ...rest,
  asset: await putBytes(wav, 'wav'),
})

/** A cue and its stems, in the store. */
const keptCue = async ({ stems, ...cue }: Awaited<ReturnType<typeof play>>) => {
  const rows = Object.entries(stems).map(async ([section, wav]) => [section, await putBytes(wav, 'wav')])
  return { ...(await kept(cue)), stems: Object.fromEntries(await Promise.all(rows)) }
}

const mixed = async (spec: Parameters<Tools['mix']>[0]) => {
  const { mix, ...rest } = await mixDown(spec, readAsset, inFile)
  return { ...rest, asset: mix }
}

/** The makers behind the agents' tools: each thing is a task, made once and kept in the store. */
export const toolsFor = ({ once }: Tasks): Tools => ({
  speak: (spec) => once(`speech ${speechVersion}`, spec, async () => kept(await speak(spec))),
  play: (spec) => once(`music ${musicVersion}`, spec, async () => keptCue(await play(spec))),
  sound: (spec) => once(`sound ${soundVersion}`, spec, async () => kept(await makeSound(spec))),
  mix: (spec) => once(`mix ${mixVersion}`, spec, () => mixed(spec)),
  look: (asset) => once('look 1', { asset }, () => lookAt(asset)),
  pose: async (specs) => once(`pose ${await pictureVersion()}`, specs, () => pose(specs)),
  still: async (stage, frame, size) =>
    once(`still ${await pictureVersion()}`, { stage, frame, size }, async () => ({
      asset: await drawStill(stage, frame, size),
    })),
})
