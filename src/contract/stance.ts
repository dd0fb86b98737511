/** How far somebody agrees, in the order of the scale; `unsure` stands apart from it and is not `neutral`. */
export const stances = ['agree', 'partly-agree', 'neutral', 'partly-disagree', 'disagree', 'unsure'] as const;

export type Stance = (typeof stances)[number];

export const isStance = (value: unknown): value is Stance => stances.includes(value as Stance);
