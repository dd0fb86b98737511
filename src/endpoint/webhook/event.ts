import type {Delivery} from '../store/deliveries.ts';

/**
 * What is told of a reaction. Its id is the public one: with its own, and the rest of what it says, somebody
 * could ask for its receipt, and take it back.
 */
export const eventOf = ({publicId, name, ...rest}: NonNullable<Delivery['told']>) => ({
  type: 'reaction.received',
  timestamp: rest.receivedAt,
  data: {id: publicId, ...rest, ...(name !== null && {name})},
});
