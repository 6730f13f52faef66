import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { project } from '../support/project';
import { scratchFolder } from '../support/scratch';

const result = z.object({
  tally: z.object({
    passed: z.number(),
    failed: z.array(z.object({ name: z.string(), reason: z.string() })),
    skipped: z.array(z.string()),
  }),
  told: z.string(),
  line: z.string(),
  code: z.number(),
});

function url(name: string): string {
  return pathToFileURL(join(project, 'scripts', 'test', name)).href;
}

/** What `npm test` makes of a tool's report and exit code, worked out by the script itself. */
function tallied(reader: 'vitestTally' | 'playwrightTally', report: unknown, toolCode: number): z.infer<typeof result> {
  const file = join(scratchFolder('report'), 'report.json');
  if (report !== undefined) writeFileSync(file, JSON.stringify(report));
  const program = `
    import { ${reader} } from '${url('reports.mjs')}';
    import { closingLine, exitCode, failureText } from '${url('tally.mjs')}';
    const tally = ${reader}(${JSON.stringify(file)}, ${toolCode}, '/project');
    const told = tally.failed.map(failureText).join('\\n');
    console.log(JSON.stringify({ tally, told, line: closingLine(tally), code: exitCode(tally) }));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  return result.parse(JSON.parse(printed));
}

const test = (status: string, fullName: string) => ({ status, fullName });
const vitest = (status: string, ...tests: readonly object[]) => ({
  testResults: [{ name: '/project/test/a.test.ts', status, assertionResults: tests }],
});
const playwright = (...tests: readonly object[]) => ({
  errors: [],
  suites: [{ title: 'open.spec.ts', suites: [], specs: [{ title: 'opens', tests }] }],
});

describe('the closing line', () => {
  it('counts what passed, failed and was skipped, by name', () => {
    const report = vitest('failed', test('passed', 'one'), test('failed', 'two'), test('skipped', 'three'));
    const { tally, line, code } = tallied('vitestTally', report, 1);
    expect(tally).toEqual({
      passed: 1,
      failed: [{ name: 'test/a.test.ts › two', reason: '' }],
      skipped: ['test/a.test.ts › three'],
    });
    expect(line).toBe('1 passed, 1 failed, 1 skipped');
    expect(code).toBe(1);
  });

  it('is told what failed and why', () => {
    const reason = '\u001b[31mAssertionError\u001b[39m: expected 1 to be 2\n\n    at a.test.ts:3';
    const unit = vitest('failed', { ...test('failed', 'two'), failureMessages: [reason] });
    const words = '    AssertionError: expected 1 to be 2\n        at a.test.ts:3';
    expect(tallied('vitestTally', unit, 1).told).toBe(`failed: test/a.test.ts › two\n${words}`);
    const failed = { projectName: 'web', status: 'unexpected', results: [{ error: { message: reason } }] };
    expect(tallied('playwrightTally', playwright(failed), 1).told).toBe(`failed: [web] open.spec.ts › opens\n${words}`);
  });

  it('counts a test file that could not be loaded as a failure', () => {
    expect(tallied('vitestTally', vitest('failed'), 1).tally.failed).toMatchObject([{ name: 'test/a.test.ts' }]);
  });

  it('counts a tool that failed without naming a test, or wrote no report, as a failure', () => {
    expect(tallied('vitestTally', vitest('passed', test('passed', 'one')), 1).code).toBe(1);
    expect(tallied('vitestTally', undefined, 0).code).toBe(1);
    expect(tallied('playwrightTally', undefined, 0).code).toBe(1);
  });

  it('takes no test at all for no success', () => {
    expect(tallied('playwrightTally', playwright(), 0)).toMatchObject({
      line: '0 passed, 0 failed, 0 skipped',
      code: 1,
    });
  });

  it('names the host of an end-to-end test and why it was skipped', () => {
    const skipped = {
      projectName: 'electron',
      status: 'skipped',
      annotations: [{ type: 'skip', description: 'there is no Electron here' }],
    };
    const { tally, code } = tallied(
      'playwrightTally',
      playwright(skipped, { projectName: 'web', status: 'expected' }),
      0,
    );
    expect(tally.skipped).toEqual(['[electron] open.spec.ts › opens (there is no Electron here)']);
    expect(code).toBe(0);
  });

  it('takes a test that passed only when it was repeated for a failure', () => {
    expect(tallied('playwrightTally', playwright({ projectName: 'web', status: 'flaky' }), 0).code).toBe(1);
  });
});
