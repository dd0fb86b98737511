import {CappedMap, createChallenge, verifySolution} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/pbkdf2';
import type {Challenge, Payload} from 'altcha-lib/types';

/** A third of a second's work on a desktop computer, a few seconds' on an old phone; checking it takes a millisecond. */
const work = {algorithm: 'PBKDF2/SHA-256', cost: 5000, keyPrefix: '00'} as const;

/** Milliseconds that a reader has from challenge to reaction: a long article, and time to think. */
const validity = 60 * 60_000;

/** Solutions that are remembered as used; whoever wants one forgotten must do the work of as many. */
const mostUsed = 10_000;

/** Work for the reader's browser (ALTCHA), which is nothing to one reader and much to who wants to be a thousand. */
export interface ProofOfWork {
  /** What ALTCHA's widget asks for. */
  challenge(): Promise<Challenge>;
  /**
   * Whether this is a solution of a challenge of ours that was not used by another reaction. The same reaction may come
   * with it again: its first receipt may have been lost.
   *
   * @param solution what the widget puts in its form
   * @param id of the reaction
   */
  isSolved(solution: string, id: string): Promise<boolean>;
}

const read = (solution: string): Payload | undefined => {
  try {
    return JSON.parse(atob(solution)) as Payload;
  } catch {
    return undefined;
  }
};

export interface ProofOfWorkOptions {
  /** The same for every process that may have to check what another one gave out. */
  readonly secret: () => Promise<string>;
  readonly now: () => Date;
}

export const createProofOfWork = ({secret, now}: ProofOfWorkOptions): ProofOfWork => {
  /** The reaction by the signature of the challenge that it solved. */
  const used = new CappedMap<string, string>({maxSize: mostUsed});

  const isGenuine = async ({challenge, solution}: Payload): Promise<boolean> => {
    const {verified} = await verifySolution({challenge, solution, deriveKey, hmacSignatureSecret: await secret()});
    return verified && (challenge.parameters.expiresAt ?? 0) * 1000 > now().getTime();
  };

  return {
    challenge: async () =>
      createChallenge({
        ...work,
        deriveKey,
        expiresAt: new Date(now().getTime() + validity),
        hmacSignatureSecret: await secret(),
      }),
    async isSolved(solution, id) {
      const payload = read(solution);
      const signature = payload?.challenge?.signature;
      if (!payload || typeof signature !== 'string') return false;
      const isFree = () => (used.get(signature) ?? id) === id;
      // Before the work of checking it, and after: two may come with it at the same time.
      if (!isFree() || !(await isGenuine(payload).catch(() => false)) || !isFree()) return false;
      used.set(signature, id);
      return true;
    },
  };
};
