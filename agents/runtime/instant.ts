import type { Tools } from './tools.ts'

/** Answers at once with what fits the question, so that deciding can be measured without making. */
export const instantTools: Tools = {
  company: async () => null,
  speak: async ({ text }) => {
    const words = text.split(/\s+/).filter(Boolean)
    return {
      asset: 'take.wav',
      ms: words.length * 400,
      words: words.map((word, i) => ({ text: word, from: i * 400, to: (i + 1) * 400 })),
      phones: words.map((_, i) => ({ phone: 'ah', from: i * 400, to: (i + 1) * 400 })),
    }
  },
  play: async ({ ms, tail }) => ({ asset: 'cue.wav', stems: {}, ms: ms + tail }),
  sound: async ({ ms }) => ({ asset: 'sound.wav', ms }),
  mix: async ({ lufs, truePeak }) => ({ asset: 'mix.wav', stems: {}, lufs, truePeak, speechOverBed: 12 }),
  pose: async (specs) => specs.map(() => ({ every: 1, figures: {}, things: {} })),
  still: async (_spec, frame) => ({ asset: `still-${frame}.jpeg` }),
  look: async (asset) => ({
    colours: [{ rgb: asset.startsWith('cold') ? [0.16, 0.21, 0.3] : [0.5, 0.42, 0.32], share: 1 }],
  }),
}
