import type { Metadata } from 'next'
import { Crew } from '#components/crew/crew.tsx'

export const metadata: Metadata = { title: 'Crew' }

const Page = () => <Crew />

export default Page
