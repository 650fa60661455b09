// What dockerfile-utils has to say of a Dockerfile: node dockerfile.mjs PACKAGE_FOLDER DOCKERFILE
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, path] = process.argv.slice(2);
const { validate } = createRequire(join(folder, 'package.json'))('dockerfile-utils');
const problems = validate(readFileSync(path, 'utf8'), { instructionWorkdirRelative: 1, deprecatedMaintainer: 1 });

for (const { range, message } of problems) {
    console.log(`${path}:${range.start.line + 1}: ${message}`);
}
process.exit(problems.length > 0 ? 1 : 0);
