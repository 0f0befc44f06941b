import { nextAuthHandler } from '@/lib/server/auth/next-auth-handler'

export const GET = nextAuthHandler
export const POST = nextAuthHandler
