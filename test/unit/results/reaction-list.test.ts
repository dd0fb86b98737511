import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import type {PublishedReaction} from '../../../src/contract/results.ts';
import {emptyList, failed, firstPage, loading, nextPage, type ReactionList} from '../../../src/results/reaction-list.ts';

const publishedAt = '2026-11-29T09:00:00Z';
const reactionOf = (id: string): PublishedReaction => ({id, stance: 'agree', reason: 'Ja.', publishedAt});
const answer = (ids: string, next?: string) => ({reactions: [...ids].map(reactionOf), ...(next && {next})});
const idsOf = ({pages}: ReactionList): string[] => pages.map((page) => page.map(({id}) => id).join(''));

/** The list with an answer that comes before anything else happens. */
const withFirst = (list: ReactionList, ...page: Parameters<typeof answer>): ReactionList => firstPage(loading(list), answer(...page), list);
const withNext = (list: ReactionList, ...page: Parameters<typeof answer>): ReactionList => nextPage(loading(list), answer(...page), list);

const twoPages = withNext(withFirst(emptyList(), 'abc', '1'), 'def', '2');

test('a list begins empty, with the stance it is about', () => {
  assert.deepEqual(emptyList(), {pages: [], status: 'idle'});
  assert.deepEqual(emptyList('unsure'), {filter: 'unsure', pages: [], status: 'idle'});
});

test('while a page is on its way, what is there stays', () => {
  assert.deepEqual(loading(twoPages), {...twoPages, status: 'loading'});
});

test('pages follow each other until the last, which has no following one', () => {
  assert.deepEqual(idsOf(twoPages), ['abc', 'def']);
  assert.equal(twoPages.next, '2');
  assert.equal(twoPages.status, 'idle');
  const whole = withNext(twoPages, 'gh');
  assert.deepEqual(idsOf(whole), ['abc', 'def', 'gh']);
  assert.ok(!('next' in whole));
});

test('nobody’s reactions are one empty page, which is not the same as not asked yet', () => {
  assert.deepEqual(withFirst(emptyList('neutral'), ''), {filter: 'neutral', pages: [[]], status: 'idle'});
});

test('what newer reactions pushed down is shown once', () => {
  assert.deepEqual(idsOf(withNext(twoPages, 'efg', '3')), ['abc', 'def', 'g']);
  assert.deepEqual(idsOf(withNext(twoPages, 'gga')), ['abc', 'def', 'g']);
  assert.deepEqual(idsOf(withFirst(emptyList(), 'abab')), ['ab']);
});

test('a page of nothing new adds none, and goes on to the following', () => {
  const list = withNext(twoPages, 'abc', '3');
  assert.deepEqual(idsOf(list), ['abc', 'def']);
  assert.equal(list.next, '3');
});

test('a file that answers every cursor with its first page ends there', () => {
  const list = withNext(withFirst(emptyList(), 'abc', '1'), 'abc', '1');
  assert.deepEqual(idsOf(list), ['abc']);
  assert.ok(!('next' in list));
});

test('pages that are there remain the same arrays, so that nothing is rendered again', () => {
  for (const list of [withNext(twoPages, 'ghi'), withNext(twoPages, 'abc', '3'), loading(twoPages), failed(twoPages, twoPages)]) {
    assert.equal(list.pages[0], twoPages.pages[0]);
    assert.equal(list.pages[1], twoPages.pages[1]);
  }
});

test('the newest page takes the place of all, also of what would be no news in it', () => {
  const list = withFirst(twoPages, 'xab', '9');
  assert.deepEqual(idsOf(list), ['xab']);
  assert.equal(list.next, '9');
  assert.deepEqual(idsOf(withNext(list, 'bcd')), ['xab', 'cd']);
});

test('a page that does not come leaves what is there, and can be asked for again', () => {
  const list = failed(loading(twoPages), twoPages);
  assert.deepEqual(list, {...twoPages, status: 'failed'});
  const again = withNext(list, 'gh');
  assert.deepEqual(idsOf(again), ['abc', 'def', 'gh']);
  assert.equal(again.status, 'idle');
});

describe('an answer that comes late', () => {
  const asked = loading(twoPages);
  const landings = {
    'first page': (list: ReactionList) => firstPage(list, answer('xyz', '7'), asked),
    'following page': (list: ReactionList) => nextPage(list, answer('xyz', '7'), asked),
    failure: (list: ReactionList) => failed(list, asked),
  };
  const moved = {
    'another stance was chosen': loading(emptyList('disagree')),
    'another stance was chosen and answered': withFirst(emptyList('disagree'), 'q', '2'),
    'another stance was chosen, and this one again': loading(emptyList()),
    'the page was there already': withNext(twoPages, 'xyz', '7'),
    'the page was there already, with nothing new on it': withNext(twoPages, 'abc', '3'),
    'all was loaded anew': withFirst(twoPages, 'abc', '1'),
  };
  for (const [what, land] of Object.entries(landings)) {
    for (const [why, list] of Object.entries(moved)) test(`${what}: is not taken when ${why}`, () => assert.equal(land(list), list));
    test(`${what}: is taken when nothing else happened`, () => assert.notEqual(land(asked), asked));
  }
});

test('going on twice from one list gives two lists that know nothing of each other', () => {
  const one = withNext(twoPages, 'gh', '3');
  const other = withNext(twoPages, 'hi', '3');
  assert.deepEqual(
    [idsOf(one), idsOf(other)],
    [
      ['abc', 'def', 'gh'],
      ['abc', 'def', 'hi'],
    ],
  );
  assert.deepEqual(idsOf(withNext(one, 'ghij')), ['abc', 'def', 'gh', 'ij']);
  assert.deepEqual(idsOf(withNext(other, 'ghij')), ['abc', 'def', 'hi', 'gj']);
});

test('whatever comes, each reaction is there once, in the order in which it came, and no earlier list changes', () => {
  const anyPages = fc.array(fc.array(fc.constantFrom(...'abcdefghijkl'), {maxLength: 6}), {minLength: 1, maxLength: 8});
  fc.assert(
    fc.property(anyPages, ([first, ...rest]) => {
      const lists = [withFirst(emptyList(), first!.join(''), 'c')];
      for (const [index, page] of rest.entries()) lists.push(withNext(lists.at(-1)!, page.join(''), `c${index}`));
      for (const [index, list] of lists.entries()) {
        const came = [first!, ...rest.slice(0, index)].flat();
        assert.equal(idsOf(list).join(''), [...new Set(came)].join(''));
      }
    }),
  );
});

test('the last of 10,000 reactions cost as much to add as the first', () => {
  let read = 0;
  const counted = (id: number): PublishedReaction => ({
    ...reactionOf(''),
    get id() {
      read += 1;
      return String(id);
    },
  });
  const page = (index: number) => Array.from({length: 20}, (_, at) => counted(index * 20 + at));
  let list = emptyList();
  list = firstPage(list, {reactions: page(0), next: '0'}, list);
  const costs = new Set<number>();
  for (let index = 1; index < 500; index += 1) {
    read = 0;
    list = nextPage(list, {reactions: page(index), next: String(index)}, list);
    costs.add(read);
  }
  assert.equal(list.pages.flat().length, 10_000);
  assert.equal(costs.size, 1, [...costs].join());
});
