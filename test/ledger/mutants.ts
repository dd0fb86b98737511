/** The promises taken out of the sources one by one: each must turn the ledger red, or the ledger proves nothing. */

export interface Mutant {
  readonly name: string;
  /** The figure that shows it. */
  readonly shows: 'lost' | 'doubled' | 'false';
  readonly patches: readonly Patch[];
}

export interface Patch {
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
}

export const mutants: readonly Mutant[] = [
  {
    name: 'without the outbox before the first request',
    shows: 'lost',
    patches: [
      {
        file: 'src/submission/submission-controller.ts',
        from: 'this.durable = await keep(delivery);',
        to: 'this.durable = true;',
      },
    ],
  },
  {
    name: 'without the unique constraint',
    shows: 'doubled',
    patches: [
      {
        file: 'src/endpoint/store/migrations.ts',
        from: `.createTable('reactions')
        .addColumn('id', 'text', (column) => column.notNull().primaryKey())`,
        to: `.createTable('reactions')
        .addColumn('id', 'text', (column) => column.notNull())`,
      },
      {
        file: 'src/endpoint/store/add.ts',
        from: ".onConflict((conflict) => conflict.column('id').doNothing())",
        to: '',
      },
    ],
  },
  {
    name: 'with a receipt for any id',
    shows: 'false',
    patches: [{file: 'src/transport/services/stelling.ts', from: 'receipt?.id === id', to: 'receipt'}],
  },
  {
    name: 'with a new id on every retry',
    shows: 'doubled',
    patches: [
      {
        file: 'src/transport/deliver.ts',
        from: 'const signal = AbortSignal.timeout(patience);',
        to: `const signal = AbortSignal.timeout(patience);
  const tried = ((globalThis as {tried?: Set<string>}).tried ??= new Set());
  if (tried.has(id)) body = body.replace(id, (id = crypto.randomUUID()));
  tried.add(id);`,
      },
    ],
  },
];
