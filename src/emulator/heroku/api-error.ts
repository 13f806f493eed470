/** An error as the platform API answers it: `status` and the JSON fields. */
export interface ApiError {
  readonly status: 400 | 401 | 404 | 406 | 409 | 416 | 422 | 429
  readonly id: string
  readonly message: string
  readonly limit?: number
}

export const notFound = (what: string): ApiError => ({
  status: 404,
  id: 'not_found',
  message: `Couldn't find that ${what}.`
})

export const invalidParams = (message: string): ApiError => ({ status: 422, id: 'invalid_params', message })
