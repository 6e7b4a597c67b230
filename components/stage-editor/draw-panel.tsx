'use client'

export const DrawPanel = (_: { filmId: string; shot: string; hand: boolean; frame: number }) => null
