import type {Reaction} from '../../../src/contract/reaction.ts';
import type {Delivery} from '../../../src/submission/delivery.ts';

export const reactionWith = (more: Partial<Reaction> = {}): Reaction => ({
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  stance: 'agree',
  reason: 'Omdat het werkt.',
  mayPublish: true,
  lang: 'nl',
  sentAt: '2025-11-29T09:00:00.000Z',
  ...more,
});

export const deliveryWith = (more: Partial<Delivery> = {}): Delivery => {
  const reaction = reactionWith(more.id ? {id: more.id} : {});
  return {
    id: reaction.id,
    poll: 's',
    endpoint: 'https://reacties.example/v1/polls/s/reactions',
    service: 'stelling',
    fields: {},
    reaction,
    ...more,
  };
};
