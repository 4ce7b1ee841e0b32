import Journal
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Trial {
  /// An interview that is killed at any moment: what it acknowledged is there.
  static let killedInterview = Trial(name: "kill interview") { workshop, generator in
    let given = workshop.drawnRatings(Int.random(in: 1...40, using: &generator), &generator)
    let process = try PeilProcess([
      "interview", workshop.path, "--ratings-only", "--lang", "en",
    ])
    process.type(given.lines)
    process.endInput()
    let wanted = Int.random(in: 0...given.count, using: &generator)
    process.wait(for: "Recorded: ", times: wanted)
    pause(upTo: 3_000, &generator)
    process.send(SIGKILL)
    let acknowledged = given.prefix(process.finish().output.acknowledgements)
    return try workshop.faults(acknowledged: Array(acknowledged), given: given)
      + workshop.goingOn()
  }

  /// Answers by command, the last of them killed: those before it are there, it may be.
  static let killedCommand = Trial(name: "kill answer") { workshop, generator in
    let given = workshop.drawnRatings(Int.random(in: 1...3, using: &generator), &generator)
    var acknowledged: [Workshop.Rating] = []
    for (number, answer) in given.enumerated() {
      let process = try PeilProcess(["answer", workshop.path, answer.practice, answer.rating])
      if number == given.count - 1 {
        pause(upTo: 25_000, &generator)
        process.send(SIGKILL)
      }
      if process.finish().status == 0 { acknowledged.append(answer) }
    }
    return try workshop.faults(acknowledged: acknowledged, given: given) + workshop.goingOn()
  }

  /// The same with an auditor's conclusions in a dossier.
  static let killedDossier = Trial(name: "kill examine") { workshop, generator in
    let given = workshop.drawnRatings(Int.random(in: 1...2, using: &generator), &generator)
    var acknowledged: [Workshop.Rating] = []
    for (number, answer) in given.enumerated() {
      let process = try PeilProcess([
        "examine", workshop.path, answer.practice, answer.rating, "--reason", "Zo gezien.",
      ])
      if number == given.count - 1 {
        pause(upTo: 25_000, &generator)
        process.send(SIGKILL)
      }
      if process.finish().status == 0 { acknowledged.append(answer) }
    }
    guard let found = try workshop.examinations() else { return [.refused("the dossier")] }
    let after = try Workshop.run(["verify", workshop.dossierPath])
    let next = try Workshop.run([
      "examine", workshop.path, workshop.practices[0], "fully", "--reason", "Gezien.",
    ])
    return Workshop.faults(found, acknowledged: acknowledged, given: given)
      + (after.status == 0 || after.messages.contains("unfinished")
        ? [] : [.refused("verify: \(after.messages)")])
      + (next.status == 0 ? [] : [.refused("examine: \(next.messages)")])
  }

  /// A report that is killed while it replaces another: one of the two is there, whole.
  static let killedReport = Trial(name: "kill report") { workshop, generator in
    let old = Array("an earlier report\n".utf8)
    try workshop.folder.place(old, "report.html")
    let target = workshop.folder / "report.html"
    let words = ["report", workshop.path, "--format", "html", "--output", target, "--force"]
    let process = try PeilProcess(words)
    pause(upTo: 40_000, &generator)
    process.send(SIGKILL)
    let ended = process.finish().status == 0
    let found = try SourceFile.read(target, limit: 1 << 24)
    if found == old { return ended ? [.lost("a report that was written is not there")] : [] }
    let isWhole = String(decoding: found, as: UTF8.self).hasSuffix("</html>\n")
    return isWhole ? [] : [.foreign("half a report stands under its name")]
  }

  /// Waits for a number of microseconds that is drawn.
  private static func pause(upTo limit: UInt32, _ generator: inout SeededGenerator) {
    usleep(UInt32.random(in: 0...limit, using: &generator))
  }
}

extension [Workshop.Rating] {
  /// What is typed into an interview to give these ratings, each by the code of its practice.
  var lines: String { map { "g \($0.practice)\n\($0.rating)\n" }.joined() }
}

extension String {
  /// How many ratings an interview said to have recorded.
  var acknowledgements: Int { ranges(of: "Recorded: ").count }
}
