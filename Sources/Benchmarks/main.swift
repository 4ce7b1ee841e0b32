// Measures what users wait for, and prints medians and ratios.
//
// Usage: Benchmarks [PEIL], PEIL being the program to start; without it the one built beside this.

import Assessment
import History
import Journal
import Maturity

let own = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
let peil =
  CommandLine.arguments.dropFirst().first ?? (own.dropLast() + ["peil"]).joined(separator: "/")

/// A full record of the shipped questionnaire as a file.
func fullRecord(in directory: TrialDirectory) throws -> String {
  let (questionnaire, norm) = try Subject.shipped()
  let path = directory.path("record.peil")
  let writer = try JournalWriter.create(
    at: path, firstLine: Subject.header(questionnaire, norm).body,
    holder: Holder.current(since: "now"))
  defer { writer.close() }
  _ = try writer.append(batch: Subject.everything(questionnaire).map { Subject.event($0).body })
  return path
}

func row(_ name: String, _ value: String, _ remark: String = "") {
  let padding = String(repeating: " ", count: max(1, 52 - name.count))
  print("\(name)\(padding)\(value)\(remark.isEmpty ? "" : "   \(remark)")")
}

func section(_ title: String) {
  print("\n\(title)\n\(String(repeating: "-", count: title.count))")
}

let directory = try TrialDirectory()
let record = try fullRecord(in: directory)

section("Whole processes (median of 31)")
let processes = [
  WholeProcess(name: "python3 -c pass", words: ["python3", "-c", "pass"]),
  WholeProcess(name: "peil --version", words: [peil, "--version"]),
  WholeProcess(name: "peil score, full record", words: [peil, "score", record]),
  WholeProcess(
    name: "peil score --format json, full record",
    words: [peil, "score", record, "--format", "json"]),
]
let results = try WholeProcess.measured(processes, runs: 31)
for (time, peak) in results {
  row(time.name, time.shown, "\(time.ratio(to: results[0].time)) python3, peak \(peak.shown)")
}
if let size = fileSize(peil) {
  row("the program's file", Measurement("size", [size], .memory).shown)
}

// Here, while this process is small: a child counts the largest that its parent was as its own.
section("A sector of \(SectorSubject.large) submissions, read, checked and counted (median of 5)")
let submissions = directory.path("submissions.jsonl")
try SectorSubject.write(SectorSubject.large, to: submissions)
if let size = fileSize(submissions) {
  row("the file", Measurement("size", [size], .memory).shown)
}
var readers = [WholeProcess(name: "peil sector", words: [peil, "sector", submissions])]
if (try? WholeProcess(name: "orjson", words: ["python3", "-c", "import orjson"]).run()) != nil {
  readers.append(
    WholeProcess(
      name: "python3 with orjson, parsing alone",
      words: ["python3", "-c", SectorSubject.parsing, submissions]))
}
let read = try WholeProcess.measured(readers, runs: 5)
for (time, peak) in read {
  row(time.name, time.shown, "peak \(peak.shown)")
}
if let orjson = read.dropFirst().first {
  row("peil sector to orjson", read[0].time.ratio(to: orjson.time))
} else {
  row("python3 with orjson", "absent", "pip install orjson to compare with it")
}

section("In process")
let (questionnaire, norm) = try Subject.shipped()
for measurement in try InProcess.scoring() { row(measurement.name, measurement.shown) }
let reading = try InProcess.reading()
row(reading.name, reading.shown)

section("From a key to what it writes to the terminal (median of 60)")
for (definition, targets) in [
  (questionnaire, norm), try Subject.large(themes: 25, practicesPerLevel: 50),
] {
  for press in Keys.presses {
    let (time, bytes) = Keys.painting(definition, targets, press)
    row("\(definition.practiceCount) practices, \(press.name)", time.shown, bytes.shown)
  }
}

section("From an answer to the next question, flushed to disk (median of 59)")
let (large, largeNorm) = try Subject.large(themes: 25, practicesPerLevel: 50)
let small = try InProcess.answering(
  "\(questionnaire.practiceCount) practices, 500 events", questionnaire, norm, events: 500)
row(small.name, small.shown)
for (definition, targets) in [(questionnaire, norm), (large, largeNorm)] {
  let many = try InProcess.answering(
    "\(definition.practiceCount) practices, 50,000 events", definition, targets, events: 50_000)
  row(many.name, many.shown, "\(many.ratio(to: small)) the first")
}

section("What may be printed of a sector, decided and proved (median of 3)")
let audit = try SectorAudit.everything(coalition: 1)
row(audit.name, audit.shown)

section("Deciding a publication (median of 5)")
let deciding = try SectorSubject.auditing(runs: 5)
row(deciding.name, deciding.shown)
