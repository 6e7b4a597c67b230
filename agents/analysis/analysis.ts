import { z } from 'zod'
import { Brief, Genre } from '#film/brief.ts'
import { Direction } from '#film/direction.ts'
import { directionOf, genreMix } from '../craft/story/direction.ts'
import { luminance } from '../craft/story/palettes.ts'
import { defineAgent } from '../define.ts'

const reads = z.object({ brief: Brief })
const writes = z.object({ direction: Direction })

/** Sets the film's course: what kind of film it is, how it should feel and look. */
export const analysis = defineAgent({
  id: 'analysis/analysis',
  version: 2,
  does: 'Decides what kind of film this is: type, genre mix, tone, audience, palette, look and rhythm.',
  reads,
  writes,
  example: {
    brief: {
      source: { kind: 'idea', text: 'A lighthouse keeper finds a message in a bottle from her lost brother' },
      seconds: 45,
      genre: null,
      size: { width: 1280, height: 720 },
      rate: { num: 24, den: 1 },
      seed: 7,
    },
  },
  prompt: ({ brief }) => ({
    system:
      'You are the creative director of a short film. Choose the video type, a mix of one to three genres with weights that sum to 1 (heaviest first), two to four tone words, the audience, the language of the text (BCP 47), the length in seconds, a five-swatch palette (#rrggbb; ground and light must differ clearly in luminance; the accent belongs to the most important object), the average shot length for the genre (action 2–3.5 s, thriller 3–5, comedy 4–6, drama 5–8, horror 5–9), the look (noir: hard ink and one colour, for what is hidden; paper: cut-paper theatre, for children and fairy tales; painted: soft painted light, for all else), up to three references in plain words (no living artist, no film title), and one sentence why. Keep to what the text says; a length, genre or look the person gave stands.',
    user: JSON.stringify({
      text: brief.source.text.slice(0, 12_000),
      kind: brief.source.kind,
      genre: brief.genre,
      look: brief.look,
      seconds: brief.seconds,
    }),
  }),
  embedded: ({ brief }) => ({ direction: directionOf(brief) }),
  explain: ({ direction }) =>
    `${direction.genres.map((each) => `${each.genre} ${Math.round(each.weight * 100)} %`).join(', ')}; palette “${direction.palette.name}”, ${direction.look ?? 'painted'}. ${direction.why}`,
  off: ({ brief }) => ({
    direction: {
      type: 'short' as const,
      genres: [{ genre: brief.genre ?? Genre.enum.drama, weight: 1 }],
      tone: ['neutral'],
      audience: 'everyone',
      language: 'en',
      seconds: brief.seconds,
      palette: {
        name: 'Grey',
        ground: '#808080',
        light: '#8c8c8c',
        shadow: '#747474',
        skin: '#888888',
        accent: '#909090',
      },
      averageShotSeconds: 5,
      references: [],
      why: 'Nothing was decided.',
    },
  }),
  measure: {
    name: 'direction that follows from the text: genre evidence, palette contrast, tone',
    of: ({ brief }, { direction }) => {
      const first = direction.genres[0]?.genre
      const agrees = first !== undefined && first === (brief.genre ?? genreMix(brief.source.text)[0]?.genre)
      const contrast = Math.abs(luminance(direction.palette.light) - luminance(direction.palette.ground))
      return (agrees ? 1 : 0) + Math.min(1, contrast / 0.3) + Math.min(1, direction.tone.length / 3)
    },
  },
})
