// The last document of a YAML file, as a schema of schemastore sees it: node schema.mjs AJV_FOLDER YAML_FOLDER SCHEMA FILE
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [ajvFolder, yamlFolder, schema, path] = process.argv.slice(2);
const load = (folder, name) => createRequire(join(folder, 'package.json'))(name);
const Ajv = load(ajvFolder, 'ajv').default;
const { parseAllDocuments } = load(yamlFolder, 'yaml');

const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));
const valid = validate(parseAllDocuments(readFileSync(path, 'utf8')).at(-1).toJS());

for (const { instancePath, message } of validate.errors ?? []) {
    console.log(`${path}: ${instancePath || '/'} ${message}`);
}
process.exit(valid ? 0 : 1);
