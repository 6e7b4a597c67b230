import type { Tools } from '#agents/runtime/tools.ts'
import { putBytes, readAsset } from '#server/storage/store.ts'

const kept = async <T extends { wav: Uint8Array }>({ wav, ...rest }: T) => ({
  ...rest,
  asset: await putBytes(wav, 'wav'),
})

type Makers = Pick<Tools, 'speak' | 'play' | 'sound' | 'mix'>

/** What makes the sound behind the agents' tools, into the store. Each loads what it needs when it is first called. */
export const makers: Makers = {
  speak: async (spec) => (await import('#server/providers/speech/record.ts')).record(spec),
  sound: async (spec) => kept(await (await import('#server/providers/sound/embedded.ts')).makeSound(spec)),
  play: async (spec) => {
    const { stems, ...cue } = await (await import('#server/providers/music/embedded.ts')).play(spec)
    const rows = Object.entries(stems).map(async ([section, wav]) => [section, await putBytes(wav, 'wav')])
    return { ...(await kept(cue)), stems: Object.fromEntries(await Promise.all(rows)) }
  },
  mix: async (spec) => {
    const { mixDown } = await import('#server/render/sound/mix.ts')
    const { inFile } = await import('#server/render/sound/wav-file.ts')
    const { mix, meters, ...rest } = await mixDown(spec, readAsset, inFile)
    const readings = await putBytes(new TextEncoder().encode(JSON.stringify(meters)), 'json')
    return { ...rest, asset: mix, meters: readings }
  },
}

export type MakerName = keyof Makers
export type SpecOf<N extends MakerName> = Parameters<Makers[N]>[0]
export type MadeBy<N extends MakerName> = Awaited<ReturnType<Makers[N]>>
