// Reads a JUnit file with junit2json and prints its suites, and the rules of the test cases that failed.
import {readFileSync} from 'node:fs';
import {parse} from 'junit2json';

const read = await parse(readFileSync(process.argv[2], 'utf8'));
const failed = [];
for (const suite of read.testsuite) {
  for (const test of suite.testcase ?? []) {
    if (test.failure) failed.push(test.classname.split(' ')[0]);
  }
}
console.log(JSON.stringify({tests: read.tests, suites: read.testsuite.map((suite) => suite.name), failed}));
