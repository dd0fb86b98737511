/** Whether a reaction waits for somebody's approval, or is shown at once where its reader allows that. */
export type Policy = 'approve' | 'publish';

export const policies: readonly Policy[] = ['approve', 'publish'];
