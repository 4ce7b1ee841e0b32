import Journal
import TestSupport

extension Trial {
  /// A record cut off at any byte: whole lines before the cut stay, and the program goes on.
  static let cut = Trial(name: "cut") { workshop, generator in
    let given = workshop.drawnRatings(Int.random(in: 1...6, using: &generator), &generator)
    let start = try SourceFile.read(workshop.path, limit: 1 << 20)
    try Workshop.succeed(["interview", workshop.path, "--ratings-only"], input: given.lines)
    let whole = try SourceFile.read(workshop.path, limit: 1 << 20)
    let newline = UInt8(ascii: "\n")
    let end = Int.random(in: start.count...whole.count, using: &generator)
    try workshop.folder.place(Array(whole[..<end]), "a.peil")
    // A last line that misses only its line feed proves itself by its hash.
    let isWhole = end < whole.count && whole[end] == newline
    let lines = whole[start.count..<end].count { $0 == newline } + (isWhole ? 1 : 0)
    let kept = given.prefix(lines)
    return try workshop.goingOn()
      + workshop.faults(
        acknowledged: Array(kept),
        given: kept + [.init(practice: workshop.practices[0], rating: "fully")])
  }

  /// A disk that fills up under an interview and perhaps empties again: what was refused is nowhere,
  /// and nothing that was typed after it either.
  static let fullDisk = Trial(name: "full disk") { workshop, generator in
    let given = workshop.drawnRatings(Int.random(in: 3...20, using: &generator), &generator)
    let size = try SourceFile.read(workshop.path, limit: 1 << 20).count
    let room = size + Int.random(in: 0...(300 * given.count), using: &generator)
    let process = try PeilProcess(
      [
        "--fsize=\(room):unlimited", PeilProcess.path, "interview", workshop.path,
        "--ratings-only", "--lang", "en",
      ], program: "/usr/bin/prlimit")
    process.type(given.lines)
    process.endInput()
    if Bool.random(using: &generator) {
      process.wait(for: "Recorded: ", times: Int.random(in: 0...given.count, using: &generator))
      _ = try PeilProcess.run(
        ["--pid", String(process.identifier), "--fsize=unlimited"], program: "/usr/bin/prlimit")
    }
    let ending = process.finish()
    let acknowledged = Array(given.prefix(ending.output.acknowledgements))
    var faults = try workshop.faults(acknowledged: acknowledged, given: acknowledged)
    let isDone = acknowledged.count == given.count
    if ending.status != (isDone ? 0 : 74) {
      faults.append(
        .lost("\(acknowledged.count) of \(given.count) recorded, left with \(ending.status ?? -1)"))
    }
    return try faults + workshop.goingOn()
  }

  /// A command that writes, started without some of its standard streams: nothing of what it says
  /// gets into a file.
  static let closedStreams = Trial(name: "closed streams") { workshop, generator in
    let key = workshop.folder / "absent.key"
    let practice = workshop.practices[Int.random(in: 0..<3, using: &generator)]
    let commands: [[String]] = [
      ["answer", workshop.path, practice, "fully", "--existence", "Besluit 12"],
      ["interview", workshop.path, "--ratings-only", "--plain"],
      ["adopt", workshop.path, "--decision", "CvB 12", "--profile", "medium"],
      ["sign", workshop.path, "--key", key],
      ["audit", workshop.path, "--plain"],
      ["examine", workshop.path, practice, "not", "--reason", "Niet gezien."],
      ["new", workshop.folder / "b.peil", "--institution", "B", "--sector", "institute", "--wave"]
        + ["2025"],
      ["report", workshop.path, "--format", "markdown", "--output", workshop.folder / "r.md"],
      ["score", workshop.path],
      ["verify", workshop.path, workshop.dossierPath],
    ]
    let words = commands[Int.random(in: 0..<commands.count, using: &generator)]
    let closed = Set((0...2).filter { _ in Bool.random(using: &generator) }.map(Int32.init))
    let ending = try PeilProcess.run(
      words + ["--lang", "en"], input: "4\nq\n", closed: closed)
    var faults: [Fault] = []
    let name = "\(words[0]) without \(closed.sorted())"
    if ending.status == nil { faults.append(.refused("\(name) ended by a signal")) }
    for file in workshop.folder.names where file.hasSuffix(".peil") {
      let verified = try Workshop.run(["verify", workshop.folder / file])
      if verified.status != 0 { faults.append(.foreign("\(name): \(verified.messages)")) }
    }
    return faults
  }
}
