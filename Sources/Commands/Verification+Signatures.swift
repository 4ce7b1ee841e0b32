import Hashing
import History
import Journal
import Language
import Reports
import Signing

extension Verification {
  /// A signature with what came of it; nil where nobody asked and nothing shows by itself.
  private typealias Checked = (signature: SignedFile.Signature, verdict: SignatureVerdict?)

  /// Says of every signature what came of it and what came after it.
  func signaturesHold(_ file: SignedFile) throws -> Bool {
    var checked: [Checked] = []
    for signature in file.signatures where signature.counts {
      checked.append((signature, try verdict(on: signature, in: file)))
    }
    for item in checked { try say(item, in: file) }
    for signature in file.signatures where !signature.counts {
      let language = console.language
      try say("\(language.heading(signature, nil)): \(language.discounted(signature))")
    }
    let allHold = checked.allSatisfy { $0.verdict?.failsFile != true }
    guard allowed != nil else { return allHold }
    let isComplete = tellWhatIsMissing(checked, in: file)
    return isComplete && allHold
  }

  /// Says which moments cannot be right; none of it is a reason to leave with another code.
  func tellTime(_ file: SignedFile) throws {
    try tellTime(file.timeOrder(now: console.now()))
    for sentence in console.language.corrections(in: file) { try say("  \(sentence)") }
  }

  func tellTime(_ order: TimeOrder) throws {
    let sentences =
      console.language.wrongMoments(in: order)
      + [console.language.slightlyWrongMoments(in: order)].compactMap(\.self)
    for sentence in sentences { try say("  \(sentence)") }
  }

  private func verdict(
    on signature: SignedFile.Signature, in file: SignedFile
  ) throws(Failure) -> SignatureVerdict? {
    guard let allowed else { return file.evidentVerdict(on: signature, now: console.now()) }
    return try console.verdict(on: signature, in: file, allowed)
  }

  /// Says what came of a signature: what fails to the messages, the rest to the output.
  private func say(_ checked: Checked, in file: SignedFile) throws {
    let words = words(on: checked, in: file)
    if checked.verdict?.failsFile == true {
      console.tell(([path + ": " + words[0]] + words.dropFirst()).joined(separator: " "))
    } else {
      try say(words.joined(separator: "\n  "))
    }
  }

  private func words(on checked: Checked, in file: SignedFile) -> [String] {
    let (signature, verdict) = checked
    let language = console.language
    let found =
      verdict.map { language.verdict($0, on: signature.link) }
      ?? Text(
        nl: "De handtekening is niet nagegaan; geef de lijst van wie mag tekenen met --signers.",
        en: "The signature has not been checked; give the list of who may sign with --signers.")[
        language]
    let start = [language.heading(signature, verdict) + ":", found]
    guard signature.lastLine != nil else { return start }
    if case .retracted = verdict { return start }
    return start + [language.slight(signature, in: file)].compactMap(\.self)
      + signature.retractions.map { language.wish($0, wasChecked: allowed != nil) }
      + [language.lossAfter(signature)].compactMap(\.self)
      + [language.aftermath(file.aftermath(of: signature))]
  }

  /// Says what was asked of the signatures and is not there.
  private func tellWhatIsMissing(_ checked: [Checked], in file: SignedFile) -> Bool {
    let good = checked.filter { $0.verdict?.isGood == true }
    let missing = roles.filter { role in !good.contains { proves($0, role) } }
    tellWhoIsMissing(isSigned: !good.isEmpty, missing)
    guard nothingAfter, !good.isEmpty else { return !good.isEmpty && missing.isEmpty }
    // Another good signature changes nothing of what was signed.
    let signatures = Set(good.map(\.signature.link.line))
    let last = good.filter { item in
      file.links.allSatisfy { link in
        link.line <= item.signature.lastLine ?? 0 || signatures.contains(link.line)
      }
    }
    let followed =
      roles.isEmpty
      ? (last.isEmpty ? [nil] : [])
      : roles.filter { role in !missing.contains(role) && !last.contains { proves($0, role) } }
        .map(Optional.some)
    for role in followed { tellOfAftermath(role) }
    return missing.isEmpty && followed.isEmpty
  }

  private func proves(_ checked: Checked, _ role: Role) -> Bool {
    checked.verdict?.provesRole == true && checked.signature.link.role == role
  }

  /// Says that something came after every good signature, or every one in a role.
  private func tellOfAftermath(_ role: Role?) {
    let signatures = { (language: Language) in
      role.map { language.role($0) }
    }
    console.tell(
      Text(
        nl: "\(path): na elke goede handtekening\(signatures(.nl).map { " als \($0)" } ?? "") kwam"
          + " er nog iets bij.",
        en: "\(path): something was added after every good signature"
          + "\(signatures(.en).map { " as \($0)" } ?? "")."))
  }

  /// Says who should have signed and did not.
  private func tellWhoIsMissing(isSigned: Bool, _ missing: [Role]) {
    if !isSigned {
      console.tell(
        Text(
          nl: "\(path): er is geen handtekening die klopt.",
          en: "\(path): there is no signature that holds."))
    }
    for role in missing {
      console.tell(
        Text(
          nl:
            "\(path): niemand tekende als \(Language.nl.role(role)) met een sleutel die de lijst"
            + " voor"
            + " die rol noemt. Zet bij wie dat mag de rol achter de naam: NAAM,\(role.rawValue).",
          en:
            "\(path): nobody signed as \(Language.en.role(role)) with a key that the list names for"
            + " that role. Put the role behind the name of whoever may: NAME,\(role.rawValue)."))
    }
  }
}

extension SignatureVerdict {
  /// Whether the file does not hold because of it.
  fileprivate var failsFile: Bool {
    switch self {
    case .good, .retracted: false
    default: true
    }
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
      return try keygen.verdict(on: signature, in: file, allowed, now: now())
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
