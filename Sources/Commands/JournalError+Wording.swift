import Invocation
import Journal
import Language

extension JournalError {
  /// The exit status by sysexits, and what is wrong, where, and what to do.
  func told(_ path: String) -> Told {
    switch self {
    case .locked(let holder):
      Told(
        .locked,
        nl: "\(path) is in gebruik" + (holder.map { " door \($0.words(.nl))" } ?? "")
          + ". Wacht tot dat klaar is, of stop het daar.",
        en: "\(path) is in use" + (holder.map { " by \($0.words(.en))" } ?? "")
          + ". Wait until that is done, or stop it there.")
    case .lockFailed(let path, let error): Told(error.writingStatus, error.text(path))
    case .damaged(let damage): Told(.badData, damage.text(path))
    case .lineTooLong(_, let limit):
      Told(
        .badData,
        nl: "Deze tekst is te lang voor \(path): een regel mag \(limit >> 20) MiB zijn."
          + " Er is niets vastgelegd.",
        en: "This text is too long for \(path): a line may have \(limit >> 20) MiB."
          + " Nothing has been recorded.")
    case .changedUnderneath:
      Told(
        .locked,
        nl: "\(path) is intussen door iets anders veranderd. Dit antwoord is niet vastgelegd."
          + " Stop, kijk met 'peil verify' of het bestand heel is, en ga dan verder.",
        en: "\(path) has been changed by something else meanwhile. This answer has not been"
          + " recorded. Stop, look with 'peil verify' whether the file is sound, and go on.")
    case .stopped(let error):
      Told(
        .inputOutput,
        nl: error.text(path).nl + " Wat al vastgelegd was staat er nog; of het laatste antwoord er"
          + " staat is niet zeker, en er kan niets meer bij. Kijk het na als de schijf weer in orde"
          + " is.",
        en: error.text(path).en
          + " What was recorded is still there; whether the last answer is, is"
          + " not certain, and nothing more can be added. Check it once the disk is right again.")
    case .file(let error): Told(error.readingStatus, error.text(path))
    }
  }
}

extension Holder {
  fileprivate func words(_ language: Language) -> String {
    Text(
      nl: "proces \(process) op \(host), sinds \(since)",
      en: "process \(process) on \(host), since \(since)")[language]
  }
}

extension JournalDamage {
  /// What is damaged, and how to save the rest.
  func text(_ path: String) -> Text {
    let what = kind.text
    if line == 1 {
      return Text(
        nl:
          "\(path) is geen bestand van Peil, of het begin is beschadigd: \(what.nl) Was het er een,"
          + " dan redt 'peil recover \(path) --output NIEUW' elke regel die nog klopt.",
        en: "\(path) is not a file of Peil, or its beginning is damaged: \(what.en) If it was one,"
          + " 'peil recover \(path) --output NEW' saves every line that is still right.")
    }
    return Text(
      nl: "\(path) is beschadigd op regel \(line), byte \(offset): \(what.nl) Het bestand is niet"
        + " veranderd. 'peil recover \(path) --output NIEUW' redt elke regel die nog klopt.",
      en: "\(path) is damaged at line \(line), byte \(offset): \(what.en) The file has not been"
        + " changed. 'peil recover \(path) --output NEW' saves every line that is still right.")
  }
}

extension JournalDamage.Kind {
  fileprivate var text: Text {
    switch self {
    case .noFirstLine:
      Text(nl: "er is geen hele eerste regel.", en: "there is no whole first line.")
    case .emptyLine: Text(nl: "de regel is leeg.", en: "the line is empty.")
    case .lineTooLong:
      Text(nl: "de regel is langer dan 1 MiB.", en: "the line is longer than 1 MiB.")
    case .missingHash:
      Text(
        nl: "de regel is niet door Peil geschreven, of afgekapt.",
        en: "the line was not written by Peil, or was cut off.")
    case .hashMismatch:
      Text(
        nl: "de regel is veranderd nadat zij geschreven was.",
        en: "the line was changed after it was written.")
    case .brokenChain:
      Text(
        nl: "de regel volgt niet op de vorige; er is een regel weg, bij of verplaatst.",
        en: "the line does not follow the one before; a line is gone, added or moved.")
    case .missingLineEnd:
      Text(
        nl: "na de laatste hele regel staat iets dat er niet hoort.",
        en: "something that does not belong there follows the last whole line.")
    }
  }
}
