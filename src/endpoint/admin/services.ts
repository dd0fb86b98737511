import type {AddressOf} from '../limits/client-address.ts';
import type {Refusal} from '../refusal.ts';
import type {Services} from '../services.ts';
import type {AdminToken} from './tokens.ts';

/** What the pages for editors work with. */
export interface AdminServices extends Pick<Services, 'store' | 'polls' | 'now' | 'report'> {
  readonly tokens: readonly AdminToken[];
  readonly addressOf: AddressOf;
  /** What is answered where something was thrown. */
  readonly toRefusal: (error: unknown) => Refusal;
}
