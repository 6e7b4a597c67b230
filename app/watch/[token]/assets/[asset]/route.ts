import { sendLinkAsset } from '#server/api/media/link-asset.ts'

export const GET = async (req: Request, { params }: { params: Promise<{ token: string; asset: string }> }) =>
  sendLinkAsset(req, await params)
