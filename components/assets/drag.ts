import { carrying } from '../ui/carrying.ts'

/** An asset, by its id, on its way from the shelf. */
export const draggedAsset = carrying<string>('asset')
