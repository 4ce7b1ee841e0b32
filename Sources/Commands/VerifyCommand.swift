package import Hashing
import History
import Invocation
import Journal
package import Language
import Reports
import Signing
import Terminal

extension Command where Context == Console {
  static var verify: Command {
    Command(
      "verify", under: .safeguarding,
      summary: Text(
        nl: "Controleer of metingen en auditdossiers ongeschonden zijn, en wie ze tekende.",
        en: "Check that records and audit dossiers are intact, and who signed them."),
      discussion: Text(
        nl: "Elke regel draagt een controlegetal over zichzelf en de regel ervoor; één veranderde"
          + " letter valt op. Of er hele regels aan het eind weg zijn ziet alleen wie het"
          + " eindgetal elders heeft, zoals uit een rapport: geef het met --head.\n\nDe keten"
          + " bewijst niet wie iets schreef: wie het bestand mag veranderen kan het ook in zijn"
          + " geheel opnieuw maken. Een handtekening bewijst het wel. Geef met --signers de lijst"
          + " van wie mag tekenen, een bestand in de vorm van de 'allowed signers' van OpenSSH:"
          + " elke regel een naam en een openbare sleutel. Staat er bij de naam een rol, zoals in"
          + " 'a.jansen@tu.example,auditor', dan mag de sleutel alleen in die rol tekenen.\n\nMet"
          + " --signers moet er minstens één handtekening zijn, en moeten zij alle kloppen.",
        en: "Each line carries a check value over itself and the line before it; one changed"
          + " letter shows. Whether whole lines are gone from the end is seen only by who has"
          + " the final value from elsewhere, such as a report: give it with --head.\n\nThe"
          + " chain does not prove who wrote anything: whoever may change the file can also make"
          + " it anew as a whole. A signature does. Give with --signers the list of who may sign,"
          + " a file in the form of OpenSSH's allowed signers: on each line a name and a public"
          + " key. Where a role stands beside the name, as in 'a.jansen@tu.example,auditor', the"
          + " key may sign in that role only.\n\nWith --signers there must be at least one"
          + " signature, and all must hold."),
      examples: [
        Example(
          ["verify", "tu.peil"],
          Text(nl: "Controleer één meting.", en: "Check one record.")),
        Example(
          ["verify", "tu.peil", "--signers", "tekenaars", "--require-role", "auditor"],
          Text(
            nl: "Ga ook na dat een auditor tekende die dat mag.",
            en: "Check also that an auditor signed who may.")),
      ],
      seeAlso: ["sign", "recover"],
      parameters: Arguments<String>(
        Text(nl: "BESTAND", en: "FILE"),
        help: Text(
          nl: "De metingen en auditdossiers.", en: "The records and audit dossiers."),
        isRequired: true,
        completion: .file(suffixes: [".peil"])),
      OptionalOption<Digest>(
        "head", Text(nl: "GETAL", en: "HASH"),
        help: Text(
          nl: "Het eindgetal dat in de meting moet voorkomen.",
          en: "The final value that must occur in the record.")),
      Shared.signers, Shared.revoked,
      RepeatedOption<Role>(
        "require-role", Text(nl: "ROL", en: "ROLE"),
        help: Text(
          nl: "Iemand moet in deze rol getekend hebben, met een sleutel die de lijst voor die rol"
            + " noemt.",
          en:
            "Somebody must have signed in this role, with a key that the list names for that role.")
      )
    ) { console, files, head, signers, revoked, roles in
      let allowed = try console.allowedSigners(signers, revoked: revoked)
      if allowed == nil, !roles.isEmpty { throw Failure.needs("--require-role", "--signers") }
      var status = ExitStatus.success
      for file in files {
        let verification = Verification(
          path: file, head: head, allowed: allowed, roles: roles, console: console)
        if try !verification.holds() { status = .unmet }
      }
      return status
    }
  }
}

/// What is asked of one file.
private struct Verification {
  let path: String
  let head: Digest?
  let allowed: AllowedSigners?
  let roles: [Role]
  let console: Console

  /// Checks everything and says what was found; results to the output, what fails to the messages.
  func holds() throws -> Bool {
    let bytes = try RecordFile.bytes(path)
    let text: JournalText
    let file: SignedFile
    do throws(JournalDamage) {
      text = try JournalText(verifying: bytes)
    } catch {
      console.tell(error.text(path))
      return false
    }
    do throws(Failure) {
      file = try RecordFile.signedFile(path, text)
    } catch {
      console.tell(error.text)
      return false
    }
    if let head, !text.lines.contains(where: { $0.hash == head }) {
      console.tell(
        Text(
          nl: "\(path) is heel, maar \(head.hexadecimal) komt er niet in voor: er ontbreken"
            + " regels aan het eind, of het is een andere meting.",
          en: "\(path) is sound, but \(head.hexadecimal) does not occur in it: lines are missing"
            + " from the end, or it is another record."))
      return false
    }
    try say(summary(text, file)[console.language])
    tellAfterHead(text)
    try tellUnknown(file, text)
    return try signaturesHold(file) && text.tail.isEmpty
  }

  private func say(_ text: String) throws {
    try console.write("\(text.sanitized(keepingNewlines: true))\n")
  }

  private func summary(_ text: JournalText, _ file: SignedFile) -> Text {
    let events = file.links.count
    let isWhole = text.tail.isEmpty
    return Text(
      nl: "\(path): \(isWhole ? "ongeschonden" : "heel tot aan een onafgemaakte laatste regel"),"
        + " \(counted(events, one: "gebeurtenis", other: "gebeurtenissen")), eindgetal"
        + " \(text.head.hexadecimal)",
      en: "\(path): \(isWhole ? "intact" : "sound up to an unfinished last line"),"
        + " \(counted(events, one: "event", other: "events")), final value"
        + " \(text.head.hexadecimal)")
  }

  /// Says how many lines came after the value that somebody wrote down.
  private func tellAfterHead(_ text: JournalText) {
    guard let head, let index = text.lines.firstIndex(where: { $0.hash == head }) else { return }
    let later = text.lines.count - 1 - index
    console.tell(
      later == 0
        ? Text(nl: "Het eindgetal klopt.", en: "The final value is right.")
        : Text(
          nl: "Het eindgetal komt voor; daarna kwam er nog"
            + " \(counted(later, one: "regel", other: "regels")) bij.",
          en: "The final value occurs; after it"
            + " \(counted(later, one: "line was", other: "lines were")) added."))
  }

  /// Says what a later version wrote, which this one keeps and cannot use.
  private func tellUnknown(_ file: SignedFile, _ text: JournalText) throws {
    guard file.kind == .record else { return }
    let count = try RecordFile.state(path, text).unknownEvents.count
    guard count > 0 else { return }
    console.tell(
      Text(
        nl: "\(counted(count, one: "gebeurtenis is", other: "gebeurtenissen zijn")) van een"
          + " nieuwere versie van Peil; zij tellen hier niet mee.",
        en: "\(counted(count, one: "event is", other: "events are")) of a newer version of Peil;"
          + " they do not count here."))
  }
}

// MARK: - Signatures

extension Verification {
  /// Says of every signature what came of it and what came after it.
  private func signaturesHold(_ file: SignedFile) throws -> Bool {
    var allHold = true
    var isSigned = false
    var proved: Set<Role> = []
    for signature in file.signatures where signature.counts {
      let verdict = try verdict(on: signature, in: file)
      let words = words(on: signature, verdict, file)
      if verdict?.isGood == false {
        allHold = false
        console.tell(([path + ": " + words[0]] + words.dropFirst()).joined(separator: " "))
      } else {
        isSigned = true
        if verdict?.provesRole == true { proved.insert(signature.link.role) }
        try say(words.joined(separator: "\n  "))
      }
    }
    for signature in file.signatures where !signature.counts {
      try say(
        Text(
          nl: "Ingetrokken handtekening van \(Language.nl.signer(signature.link)); telt niet mee.",
          en: "Withdrawn signature of \(Language.en.signer(signature.link)); it does not count.")[
            console.language])
    }
    guard allowed != nil else { return allHold }
    return tellWhatIsMissing(isSigned, proved) && allHold
  }

  /// What came of a signature; nil where nobody asked and nothing shows by itself.
  private func verdict(
    on signature: SignedFile.Signature, in file: SignedFile
  ) throws(Failure) -> SignatureVerdict? {
    guard let allowed else { return signature.lastLine == nil ? .headMissing : nil }
    return try console.verdict(on: signature, in: file, allowed)
  }

  private func words(
    on signature: SignedFile.Signature, _ verdict: SignatureVerdict?, _ file: SignedFile
  ) -> [String] {
    let language = console.language
    let heading = [language.signer(signature.link), language.reach(signature)].compactMap(\.self)
    let found =
      verdict.map { language.verdict($0, role: signature.link.role) }
      ?? Text(
        nl: "De handtekening is niet nagegaan; geef de lijst van wie mag tekenen met --signers.",
        en: "The signature has not been checked; give the list of who may sign with --signers.")[
        language]
    let title = Text(nl: "Handtekening van", en: "Signature of")[language]
    return ["\(title) \(heading.joined(separator: ", ")):", found]
      + (signature.lastLine == nil ? [] : [language.aftermath(file.aftermath(of: signature))])
  }

  /// Says who should have signed and did not.
  private func tellWhatIsMissing(_ isSigned: Bool, _ proved: Set<Role>) -> Bool {
    if !isSigned {
      console.tell(
        Text(
          nl: "\(path): er is geen handtekening die klopt.",
          en: "\(path): there is no signature that holds."))
    }
    let missing = roles.filter { !proved.contains($0) }
    for role in missing {
      console.tell(
        Text(
          nl:
            "\(path): niemand tekende als \(Language.nl.role(role)) met een sleutel die de lijst voor"
            + " die rol noemt. Zet bij wie dat mag de rol achter de naam: NAAM,\(role.rawValue).",
          en:
            "\(path): nobody signed as \(Language.en.role(role)) with a key that the list names for"
            + " that role. Put the role behind the name of whoever may: NAME,\(role.rawValue)."))
    }
    return isSigned && missing.isEmpty
  }
}

extension Console {
  /// The list of who may sign, with its files looked at before ssh-keygen takes them for empty.
  func allowedSigners(_ path: String?, revoked: String?) throws(Failure) -> AllowedSigners? {
    guard let path else {
      if revoked != nil { throw .needs("--revoked", "--signers") }
      return nil
    }
    for path in [path, revoked].compactMap(\.self) {
      do { try SourceFile.requireReadable(path) } catch { throw .reading(path: path, error) }
    }
    return AllowedSigners(path: path, revoked: revoked)
  }

  /// What comes of checking a signature with ssh-keygen.
  func verdict(
    on signature: SignedFile.Signature, in file: SignedFile, _ allowed: AllowedSigners
  ) throws(Failure) -> SignatureVerdict {
    do throws(SigningFault) {
      return try keygen.verdict(on: signature, in: file, allowed)
    } catch {
      throw .signing(error)
    }
  }
}

extension Console {
  /// What comes of checking every signature that counts, by the hash of its line.
  func verdicts(
    on file: SignedFile, _ allowed: AllowedSigners
  ) throws(Failure) -> [Digest: SignatureVerdict] {
    var verdicts: [Digest: SignatureVerdict] = [:]
    for signature in file.signatures where signature.counts {
      verdicts[signature.link.hash] = try verdict(on: signature, in: file, allowed)
    }
    return verdicts
  }
}

extension Digest: Spellable {
  package init?(spelling: String) { self.init(hexadecimal: spelling.lowercased()) }
  package var spelling: String { hexadecimal }
  package static var form: Text? {
    Text(
      nl: "een getal van 64 cijfers en letters a tot en met f",
      en: "a value of 64 digits and letters a to f")
  }
}
