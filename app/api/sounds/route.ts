import { addSound } from '#server/api/media/add-sound.ts'

export const runtime = 'nodejs'

export const POST = (req: Request) => addSound(req)
