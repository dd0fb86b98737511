/** Something that IBM's engine says and that is no fault: a rule, where, and why. What it no longer says goes out of here. */
export interface Known {
  readonly rule: string;
  readonly reason: string;
  /** In the HTML of what it points at. */
  readonly where: RegExp;
  readonly why: string;
}

export const known: readonly Known[] = [
  {
    rule: 'aria_role_redundant',
    reason: 'fail_redundant',
    where: /^<ul role="list"/,
    why: 'Safari takes a list without bullets for no list, unless its role is written.',
  },
  {
    rule: 'text_block_heading',
    reason: 'potential_heading',
    where: /^<(div|p)/,
    why: 'It asks whether short text is a heading. What is one has role="heading" with its level; the rest are stances, names and figures.',
  },
  {
    rule: 'blockquote_cite_exists',
    reason: 'Potential_1',
    where: /^<blockquote/,
    why: 'It asks for the address of a source. These are words of a person, who is named in the figcaption.',
  },
  {
    rule: 'form_submit_button_exists',
    reason: 'Potential_1',
    where: /^<form novalidate="" part="form"/,
    why: 'It looks for type="submit", which a button in a form is without being told.',
  },
  {
    rule: 'fieldset_legend_valid',
    reason: 'Fail_1',
    where: /^<fieldset role="none"/,
    why: 'This fieldset is no group: it locks all fields while they are sent, and its role says that it is nothing else.',
  },
  {
    rule: 'aria_id_unique',
    reason: 'Fail_1',
    where: /aria-describedby="(stance-error|name-hint name-error)"/,
    why: 'The description comes with the error. Until then its id is of nothing, and browsers pass that over.',
  },
  {
    rule: 'aria_keyboard_handler_exists',
    reason: 'potential_no_keyboard_access',
    where: /role="radiogroup"/,
    why: 'The radio buttons in it are native and have the keyboard of the browser; test/e2e/keyboard.test.ts goes through them.',
  },
  {
    rule: 'widget_tabbable_single',
    reason: 'potential_multiple_tabbable',
    where: /role="radiogroup"/,
    why: 'It counts every native radio button; a browser stops at one of a group, as test/e2e/keyboard.test.ts shows.',
  },
  {
    rule: 'aria_child_valid',
    reason: 'Fail_invalid_child',
    where: /role="radiogroup"/,
    why: 'ARIA asks that a radiogroup has radio buttons, not that it has nothing else: its question and its error belong in it.',
  },
  {
    rule: 'input_label_visible',
    reason: 'potential_no_label',
    where: /^<(textarea|select)/,
    why: 'It does not find labels in a shadow root. They are there: test/e2e/every-state.test.ts compares each with the name that Chromium gives.',
  },
  {
    rule: 'input_checkboxes_grouped',
    reason: 'fail_notsamegroup',
    where: /^<input .*name="(stance|mayPublish)"/,
    why: 'It takes the polls of a page for one form. Each has its own, in a shadow root of its own.',
  },
];
