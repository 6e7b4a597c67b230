'use client'

import { titleTemplates } from '#film/templates/titles.ts'
import type { FilmDocument } from '../../api/client.ts'
import { useDo } from '../use-timeline-commands.ts'
import { draggedTitle, layTemplate, titleAt } from './lay.ts'
import { TitlePreview } from './preview.tsx'

/** The titles that come with the studio: dragged onto the timeline, or pressed for the playhead. */
export const Titles = ({ film }: { film: FilmDocument }) => {
  const act = useDo(film)
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-4 py-3">
      <p className="mb-3 text-xs text-soft">
        Drag one onto the timeline, or press it for the playhead. It begins with words of the film; its clip
        says others.
      </p>
      <ul aria-label="Titles of the studio" className="flex flex-wrap gap-3">
        {titleTemplates.map((template) => {
          const { source } = titleAt(film, template, 0)
          return (
            <li key={template.style}>
              <button
                type="button"
                draggable
                title={template.about}
                onDragStart={(event) => draggedTitle.begin(event.dataTransfer, template.style)}
                onDragEnd={draggedTitle.end}
                onClick={() => act(layTemplate(film, template))}
                className="group cursor-grab rounded-md border border-line bg-raised p-1.5 text-left transition-colors hover:border-edge hover:bg-hover active:cursor-grabbing"
              >
                {source.kind === 'title' && <TitlePreview film={film} title={source} />}
                <span className="mt-1.5 block truncate text-xs text-soft group-hover:text-text">
                  {template.name}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
