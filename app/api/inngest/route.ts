import { forward } from '#server/jobs/forward.ts'

export const dynamic = 'force-dynamic'

export const GET = forward
export const POST = forward
export const PUT = forward
