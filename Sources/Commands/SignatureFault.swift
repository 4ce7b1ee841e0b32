import History
import Invocation
import Language
import Reports
import Signing

/// Why a file cannot be signed, or a signature not be taken back.
enum SignatureFault {
  /// No key was named and there is none in the usual place.
  case noUsualKey(folder: String)

  /// No key was named and there are several in the usual place.
  case severalKeys([String])

  /// Somebody else than an auditor would sign an auditor's file.
  case roleOfDossier(path: String)

  /// There is no signature of a role that could be withdrawn.
  case nothingSigned(path: String, Role)

  /// A file or a name that allows no text to be signed.
  case notSignable(path: String, SignedText.Fault)

  /// The clock is before the newest line of a file.
  case clockBehind(path: String, TimeOrder.Line, now: Moment)

  /// A file of which no moment is known to be wrong.
  case nothingMisdated(path: String)
}

extension SignatureFault {
  /// The exit status by sysexits, and what is wrong, where, and what to do.
  var told: Told {
    switch self {
    case .noUsualKey(let folder):
      Told(
        .noInput,
        nl: "In \(folder) staat geen sleutel. Geef er een met --key, of maak er een met"
          + " 'ssh-keygen -t ed25519'.",
        en: "There is no key in \(folder). Give one with --key, or make one with"
          + " 'ssh-keygen -t ed25519'.")
    case .severalKeys(let keys):
      Told(
        .usage,
        nl: "Er zijn meer sleutels: \(Language.nl.list(keys)). Kies er een met --key.",
        en: "There are several keys: \(Language.en.list(keys)). Choose one with --key.")
    case .roleOfDossier(let path):
      Told(
        .usage,
        nl: "\(path) is een auditdossier; alleen de auditor tekent dat. Laat --role weg.",
        en: "\(path) is an audit dossier; only the auditor signs it. Leave --role out.")
    case .nothingSigned(let path, let role):
      Told(
        .badData,
        nl:
          "In \(path) staat geen handtekening als \(Language.nl.role(role)) om in te trekken. Geef"
          + " met --role de rol waarin getekend is.",
        en:
          "\(path) has no signature as \(Language.en.role(role)) to withdraw. Give with --role the"
          + " role in which it was signed.")
    case .clockBehind(let path, let line, let now):
      Told(
        .configuration,
        nl:
          "De klok staat op \(Language.nl.moment(now)), maar regel \(line.number) van \(path) is van"
          + " \(Language.nl.moment(line.at)): een handtekening van nu zou niet tellen. Zet de klok"
          + " goed. Staat hij goed, en stond hij bij die regel verkeerd, leg dat dan vast met"
          + " --acknowledge-clock REDEN.",
        en: "The clock says \(Language.en.moment(now)), but line \(line.number) of \(path) is of"
          + " \(Language.en.moment(line.at)): a signature of now would not count. Set the clock right."
          + " If it is right, and was wrong at that line, record that with --acknowledge-clock"
          + " REASON.")
    case .nothingMisdated(let path):
      Told(
        .badData,
        nl: "In \(path) is geen tijdstip dat niet kan kloppen. Laat --acknowledge-clock weg.",
        en: "\(path) has no moment that cannot be right. Leave --acknowledge-clock out.")
    case .notSignable(_, .name):
      Told(
        .usage,
        nl: "De naam heeft tekens die niet te tekenen zijn, zoals een regeleinde. Geef een naam op"
          + " één regel met --by.",
        en:
          "The name has characters that cannot be signed, such as a line break. Give a name on one"
          + " line with --by.")
    case .notSignable(let path, .identifier):
      Told(
        .badData,
        nl: "De eerste regel van \(path) heeft geen geldig kenmerk, zodat er niets te tekenen is.",
        en: "The first line of \(path) has no valid identifier, so that nothing can be signed.")
    }
  }
}
