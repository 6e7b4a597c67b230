/** What a dragged asset is called while it is dragged. */
export const dragType = 'application/x-reelwright-asset'

export const draggedAsset = (data: DataTransfer | null): string | null => data?.getData(dragType) || null
export const isAssetDrag = (data: DataTransfer | null): boolean => data?.types.includes(dragType) ?? false
