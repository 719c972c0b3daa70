/** The tables of sign-in, and the one of all limits. Instants are milliseconds since 1970. */
export type ModeratorTables = {
  moderators: {
    id: string
    name: string
    /** The name as it is compared: see `signInKey`. */
    name_key: string
    role: string
    password_hash: string
    /** Grows with every new password; sessions of an earlier one do not count. */
    password_version: number
    has_first_password: 0 | 1
    sealed_totp: string | null
    /** 0 while the secret is only offered. */
    totp_is_on: 0 | 1
    /** The step of the last code that was taken: none is taken twice. */
    totp_last_step: number
    created_at: number
    disabled_at: number | null
  }
  moderator_sessions: {
    id: string
    token_hash: string
    moderator_id: string
    password_version: number
    browser: string
    created_at: number
    seen_at: number
  }
  moderator_recovery_codes: { moderator_id: string; code_hash: string }
  rate_limits: { key: string; window_start: number; taken: number }
}
