import {CompiledQuery} from 'kysely';
import type {NewRow, Outcome} from './add-steps.ts';
import {addUp, type Reader} from './read.ts';
import {ask, type Steps} from './steps.ts';
import type {StandingTable} from './tables.ts';

interface Answer {
  /** Ids that were there already. */
  readonly known: readonly string[] | null;
  readonly standings: readonly StandingTable[] | null;
}

/** How the statement begins, by which a connection knows it. */
export const addsWith = 'with given as';

/**
 * What add-steps.ts does in a transaction of half a dozen statements, as one: each is a journey to the server and back, and
 * for PostgreSQL the journeys cost more than the work. Any number of rows is one parameter, of JSON; one for each
 * value of each row would cost both sides more than the rest.
 *
 * Of the standings it reads what is being counted from what counts it: a statement does not see what it changes itself.
 */
const statementOf = (columns: readonly string[], notify: boolean): string => {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const typed = columns.map((column) => `"${column}" ${column === 'may_publish' ? 'integer' : 'text'}`).join(', ');
  const deliver = `, told as (
    insert into "deliveries" ("reaction", "attempts", "due_at") select "id", 0, "received_at" from added
  )`;
  return `${addsWith} (
    select * from json_to_recordset($1::json) as given(${typed})
  ), added as (
    insert into "reactions" (${names}) select ${names} from given
    on conflict ("id") do nothing
    returning "id", "poll", "stance", "received_at"
  ), counted as (
    insert into "standings" ("poll", "stance", "n")
    select "poll", "stance", count(*) from added group by "poll", "stance" order by "poll", "stance"
    on conflict ("poll", "stance") do update set "n" = "standings"."n" + excluded."n"
    returning "poll", "stance", "n"
  ), counted_days as (
    insert into "days" ("poll", "day", "n")
    select "poll", substr("received_at", 1, 10) as "day", count(*) from added group by "poll", "day" order by "poll", "day"
    on conflict ("poll", "day") do update set "n" = "days"."n" + excluded."n"
  )${notify ? deliver : ''}, shown as (
    select "poll", "stance", "n" from counted
    union all
    select "poll", "stance", "n" from "standings"
    where "poll" in (select "poll" from given) and ("poll", "stance") not in (select "poll", "stance" from counted)
  )
  select
    (select json_agg("id") from given where "id" not in (select "id" from added)) as "known",
    (select json_agg(shown) from shown) as "standings"`;
};

/** @param notify whether the webhook is to be told of each */
export const createPostgresAddSteps = ({findReactions, readStandings}: Reader, notify: boolean) => {
  let statement: string | undefined;

  return function* (rows: readonly NewRow[]): Steps<Outcome> {
    statement ??= statementOf(Object.keys(rows[0]!), notify);
    const {rows: answers} = yield* ask(CompiledQuery.raw(statement, [JSON.stringify(rows)]) as CompiledQuery<Answer>);
    const {known, standings} = answers[0]!;
    // The same id twice among the rows is stored once: the first of them claims it.
    const claimed = new Set(known);
    const isFresh = rows.map(({id}) => claimed.size < claimed.add(id).size);
    const others = rows.filter((_, index) => !isFresh[index]).map(({id}) => id);
    const polls = rows.map(({poll}) => poll);
    if (others.length === 0) return {isFresh, known: new Map(), standings: addUp(polls, standings ?? [])};
    // Another process may have stored one of these while this statement waited for it, and a statement sees what was
    // there when it began: the counts that go with it are those of a moment later.
    return {isFresh, known: yield* findReactions(others), standings: yield* readStandings([...new Set(polls)])};
  };
};
