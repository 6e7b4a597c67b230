import type { Emotion } from '#film/plot.ts'
import type { Mood } from '#film/score-note.ts'

/** Where a mood pulls the feeling: to a point of the plane, and how strongly. */
const MOODS: Record<Mood, { valence: number; arousal: number; pull: number }> = {
  lighter: { valence: 0.6, arousal: 0.4, pull: 0.6 },
  darker: { valence: -0.75, arousal: 0.5, pull: 0.6 },
  tense: { valence: -0.6, arousal: 0.85, pull: 0.8 },
  calm: { valence: 0.2, arousal: 0.12, pull: 0.8 },
  sad: { valence: -0.6, arousal: 0.15, pull: 0.85 },
  joyful: { valence: 0.85, arousal: 0.7, pull: 0.85 },
  heroic: { valence: 0.6, arousal: 0.9, pull: 0.85 },
  mysterious: { valence: -0.28, arousal: 0.3, pull: 0.8 },
  tender: { valence: 0.45, arousal: 0.2, pull: 0.85 },
}

/** The feeling the music is to follow, when the person wants it otherwise than the story has it. */
export const felt = (emotion: Emotion, mood: Mood): Emotion => {
  const { valence, arousal, pull } = MOODS[mood]
  return {
    valence: emotion.valence + (valence - emotion.valence) * pull,
    arousal: emotion.arousal + (arousal - emotion.arousal) * pull,
  }
}
