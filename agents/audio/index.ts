import { audioMixer } from './audio-mixer.ts'
import { dialogueToSpeech } from './dialogue-to-speech.ts'
import { musicComposer } from './music-composer.ts'
import { voiceCasting } from './voice-casting.ts'

export const agents = [voiceCasting, dialogueToSpeech, musicComposer, audioMixer] as const
