import Invocation
import Journal
import Language

extension Command where Context == Console {
  static var recover: Command {
    Command(
      "recover", under: .safeguarding,
      summary: Text(
        nl: "Kopieer het hele deel van een beschadigde meting.",
        en: "Copy the sound part of a damaged record."),
      discussion: Text(
        nl: "Het beschadigde bestand blijft zoals het is. Wat er niet in de kopie staat wordt"
          + " gezegd.",
        en: "The damaged file stays as it is. What is not in the copy is told."),
      examples: [
        Example(
          ["recover", "tu.peil", "--output", "hersteld.peil"],
          Text(
            nl: "Red wat voor de beschadiging staat.", en: "Save what stands before the damage."))
      ],
      seeAlso: ["verify"],
      parameters: Shared.file,
      RequiredOption<String>(
        "output", short: "o", Text(nl: "NIEUW", en: "NEW"),
        help: Text(nl: "Het nieuwe bestand.", en: "The new file."),
        completion: .file(suffixes: [".peil"]))
    ) { console, file, output in
      let sound = SoundPrefix(of: try RecordFile.bytes(file))
      guard !sound.lines.isEmpty else {
        throw Failure.journal(
          path: file,
          .damaged(sound.damage ?? JournalDamage(line: 1, offset: 0, kind: .noFirstLine)))
      }
      do throws(FileError) {
        try OutputFile.write(sound.bytes, to: output, replacing: false)
      } catch {
        throw Failure.writing(path: output, error)
      }
      console.tell(report(sound, output))
      return .success
    }
  }

  private static func report(_ sound: SoundPrefix, _ output: String) -> Text {
    let kept = sound.lines.count - 1
    let lost = sound.omittedLines
    let copied = Text(
      nl: "\(output) heeft \(counted(kept, one: "gebeurtenis", other: "gebeurtenissen")).",
      en: "\(output) has \(counted(kept, one: "event", other: "events")).")
    guard sound.omittedBytes > 0 else {
      return Text(
        nl: copied.nl + " Er was niets beschadigd.", en: copied.en + " Nothing was damaged.")
    }
    return Text(
      nl: copied.nl + " Weggelaten: \(counted(lost, one: "regel", other: "regels")),"
        + " \(counted(sound.omittedBytes, one: "byte", other: "bytes")); ze staan nog in het"
        + " beschadigde bestand.",
      en: copied.en + " Left out: \(counted(lost, one: "line", other: "lines")),"
        + " \(counted(sound.omittedBytes, one: "byte", other: "bytes")); they are still in the"
        + " damaged file.")
  }
}
