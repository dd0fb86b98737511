/** The longest texts that the contract lets through, in characters (code points). */
export const limits = {reason: 4000, name: 120, email: 254, extra: 1000} as const;

/** The largest body that an endpoint need accept, in bytes: every field at its longest, in four-byte characters. */
export const maxBodyBytes = 32 * 1024;
