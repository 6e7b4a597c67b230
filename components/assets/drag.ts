/** What a dragged asset is called while it is dragged. */
const dragType = 'application/x-reelwright-asset'

/** A browser tells what is dragged only when it is dropped; until then this page remembers. */
let dragged: string | null = null

export const beginDrag = (data: DataTransfer, asset: string): void => {
  dragged = asset
  data.setData(dragType, asset)
  data.effectAllowed = 'copy'
}
export const endDrag = (): void => {
  dragged = null
}
export const draggedAsset = (data: DataTransfer | null): string | null =>
  data?.types.includes(dragType) ? dragged : null
