// Reads workflow commands back as a runner does and has GitHub's own library write them anew: it must give the same bytes.
import { readFileSync } from "node:fs"
import * as core from "@actions/core"

const decoded = (text) => text.replace(/%0D/g, "\r").replace(/%0A/g, "\n").replace(/%3A/g, ":").replace(/%2C/g, ",").replace(/%25/g, "%")
const writers = { error: core.error, warning: core.warning, notice: core.notice }
const names = { line: "startLine", col: "startColumn" }

const written = []
const write = process.stdout.write.bind(process.stdout)
const expected = readFileSync(process.argv[2], "utf8")
for (const line of expected.split("\n").filter((line) => line)) {
  const [, level, list, message] = /^::(\w+) (.*?)::(.*)$/u.exec(line)
  const properties = {}
  for (const property of list.split(",")) {
    const [name, value] = [property.slice(0, property.indexOf("=")), property.slice(property.indexOf("=") + 1)]
    properties[names[name] ?? name] = decoded(value)
  }
  process.stdout.write = (text) => (written.push(text), true)
  writers[level](message.replace(/%0D/g, "\r").replace(/%0A/g, "\n").replace(/%25/g, "%"), properties)
  process.stdout.write = write
}
// The library writes the properties in an order of its own, which means nothing to a runner.
const sorted = (text) => text.replace(/^::(\w+) (.*?)::/gmu, (_, level, list) => `::${level} ${list.split(",").sort()}::`)
if (sorted(written.join("")) !== sorted(expected)) {
  write(`${process.argv[2]} is read as\n${written.join("")}`)
  process.exit(1)
}
