import Hashing
import History
import Invocation
import Journal
import Language
import Reports
import Signing
import Terminal

/// What the line of `sign` gives.
struct SignOptions: Options {
  let file = Argument<String>(
    Text(nl: "BESTAND", en: "FILE"),
    help: Text(
      nl: "De meting of het auditdossier.", en: "The record or the audit dossier."),
    completion: .file(suffixes: [".peil"]))
  let key = OptionalOption<String>(
    "key", short: "k", Text(nl: "SLEUTEL", en: "KEY"),
    help: Text(
      nl: "Het bestand met de geheime sleutel, of met de openbare als een ssh-agent de geheime"
        + " heeft; anders de enige sleutel in ~/.ssh.",
      en: "The file with the secret key, or with the public one if an ssh-agent has the secret"
        + " one; else the only key in ~/.ssh."),
    completion: .file(suffixes: []))
  let role = OptionalOption<Role>(
    "role", Text(nl: "ROL", en: "ROLE"),
    help: Text(
      nl: "In welke rol u tekent; anders coordinator voor een meting en auditor voor een"
        + " auditdossier.",
      en: "In which role you sign; else coordinator for a record and auditor for an audit"
        + " dossier."))
  let withdraw = Flag(
    "withdraw",
    help: Text(
      nl: "Trek de laatste handtekening van deze sleutel in deze rol in. Zij blijft staan en"
        + " telt niet meer mee. Van een andere sleutel is het een wens.",
      en: "Take back the last signature of this key in this role. It stays there and no longer"
        + " counts. By another key it is a wish."))
  let acknowledgeClock = OptionalOption<String>(
    "acknowledge-clock", Text(nl: "REDEN", en: "REASON"),
    help: Text(
      nl: "Leg eerst vast dat tijdstippen in het bestand die niet kunnen kloppen verkeerd zijn,"
        + " en waarom; de handtekening dekt dat.",
      en: "First record that moments in the file that cannot be right are wrong, and why; the"
        + " signature covers that."))
  let noInput = Flag(
    "no-input",
    help: Text(
      nl: "Vraag niet om een wachtwoordzin; een versleutelde sleutel is dan een fout.",
      en: "Do not ask for a passphrase; an encrypted key is then an error."))
  let by = Shared.by
}

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
          + " openbare sleutel (.pub) als de geheime in een ssh-agent zit.\n\nGetekend worden ook de"
          + " rol, de naam en het tijdstip. Staat de klok vóór een regel die er al is, dan wordt er"
          + " niet getekend.\n\nIedereen kan de handtekening nagaan met ssh-keygen alleen; de handleiding in README.md zegt hoe.",
        en: "The signature becomes a line of the file and covers all that stands before it. More"
          + " can be added after it; 'peil verify' and the report say so. It is ssh-keygen that"
          + " signs: Peil only passes on where the key is, and does not read it. If the key needs"
          + " a passphrase, ssh-keygen asks for it. Give the public key (.pub) if the secret one"
          + " is in an ssh-agent.\n\nThe role, the name and the moment are signed too. If the clock is"
          + " before a line that is already there, nothing is signed.\n\nAnybody can check the signature with ssh-keygen alone;"
          + " README.md says how."),
      examples: [
        Example(
          ["sign", "tu.peil", "--key", "~/.ssh/id_ed25519", "--role", "coordinator"],
          Text(nl: "Teken als coördinator.", en: "Sign as coordinator."))
      ],
      seeAlso: ["verify", "adopt"],
      options: SignOptions.self
    ) { console, given in
      if given.withdraw, given.acknowledgeClock != nil {
        throw Failure.excludes("--withdraw", "--acknowledge-clock")
      }
      let reason = try given.acknowledgeClock.map {
        try console.meantText($0, of: "--acknowledge-clock")
      }
      let opened = try console.openJournal(given.file)
      defer { opened.writer.close() }
      let signed = try RecordFile.signedFile(given.file, opened.text)
      if let notice = signed.lossNotice(of: Text(same: given.file)) { console.tell(notice) }
      let role = given.role ?? (signed.kind == .dossier ? .auditor : .coordinator)
      if signed.kind == .dossier, role != .auditor {
        throw Failure.signature(.roleOfDossier(path: given.file))
      }
      let sitting = SigningSitting(
        path: given.file, file: signed, role: role, by: console.author(given.by),
        at: console.now(), key: try given.key ?? console.usualKey(), mayAsk: !given.noInput,
        writer: opened.writer, console: console)
      if given.withdraw {
        try sitting.withdraw()
      } else {
        try sitting.sign(acknowledging: reason)
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
  let at: Moment
  let key: String
  let mayAsk: Bool
  let writer: JournalWriter
  let console: Console

  /// Signs what the file says, after a line that says which moments in it are wrong if a reason is
  /// given for that.
  func sign(acknowledging reason: String?) throws(Failure) {
    let correction = try reason.map { (reason) throws(Failure) in try self.correction(reason) }
    if correction == nil, let newest = file.newest(upTo: .max), at.isBehind(newest.at) {
      throw .signature(.clockBehind(path: path, newest, now: at))
    }
    let head = correction.map { SealedLine(body($0), after: file.head).hash } ?? file.head
    let text = try text(head: head)
    let made = try console.signature(text, key: key, mayAsk: mayAsk)
    try append([correction, .signed(head: head, signature: made.armor)].compactMap(\.self))
    let lines = file.links.count + (correction == nil ? 1 : 2)
    console.tell(
      Text(
        nl: "Getekend als \(Language.nl.role(role)): \(path) tot en met regel \(lines), eindgetal"
          + " \(text.head.hexadecimal), met \(made.key).",
        en: "Signed as \(Language.en.role(role)): \(path) up to line \(lines), final value"
          + " \(text.head.hexadecimal), with \(made.key)."))
  }

  /// What says that the moments that cannot be right now are wrong.
  private func correction(_ reason: String) throws(Failure) -> Act {
    let lines = file.wrongLines(at: at)
    guard !lines.isEmpty else { throw .signature(.nothingMisdated(path: path)) }
    return .misdated(lines: lines, reason: reason)
  }

  /// Takes the last signature of the key back; one of another key can only be asked to be.
  func withdraw() throws(Failure) {
    let candidates = file.signatures.filter { $0.counts && $0.link.role == role }
    guard let last = candidates.last else { throw .signature(.nothingSigned(path: path, role)) }
    // Which key it is shows only when it signs.
    var target = last
    var (made, isProved) = try retraction(of: target)
    for signature in candidates.reversed() where !isProved && signature != target {
      guard try console.key(of: signature, in: file) == made.key else { continue }
      target = signature
      (made, isProved) = try retraction(of: target)
    }
    try append([
      .retracted(signature: target.link.hash, head: file.head, proof: made.armor)
    ])
    let signer = { (language: Language) in language.signer(target.link) }
    console.tell(
      isProved
        ? Text(
          nl: "Ingetrokken in \(path): de handtekening van \(signer(.nl)).",
          en: "Withdrawn in \(path): the signature of \(signer(.en)).")
        : Text(
          nl:
            "Vastgelegd in \(path): de wens dat de handtekening van \(signer(.nl)) niet meer telt."
            + " Zij is met een andere sleutel gezet; alleen daarmee is zij in te trekken.",
          en: "Recorded in \(path): the wish that the signature of \(signer(.en)) no longer counts."
            + " It was made with another key; it can be taken back with that one only."))
  }

  /// A signature under the withdrawal of another, and whether both are by one key.
  private func retraction(
    of signature: SignedFile.Signature
  ) throws(Failure) -> (made: SSHKeygen.Made, isProved: Bool) {
    let made = try console.signature(
      try text(head: file.head, retracting: signature), key: key, mayAsk: mayAsk)
    return (made, try console.key(of: signature, in: file) == made.key)
  }

  private func text(
    head: Digest, retracting signature: SignedFile.Signature? = nil
  ) throws(Failure) -> SignedText {
    do throws(SignedText.Fault) {
      return try file.text(role: role, at: at, by: by, head: head, retracting: signature)
    } catch {
      throw .signature(.notSignable(path: path, error))
    }
  }

  /// The line of an act; a record and a dossier have the same form for what is written here.
  private func body(_ act: Act) -> [UInt8] {
    Event(at: at, by: by, role: role, act: act).body
  }

  private func append(_ acts: [Act]) throws(Failure) {
    do throws(JournalError) {
      _ = try writer.append(batch: acts.map(body))
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

  /// The key of a signature that stands in a file; nil where it is none over its text.
  fileprivate func key(
    of signature: SignedFile.Signature, in file: SignedFile
  ) throws(Failure) -> String? {
    do throws(SigningFault) {
      return try keygen.key(of: signature, in: file)
    } catch {
      throw .signing(error)
    }
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
    guard let key = keys.first else { throw .signature(.noUsualKey(folder: folder)) }
    guard keys.count == 1 else { throw .signature(.severalKeys(keys)) }
    return key
  }
}

extension Role: Spellable {}
