import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** As much of TypeScript's language service, of which the project's own version has none, as is used here. */
interface TypeScript {
  readonly sys: {readonly fileExists: unknown; readonly readFile: (file: string) => string | undefined; readonly directoryExists: unknown};
  readonly ScriptSnapshot: {fromString(text: string): unknown};
  readonly getDefaultLibFilePath: unknown;
  parseJsonConfigFileContent(config: unknown, host: unknown, folder: string): {readonly options: unknown};
  createLanguageService(host: unknown): {
    getCompletionsAtPosition(file: string, position: number, options: object): {entries: readonly {name: string; kind: string}[]} | undefined;
  };
}

/** What an editor offers in a project, at the ‸ of a text. Keywords and what is global are left out. */
export const completionsIn = (folder: string): ((text: string) => string[]) => {
  const ts = createRequire(join(folder, 'package.json'))('typescript') as TypeScript;
  const {options} = ts.parseJsonConfigFileContent(JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8')), ts.sys, folder);
  return (text) => {
    const file = join(folder, 'typed.tsx');
    const position = text.indexOf('‸');
    const typed = text.replace('‸', '');
    const service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => [file],
      getScriptVersion: () => '1',
      getScriptSnapshot: (name: string) => {
        const content = name === file ? typed : ts.sys.readFile(name);
        return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
      },
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      directoryExists: ts.sys.directoryExists,
    });
    return (service.getCompletionsAtPosition(file, position, {})?.entries ?? []).map(({name}) => name.replaceAll(/^"|"$/g, ''));
  };
};
