import { spawn } from 'node:child_process'
import { root } from './paths.mjs'

const kept = 40 // lines of output to show when it fails

/** Runs a program to its end; rejects with the end of its output when it fails. */
export const run = (program, args, options = {}) =>
  new Promise((resolve, reject) => {
    const { env, timeout, cwd = root } = options
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
      killSignal: 'SIGKILL',
      shell: process.platform === 'win32' && /(npm|npx)$/.test(program),
    })
    let output = ''
    const keep = (chunk) => {
      output = (output + chunk).split('\n').slice(-kept).join('\n')
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(output)
      reject(new Error(`${program} ${args.join(' ')} failed (${signal ?? code}):\n${output.trim()}`))
    })
  })

/** What a program prints, or null when it is not there or fails. */
export const attempt = (program, args, options) =>
  run(program, args, options).then(
    (output) => output,
    () => null,
  )
