import assert from 'node:assert/strict';
import {test} from 'node:test';
import {heightIn, heightMessage, helloMessage, isHello, tallest, webOrigin} from '../../../src/frame/messages.ts';

test('what one side says the other understands', () => {
  assert.ok(isHello(structuredClone(helloMessage)));
  assert.equal(heightIn(structuredClone(heightMessage(812))), 812);
});

test('a height is a finite number within bounds, in whole pixels that show all', () => {
  for (const [height, expected] of [
    [1, 1],
    [0.2, 1],
    [812.4, 813],
    [tallest, tallest],
    [tallest + 1, undefined],
    [0, undefined],
    [-5, undefined],
    [NaN, undefined],
    [Infinity, undefined],
    ['812', undefined],
    [null, undefined],
    [undefined, undefined],
    [[812], undefined],
    [812n, undefined],
    [{valueOf: () => 812}, undefined],
  ] as const)
    assert.equal(heightIn({type: 'stelling-poll:height', height}), expected, String(height));
});

test('messages of others, which any page may have, are none of ours', () => {
  for (const data of [null, undefined, 812, '', 'stelling-poll:height', '[iFrameSizer]x:812', [], {}, {height: 812}, {type: 'height', height: 812}]) {
    assert.equal(heightIn(data), undefined);
    assert.ok(!isHello(data));
  }
  assert.ok(!isHello(heightMessage(812)));
  assert.equal(heightIn(helloMessage), undefined);
});

test('an origin is that of a web address, exactly', () => {
  for (const [url, expected] of [
    ['https://www.voorbeeld.nl', 'https://www.voorbeeld.nl'],
    ['https://www.voorbeeld.nl:443/a?b#c', 'https://www.voorbeeld.nl'],
    ['http://localhost:8080/frame.html', 'http://localhost:8080'],
    ['https://WWW.Voorbeeld.nl', 'https://www.voorbeeld.nl'],
    ['https://www.voorbeeld.nl.evil.example', 'https://www.voorbeeld.nl.evil.example'],
    ['null', undefined],
    ['', undefined],
    ['*', undefined],
    ['/', undefined],
    ['www.voorbeeld.nl', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['blob:https://www.voorbeeld.nl/1', undefined],
    ['about:blank', undefined],
  ] as const)
    assert.equal(webOrigin(url), expected, url);
});
