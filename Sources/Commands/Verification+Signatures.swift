import Hashing
import History
import Journal
import Language
import Reports
import Signing

extension Verification {
  /// Says of every signature what came of it and what came after it.
  func signaturesHold(_ file: SignedFile) throws -> Bool {
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
    guard let allowed else { return signature.evidentVerdict }
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
