'use client'

import { useQuery } from '@tanstack/react-query'
import { LogOut, SlidersHorizontal } from 'lucide-react'
import Link from 'next/link'
import { signOut } from 'next-auth/react'
import { useTRPC } from '../api/client.ts'
import { Menu, menuItem } from '../ui/menu.tsx'

export const AccountMenu = () => {
  const { data } = useQuery(useTRPC().account.state.queryOptions())
  const user = data?.user
  if (!user) return null
  const name = user.name ?? user.email ?? 'You'
  return (
    <Menu
      label={`Account of ${name}`}
      className="size-9 rounded-full bg-tungsten-dim font-semibold text-tungsten-bright hover:bg-hover"
      trigger={name.slice(0, 1).toUpperCase()}
    >
      <div className="border-b border-line px-2.5 pt-1 pb-2.5">
        <p className="text-sm font-medium">{name}</p>
        <p className="text-xs text-faint">{user.email}</p>
      </div>
      <Link href="/studio" role="menuitem" className={`${menuItem} mt-1`}>
        <SlidersHorizontal aria-hidden />
        Studio
      </Link>
      <button
        type="button"
        role="menuitem"
        className={menuItem}
        onClick={() => void signOut({ callbackUrl: '/sign-in' })}
      >
        <LogOut aria-hidden />
        Sign out
      </button>
    </Menu>
  )
}
