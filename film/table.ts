import { z } from 'zod'

/** Rows by id, so that an edit touches one row. */
export const table = <T extends z.ZodType>(row: T) => z.record(z.string(), row)
