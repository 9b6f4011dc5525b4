// Reads {"schemas": {NAME: SCHEMA}, "files": [{"schema": NAME, "data": …}]} from stdin, and prints
// for each file what ajv says against it: a list of lists of texts, empty where nothing is wrong.
import { readFileSync } from "node:fs";
import Ajv from "ajv";

const input = JSON.parse(readFileSync(0, "utf8"));
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const validators = Object.fromEntries(
  Object.entries(input.schemas).map(([name, schema]) => [name, ajv.compile(schema)]),
);
const answers = input.files.map(({ schema, data }) => {
  const validate = validators[schema];
  return validate(data) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message}`);
});
process.stdout.write(JSON.stringify(answers) + "\n");
