import Invocation
import Journal
import Language
import Terminal

extension FileError {
  func text(_ path: String) -> Text {
    switch self {
    case .notFound:
      Text(
        nl: "\(path) bestaat niet. Controleer de naam en de map.",
        en: "\(path) does not exist. Check the name and the directory.")
    case .exists:
      Text(
        nl: "\(path) bestaat al en wordt niet overschreven. Kies een andere naam.",
        en: "\(path) exists already and is not overwritten. Choose another name.")
    case .isDirectory:
      Text(
        nl: "\(path) is een map; er hoort een bestand te staan.",
        en: "\(path) is a directory; it should be a file.")
    case .notRegular:
      Text(
        nl: "\(path) is geen gewoon bestand en wordt niet gebruikt.",
        en: "\(path) is not a regular file and is not used.")
    case .notPermitted:
      Text(
        nl: "U hebt geen toegang tot \(path).", en: "You have no permission for \(path).")
    case .noSpace:
      Text(
        nl: "De schijf is vol, of \(path) mag niet groter worden. Maak ruimte en probeer het"
          + " opnieuw.",
        en: "The disk is full, or \(path) may not grow. Make room and try again.")
    case .tooLarge(let limit):
      Text(
        nl: "\(path) is groter dan \(limit >> 20) MiB en wordt niet gelezen.",
        en: "\(path) is larger than \(limit >> 20) MiB and is not read.")
    case .system(let error):
      Text(
        nl: "\(path): het systeem meldt '\(SystemError.description(of: error.number))'.",
        en: "\(path): the system says '\(SystemError.description(of: error.number))'.")
    }
  }
}

extension FileError {
  var readingStatus: ExitStatus {
    switch self {
    case .notFound, .isDirectory, .notRegular, .exists: .noInput
    case .notPermitted: .noPermission
    case .tooLarge: .badData
    case .noSpace, .system: .inputOutput
    }
  }

  var writingStatus: ExitStatus {
    switch self {
    case .notFound, .isDirectory, .notRegular, .exists: .cannotCreate
    case .notPermitted: .noPermission
    case .tooLarge: .badData
    case .noSpace, .system: .inputOutput
    }
  }
}
