import type { NextRequest } from 'next/server'
import { receive } from '#server/api/uploads/storage.ts'

export const runtime = 'nodejs'

export const POST = (req: NextRequest) => receive(req)
