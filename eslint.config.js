// What neither the type checker nor the formatter sees. Whatever is switched off has its reason beside it.
import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import ts from 'typescript-eslint';

const typescript = ['**/*.ts'];
const templates = ['src/*.ts', 'src/views/**/*.ts', 'demo/builder/**/*.ts'];

export default defineConfig(
  // The last holds types for who has that framework; here its packages are not there.
  globalIgnores(['dist/', 'site/', '.cache/', 'src/build/frameworks/']),
  js.configs.recommended,
  // Names of the browser and of Node, by turns; a wrong one shows at once where such a file runs.
  {files: ['**/*.{js,mjs}'], rules: {'no-undef': 'off'}},
  {
    files: typescript,
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      // Node's runner waits for its tests by itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: [{from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite']}]},
      ],
      // A function that is passed on to an event or a timer, whose rejection nobody could wait for, handles its own errors.
      '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: false}],
      // `_` and what a rest leaves out are there to be left out; the compiler finds all else that is not used.
      '@typescript-eslint/no-unused-vars': 'off',
      // `async` without `await` turns what is thrown into a rejection, which is what a caller of an async method expects.
      '@typescript-eslint/require-await': 'off',
      // The compiler asks for a few of these that the parser's own TypeScript, one version older, finds superfluous.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // `String()` of what may be anything says the same as the platform would.
      '@typescript-eslint/no-base-to-string': 'off',
      // A list in a text has its commas; a `never` is where the types say that a file from elsewhere cannot be what it may be.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowArray: true, allowNever: true, allowNumber: true}],
      // A map of events, or a class with the properties that its settings add, is no more than what it extends.
      '@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}],
      // What was caught, or handed over as the cause, is thrown on as it came.
      '@typescript-eslint/only-throw-error': 'off',
      // A function that is made first may use what is there by the time that it is called.
      'prefer-const': ['error', {ignoreReadBeforeAssign: true}],
      // What a store or a browser rejects with is passed on as it came.
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // Functions of a module's table and of a parsed value are taken out of it by destructuring; none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Patterns here look for control characters on purpose.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'src/build/**/*.ts'],
    rules: {
      // What came over the wire, or out of a tool without types, is looked at as it is; a wrong guess about its shape is a red test.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
  // Chai's assertions have a `then` in their types alone.
  {files: ['test/element/**/*.ts'], rules: {'@typescript-eslint/no-floating-promises': 'off'}},
  {
    files: templates,
    extends: [lit['flat/recommended']],
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari takes the role away from a list without bullets.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [wc['flat/recommended'], wc['flat/best-practice']],
    settings: {wc: {elementBaseClasses: ['Base', 'RenderedElement']}},
  },
  // The properties of the settings come from one table, which the interface beside the class describes.
  {files: ['src/stelling-poll.ts'], rules: {'@typescript-eslint/no-unsafe-declaration-merging': 'off'}},
  // A list or an address as text, in the fewest bytes.
  {files: ['src/**/*.ts'], rules: {'@typescript-eslint/restrict-plus-operands': 'off'}},
  // Only a class that extends it is ever made by a browser, and that one takes none.
  {files: ['src/rendered-element.ts'], rules: {'wc/no-constructor-params': 'off'}},
  {
    files: ['src/views/form.ts'],
    rules: {
      // The click is that of a link in the form, which a key clicks as well.
      'lit-a11y/click-events-have-key-events': 'off',
    },
  },
  // What changes in place has its text by the property `textContent`, so that a page the browser translates keeps up; the rule does not see that.
  {files: ['src/views/{form,errors,reactions,withdraw}.ts'], rules: {'lit-a11y/accessible-name': 'off'}},
  // What another service answers is compared with patterns as a text, whatever it is.
  {files: ['src/transport/field-errors.ts'], rules: {'@typescript-eslint/restrict-template-expressions': 'off'}},
  // The types of axe have its form with a callback first.
  {files: ['test/e2e/axe.ts'], rules: {'@typescript-eslint/await-thenable': 'off'}},
);
