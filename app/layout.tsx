import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ApiProvider } from '#components/api/provider.tsx'
import { KeyboardHelp } from '#components/shortcuts/keyboard-help.tsx'

export const metadata: Metadata = {
  title: { default: 'Reelwright', template: '%s · Reelwright' },
  description: 'The film studio you run yourself: from an idea or a screenplay to a finished film.',
}

export const viewport: Viewport = { themeColor: '#0a0b0d', colorScheme: 'dark' }

const Layout = ({ children }: { children: ReactNode }) => (
  <html lang="en">
    <body>
      <a
        href="#main"
        className="sr-only rounded-md bg-tungsten px-4 py-2 font-semibold text-on-tungsten focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50"
      >
        Skip to the content
      </a>
      <ApiProvider>
        {children}
        <KeyboardHelp />
      </ApiProvider>
    </body>
  </html>
)

export default Layout
