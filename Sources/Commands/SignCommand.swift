import Hashing
import History
import Invocation
import Journal
import Language
import Reports
import Signing
import Terminal

extension Command where Context == Console {
  static var sign: Command {
    Command(
      "sign", under: .safeguarding,
      summary: Text(
        nl: "Teken wat er nu in een meting staat, met een SSH-sleutel.",
        en: "Sign what a record says now, with an SSH key."),
      discussion: Text(
        nl: "De handtekening komt als regel in het bestand en dekt alles wat ervoor staat. Daarna"
          + " kan er nog iets bij komen; 'peil verify' en het rapport zeggen dat. Het is"
          + " ssh-keygen dat tekent: Peil geeft alleen door waar de sleutel staat, en leest hem"
          + " niet. Vraagt de sleutel om een wachtwoordzin, dan vraagt ssh-keygen haar. Geef de"
          + " openbare sleutel (.pub) als de geheime in een ssh-agent zit.\n\nIedereen kan de"
          + " handtekening nagaan met ssh-keygen alleen; de handleiding in README.md zegt hoe.",
        en: "The signature becomes a line of the file and covers all that stands before it. More"
          + " can be added after it; 'peil verify' and the report say so. It is ssh-keygen that"
          + " signs: Peil only passes on where the key is, and does not read it. If the key needs"
          + " a passphrase, ssh-keygen asks for it. Give the public key (.pub) if the secret one"
          + " is in an ssh-agent.\n\nAnybody can check the signature with ssh-keygen alone;"
          + " README.md says how."),
      examples: [
        Example(
          ["sign", "tu.peil", "--key", "~/.ssh/id_ed25519", "--role", "coordinator"],
          Text(nl: "Teken als coördinator.", en: "Sign as coordinator."))
      ],
      seeAlso: ["verify", "adopt"],
      parameters: Argument<String>(
        Text(nl: "BESTAND", en: "FILE"),
        help: Text(
          nl: "De meting of het auditdossier.", en: "The record or the audit dossier."),
        completion: .file(suffixes: [".peil"])),
      OptionalOption<String>(
        "key", short: "k", Text(nl: "SLEUTEL", en: "KEY"),
        help: Text(
          nl: "Het bestand met de geheime sleutel, of met de openbare als een ssh-agent de geheime"
            + " heeft; anders de enige sleutel in ~/.ssh.",
          en: "The file with the secret key, or with the public one if an ssh-agent has the secret"
            + " one; else the only key in ~/.ssh."),
        completion: .file(suffixes: [])),
      OptionalOption<Role>(
        "role", Text(nl: "ROL", en: "ROLE"),
        help: Text(
          nl: "In welke rol u tekent; anders coordinator voor een meting en auditor voor een"
            + " auditdossier.",
          en: "In which role you sign; else coordinator for a record and auditor for an audit"
            + " dossier.")),
      Flag(
        "withdraw",
        help: Text(
          nl:
            "Trek de laatste handtekening in deze rol in. Zij blijft staan en telt niet meer mee.",
          en: "Withdraw the last signature in this role. It stays there and no longer counts.")),
      Flag(
        "no-input",
        help: Text(
          nl: "Vraag niet om een wachtwoordzin; een versleutelde sleutel is dan een fout.",
          en: "Do not ask for a passphrase; an encrypted key is then an error.")),
      Shared.by
    ) { console, file, key, role, withdraws, noInput, by in
      if withdraws, key != nil { throw Failure.excludes("--withdraw", "--key") }
      let opened = try console.openJournal(file)
      defer { opened.writer.close() }
      let signed = try RecordFile.signedFile(file, opened.text)
      if let notice = signed.lossNotice(of: Text(same: file)) { console.tell(notice) }
      let role = role ?? (signed.kind == .dossier ? .auditor : .coordinator)
      if signed.kind == .dossier, role != .auditor { throw Failure.roleOfDossier(path: file) }
      let sitting = SigningSitting(
        path: file, file: signed, role: role, by: console.author(by), writer: opened.writer,
        console: console)
      if withdraws {
        try sitting.withdraw()
      } else {
        try sitting.sign(try key ?? console.usualKey(), mayAsk: !noInput)
      }
      return .success
    }
  }
}

/// What it takes to add a line about a signature to a file that is open.
private struct SigningSitting {
  let path: String
  let file: SignedFile
  let role: Role
  let by: String
  let writer: JournalWriter
  let console: Console

  func sign(_ key: String, mayAsk: Bool) throws(Failure) {
    let at = console.now()
    guard let text = file.text(role: role, at: at) else { throw .noIdentifier(path: path) }
    let made = try console.signature(text, key: key, mayAsk: mayAsk)
    try append(.signed(head: text.head, signature: made.armor), at: at)
    console.tell(
      Text(
        nl: "Getekend als \(Language.nl.role(role)): \(path) tot en met regel"
          + " \(file.links.count + 1), eindgetal \(text.head.hexadecimal), met \(made.key).",
        en: "Signed as \(Language.en.role(role)): \(path) up to line \(file.links.count + 1), final"
          + " value \(text.head.hexadecimal), with \(made.key)."))
  }

  func withdraw() throws(Failure) {
    guard
      let last = file.signatures.last(where: { $0.counts && $0.link.role == role })?.link
    else { throw .nothingSigned(path: path, role) }
    try append(.withdrawn(last.hash), at: console.now())
    console.tell(
      Text(
        nl: "Ingetrokken in \(path): de handtekening van \(Language.nl.signer(last)).",
        en: "Withdrawn in \(path): the signature of \(Language.en.signer(last))."))
  }

  /// Adds a line; a record and a dossier have the same form for what is written here.
  private func append(_ act: Act, at: Instant) throws(Failure) {
    do throws(JournalError) {
      _ = try writer.append(Event(at: at, by: by, role: role, act: act).body)
    } catch {
      throw .journal(path: path, error)
    }
  }
}

extension Console {
  var keygen: SSHKeygen {
    SSHKeygen(temporaryDirectory: environment(.temporaryDirectory)?.nonEmpty ?? "/tmp")
  }

  /// Has ssh-keygen sign a text, and says beforehand that it may ask something.
  fileprivate func signature(
    _ text: SignedText, key: String, mayAsk: Bool
  ) throws(Failure) -> SSHKeygen.Made {
    let asking = mayAsk ? asking : .nobody
    if asking == .terminal {
      tell(
        Text(
          nl: "ssh-keygen tekent met \(key). Vraagt het om een wachtwoordzin, dan blijft die bij"
            + " ssh-keygen. Knippert er een beveiligingssleutel, raak die dan aan.",
          en: "ssh-keygen signs with \(key). If it asks for a passphrase, that stays with"
            + " ssh-keygen. If a security key blinks, touch it."))
    }
    do throws(SigningFault) {
      return try keygen.sign(
        text, key: key, asking: asking,
        agentIsRunning: environment(.agentSocket)?.nonEmpty != nil)
    } catch {
      throw .signing(error)
    }
  }

  /// Whom ssh-keygen can ask: whoever sits at a terminal, unless the user has set up a window.
  private var asking: SSHKeygen.Asking {
    if environment(.askpassRequire)?.nonEmpty != nil { return .itself }
    if input.isTerminal || isOutputTerminal || messageColumns != nil { return .terminal }
    return environment(.askpass)?.nonEmpty == nil ? .nobody : .itself
  }

  /// The only key among those that ssh itself would look for.
  fileprivate func usualKey() throws(Failure) -> String {
    let folder = "\(environment(.home) ?? "")/.ssh"
    let names = ["id_ed25519", "id_ecdsa", "id_rsa", "id_ed25519_sk", "id_ecdsa_sk"]
    let keys = names.map { "\(folder)/\($0)" }.filter { path in
      do throws(FileError) {
        try SourceFile.requireReadable(path)
        return true
      } catch {
        return false
      }
    }
    guard let key = keys.first else { throw .noUsualKey(folder: folder) }
    guard keys.count == 1 else { throw .severalKeys(keys) }
    return key
  }
}

extension Role: Spellable {}
