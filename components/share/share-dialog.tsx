'use client'

import type { FilmDetail } from '../api/client.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Links } from './links.tsx'
import { Members } from './members.tsx'

/** Who may see the film: people with roles, and links that need no account. */
export const ShareDialog = ({
  film,
  open,
  onClose,
}: {
  film: FilmDetail
  open: boolean
  onClose: () => void
}) => (
  <Dialog open={open} title="Share" onClose={onClose}>
    <div className="flex flex-col gap-8">
      <Links filmId={film.id} made={film.film.file !== null} />
      <Members filmId={film.id} />
    </div>
  </Dialog>
)
