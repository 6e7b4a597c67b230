import { audioMixer } from './audio-mixer.ts'
import { dialogueToSpeech } from './dialogue-to-speech.ts'
import { voiceCasting } from './voice-casting.ts'

export const agents = [voiceCasting, dialogueToSpeech, audioMixer] as const
