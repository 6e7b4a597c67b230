export const Kbd = ({ children }: { children: string }) => (
  <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line bg-raised px-1.5 font-sans text-2xs font-medium text-soft">
    {children}
  </kbd>
)
