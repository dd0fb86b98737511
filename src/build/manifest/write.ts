/** The last step of the build: in dist/ what editors and frameworks know the element by. */
import {copyFileSync, globSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {getVsCodeCssCustomData, getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import {analyze, elementIn} from './analyze.ts';
import {attributeTypes} from './attribute-types.ts';

const root = join(import.meta.dirname, '../../..');
const write = (file: string, text: string): void => writeFileSync(join(root, 'dist', file), text);
const pretty = (json: string): string => `${JSON.stringify(JSON.parse(json), null, 2)}\n`;

const manifest = analyze();
/** The generators write into what they are given; and what an editor lists by itself need not be in the text on the tag. */
const given = (): Parameters<typeof getVsCodeHtmlCustomData>[0] => structuredClone(manifest) as never;
const options = {hideCssPartsDocs: true, hideCssPropertiesDocs: true, hideLogs: true};

write('custom-elements.json', pretty(JSON.stringify(manifest)));
write('web-types.json', pretty(getWebTypesData(given(), options)));
write('vscode.html-custom-data.json', pretty(getVsCodeHtmlCustomData(given(), options)));
write('vscode.css-custom-data.json', pretty(getVsCodeCssCustomData(given(), options)));

write('attributes.d.ts', attributeTypes(elementIn(manifest)));
for (const file of globSync('src/build/frameworks/*.d.ts', {cwd: root})) copyFileSync(join(root, file), join(root, 'dist', basename(file)));
