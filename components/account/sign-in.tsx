'use client'

import { useMutation } from '@tanstack/react-query'
import { signIn } from 'next-auth/react'
import { type FormEvent, useState } from 'react'
import { messageOf, useTRPC } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Field, Input } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { Wordmark } from '../ui/wordmark.tsx'

type Offer = {
  firstStart: boolean
  vendors: { id: string; name: string }[]
  next: string
  problem: string | null
}

const problems: Record<string, string> = {
  OAuthAccountNotLinked: 'That e-mail address has an account here with another way to sign in. Use that one.',
  'too-many': 'Too many wrong passwords. Wait a quarter of an hour, then try again.',
  CredentialsSignin: 'The e-mail address or the password is not right.',
}
const problemOf = (code: string) => problems[code] ?? 'Signing in did not work. Try again.'

/** Signing in, or making the account: the first one of the studio, or one more. */
export const SignIn = ({ firstStart, vendors, next, problem }: Offer) => {
  const [creating, setCreating] = useState(firstStart)
  const [failure, setFailure] = useState(problem === null ? null : problemOf(problem))
  const [busy, setBusy] = useState(false)
  const create = useMutation(useTRPC().account.create.mutationOptions())

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = (name: string) => String(form.get(name) ?? '')
    const account = { email: given('email'), password: given('password') }
    setBusy(true)
    setFailure(null)
    try {
      if (creating) await create.mutateAsync({ name: given('name'), ...account })
    } catch (error) {
      setFailure(messageOf(error))
      setBusy(false)
      return
    }
    const result = await signIn('credentials', { ...account, redirect: false })
    if (result?.ok) window.location.assign(next)
    else {
      setFailure(problemOf(result?.error ?? ''))
      setBusy(false)
    }
  }

  return (
    <main id="main" className="grid min-h-dvh lg:grid-cols-[1fr_minmax(26rem,34rem)]">
      <Curtain />
      <div className="flex flex-col justify-center px-6 py-10 sm:px-14">
        <Wordmark className="mb-10 lg:hidden" />
        <h1 className="text-3xl">{creating ? 'Create your account' : 'Welcome back'}</h1>
        <p className="mt-2 text-sm text-soft">
          {firstStart
            ? 'This studio runs on your own machine, and the account lives there with it. Nothing leaves it unless you set a vendor’s key.'
            : creating
              ? 'You will see the films you make and those you are invited to.'
              : 'Sign in to your films.'}
        </p>
        <form onSubmit={submit} className="mt-8 flex flex-col gap-4">
          {creating && (
            <Field label="Name">
              {(given) => <Input {...given} name="name" autoComplete="name" required maxLength={100} />}
            </Field>
          )}
          <Field label="E-mail">
            {(given) => <Input {...given} name="email" type="email" autoComplete="username" required />}
          </Field>
          <Field label="Password" hint={creating ? 'At least 8 characters.' : undefined}>
            {(given) => (
              <Input
                {...given}
                name="password"
                type="password"
                autoComplete={creating ? 'new-password' : 'current-password'}
                minLength={creating ? 8 : undefined}
                required
              />
            )}
          </Field>
          {failure !== null && <Notice kind="error" title={failure} />}
          <Button type="submit" look="primary" busy={busy} className="mt-1 h-10">
            {creating ? 'Create account' : 'Sign in'}
          </Button>
        </form>
        {vendors.length > 0 && (
          <div className="mt-6 flex flex-col gap-2 border-t border-line pt-6">
            {vendors.map(({ id, name }) => (
              <Button key={id} onClick={() => void signIn(id, { callbackUrl: next })}>
                Continue with {name}
              </Button>
            ))}
          </div>
        )}
        {!firstStart && (
          <Button look="quiet" size="sm" className="mt-4 self-center" onClick={() => setCreating(!creating)}>
            {creating ? 'I have an account: sign in' : 'No account yet: create one'}
          </Button>
        )}
      </div>
    </main>
  )
}

/** A dark house with one beam of light: what the place is for, without a word. */
const Curtain = () => (
  <div aria-hidden className="relative hidden overflow-hidden border-r border-line bg-pit lg:block">
    <div className="absolute inset-0 bg-[conic-gradient(from_205deg_at_78%_-6%,transparent_0deg,rgb(240_181_101/0.2)_13deg,rgb(240_181_101/0.05)_30deg,transparent_38deg)]" />
    <div className="absolute inset-0 bg-[radial-gradient(60%_45%_at_30%_88%,rgb(134_201_214/0.10),transparent_70%)]" />
    {/* biome-ignore lint/performance/noImgElement: one picture, already of the right size */}
    <img
      src="/curtain.jpg"
      alt=""
      className="absolute inset-x-[12%] bottom-[18%] aspect-[2.39] w-[76%] rounded-sm object-cover object-[50%_62%] shadow-[0_0_120px_rgb(134_201_214/0.18)]"
    />
    <div className="absolute inset-x-[12%] bottom-[9%]">
      <p className="display text-2xl text-text italic">From a sentence to a film you can watch.</p>
    </div>
    <Wordmark className="absolute top-8 left-[12%]" />
  </div>
)
