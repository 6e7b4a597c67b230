import { audioMixer } from './audio-mixer.ts'
import { dialogueToSpeech } from './dialogue-to-speech.ts'
import { musicComposer } from './music-composer.ts'
import { soundEffectGenerator } from './sound-effect-generator.ts'
import { voiceCasting } from './voice-casting.ts'

export const agents = [
  voiceCasting,
  dialogueToSpeech,
  musicComposer,
  soundEffectGenerator,
  audioMixer,
] as const
