import { Library } from '#components/library/library.tsx'
import { requireUser } from '#server/auth/require-user.ts'

const Page = async () => {
  await requireUser('/')
  return <Library />
}

export default Page
