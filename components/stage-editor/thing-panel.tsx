import { CameraPanel } from './camera-panel.tsx'
import { FigurePanel } from './figure-panel.tsx'
import { LampSlider, LightPanel } from './light-panel.tsx'
import type { PanelGiven } from './panel-given.ts'
import { Part } from './pick.tsx'
import { PropPanel } from './prop-panel.tsx'

/** What can be said about the thing that is chosen. */
export const ThingPanel = (given: PanelGiven) => {
  const { chosen } = given.desk
  if (chosen === null)
    return (
      <p className="border-t border-line pt-3 text-sm text-soft text-pretty">
        Click somebody or something in the picture, or choose it above. A figure can be moved, turned and told
        what to play; the camera is set by flying it.
      </p>
    )
  if (chosen.kind === 'camera') return <CameraPanel {...given} />
  if (chosen.kind === 'light') return <LightPanel {...given} />
  if (chosen.kind === 'lamp')
    return (
      <Part title="How bright it is">
        <LampSlider {...given} index={chosen.index} />
        <p className="text-xs text-faint text-pretty">
          Nought is off. Lamps belong to the scene: its other shots change with them.
        </p>
      </Part>
    )
  const Panel = chosen.kind === 'figure' ? FigurePanel : PropPanel
  return <Panel key={chosen.id} {...given} id={chosen.id} />
}
