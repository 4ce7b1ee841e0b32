package import Hashing
package import Language

/// The lines of a record or a dossier as far as signatures look at them.
package struct SignedFile: Sendable {
  /// What kind of file it is, by the format on its first line.
  package enum Kind: String, CaseIterable, Sendable {
    case record = "peil-record"
    case dossier = "peil-dossier"
  }

  package let kind: Kind

  /// The file's identifier as its first line has it.
  package let id: String

  /// The hash of the first line.
  let firstHash: Digest

  /// The hash of the last line.
  package let head: Digest

  /// When the file was made, by its first line.
  package let created: Moment

  /// Where lines are gone.
  package let losses: [LineLoss]

  /// Every event, in order.
  package let links: [Link]

  /// Every signature, in order.
  package let signatures: [Signature]

  /// What was said of wrong moments, in order.
  package let corrections: [Correction]

  /// One event, by what every line has.
  package struct Link: Hashable, Sendable {
    /// The number of the line, from 2.
    package let line: Int
    package let hash: Digest
    package let at: Moment
    package let by: String
    package let role: Role

    /// The name of the event, which may be one of a later version.
    package let event: String

    package init(
      line: Int, hash: Digest, at: Moment, by: String, role: Role, event: String
    ) {
      self.line = line
      self.hash = hash
      self.at = at
      self.by = by
      self.role = role
      self.event = event
    }
  }

  /// A signature as it stands in a file; whether it is good is another matter.
  package struct Signature: Hashable, Sendable {
    /// The line that holds it.
    package let link: Link

    /// The hash of the last line that it covers.
    package let head: Digest

    /// What should be a signature in the form of `ssh-keygen -Y sign`.
    package let armor: String

    /// Whether its role may sign such a file, and it stands here for the first time.
    package let counts: Bool

    /// The number of the line that has the same signature already; nil for none.
    package let repeats: Int?

    /// The number of the last line it covers; nil where no line before it has the hash it names.
    package let lastLine: Int?

    /// The lines that ask to take it back, in order.
    ///
    /// Each is a wish of whoever wrote it, until it proves to be by the key that signed.
    package fileprivate(set) var retractions: [Retraction] = []

    /// Whether it covers lines that are lost, so that nobody can say what was signed.
    ///
    /// Whoever signed after the loss had been told of knew it.
    package let coversLostLines: Bool

    /// The number of the line after which others are lost that may have taken it back; nil where
    /// none are.
    package let lossAfter: Int?
  }

  /// A line that asks to take a signature back.
  package struct Retraction: Hashable, Sendable {
    package let link: Link

    /// The hash of the line of the signature that it names.
    let target: Digest

    /// What proves who asks; nil for a line that proves nothing.
    package let proof: Proof?

    package struct Proof: Hashable, Sendable {
      /// The hash of the last line before it, as far as its writer says.
      package let head: Digest

      /// What should be a signature in the form of `ssh-keygen -Y sign`.
      package let armor: String
    }
  }

  /// A line that says that the moments of earlier lines are wrong.
  package struct Correction: Hashable, Sendable {
    package let link: Link

    /// The numbers of the lines that it names, as far as they stand before it.
    package let lines: [Int]

    package let reason: String
  }
}

// MARK: - Reading

extension SignedFile {
  /// A record, with who signed it.
  package init(_ state: RecordState) {
    self.init(
      .record, id: state.header.record, created: state.header.created,
      firstHash: state.firstHash, head: state.head, state.entries, losses: state.losses)
  }

  /// A dossier, with who signed it.
  package init(_ state: DossierState) {
    self.init(
      .dossier, id: state.header.dossier, created: state.header.created,
      firstHash: state.firstHash, head: state.head, state.entries, losses: state.losses)
  }

  private init<Event: SignableEvent>(
    _ kind: Kind, id: String, created: Moment, firstHash: Digest, head: Digest,
    _ entries: [TimelineEntry<Event>], losses: [LineLoss]
  ) {
    var lines = [firstHash: 1]
    var links: [Link] = []
    var signatures: [Signature] = []
    var corrections: [Correction] = []
    var places: [Digest: Int] = [:]
    var alike: [[String]: [Int]] = [:]
    for entry in entries {
      let event = entry.event
      let link = Link(
        line: links.count + 2, hash: entry.hash, at: event.at, by: event.by, role: event.role,
        event: event.name)
      switch event.statement {
      case .signed(let head, let armor):
        // A head that is nowhere is taken to have been among the lines lost before the signature.
        let lastLine = lines[head]
        let isHidden = losses.contains { loss in
          lastLine.map(loss.isHidden) ?? (loss.line < link.line)
        }
        let earlier = alike[link.signed(head), default: []]
        let repeated = earlier.first { signatures[$0].armor.isSame(as: armor) }
        places[link.hash] = signatures.count
        alike[link.signed(head), default: []].append(signatures.count)
        signatures.append(
          Signature(
            link: link, head: head, armor: armor, counts: entry.rejection == nil && repeated == nil,
            repeats: repeated.map { signatures[$0].link.line },
            lastLine: lastLine,
            retractions: earlier.first.map { signatures[$0].retractions } ?? [],
            coversLostLines: isHidden,
            lossAfter: losses.map(\.line).filter { $0 >= link.line }.min()))
      case .retracted(let target, let proof):
        // What is taken back is what was signed, on every line that has it.
        let same = places[target].map { signatures[$0] }.flatMap { signature in
          alike[signature.link.signed(signature.head)]
        }
        for place in same ?? [] {
          signatures[place].retractions.append(
            Retraction(link: link, target: target, proof: proof))
        }
      case .misdated(let hashes, let reason):
        if entry.rejection == nil {
          corrections.append(
            Correction(link: link, lines: hashes.compactMap { lines[$0] }, reason: reason))
        }
      case nil: break
      }
      links.append(link)
      lines[link.hash] = link.line
    }
    self.kind = kind
    self.id = id
    self.created = created
    self.firstHash = firstHash
    self.head = head
    self.losses = losses
    self.links = links
    self.signatures = signatures
    self.corrections = corrections
  }
}

extension SignedFile.Link {
  /// What a signature on such a line is over, in a file, by everything that may differ.
  fileprivate func signed(_ head: Digest) -> [String] {
    [head.hexadecimal, role.rawValue, at.instant.iso, by]
  }
}

extension String {
  /// Whether two signatures are one, however their lines are broken.
  fileprivate func isSame(as other: String) -> Bool {
    filter { !$0.isWhitespace } == other.filter { !$0.isWhitespace }
  }
}

/// What signatures look at in an event of either kind of file.
private protocol SignableEvent: TimelineEvent {
  var at: Moment { get }
  var by: String { get }

  /// The name of the event in the file.
  var name: String { get }

  /// What it says of signatures and moments; nil for an event about something else.
  var statement: Statement? { get }
}

/// What an event says of signatures and moments.
private enum Statement {
  case signed(head: Digest, armor: String)
  case retracted(Digest, SignedFile.Retraction.Proof?)
  case misdated([Digest], reason: String)
}

extension Event: SignableEvent {
  fileprivate var name: String { act.name }

  fileprivate var statement: Statement? {
    switch act {
    case .signed(let head, let armor): .signed(head: head, armor: armor)
    case .retracted(let target, let head, let armor):
      .retracted(target, SignedFile.Retraction.Proof(head: head, armor: armor))
    case .withdrawn(let target): .retracted(target, nil)
    case .misdated(let lines, let reason): .misdated(lines, reason: reason)
    default: nil
    }
  }
}

extension DossierEvent: SignableEvent {
  fileprivate var name: String { act.name }

  fileprivate var statement: Statement? {
    switch act {
    case .signed(let head, let armor): .signed(head: head, armor: armor)
    case .retracted(let target, let head, let armor):
      .retracted(target, SignedFile.Retraction.Proof(head: head, armor: armor))
    case .withdrawn(let target): .retracted(target, nil)
    case .misdated(let lines, let reason): .misdated(lines, reason: reason)
    default: nil
    }
  }
}

// MARK: - What is signed

extension SignedFile {
  /// The text that a signature must be over.
  package func text(of signature: Signature) throws(SignedText.Fault) -> SignedText {
    try text(of: signature.link, head: signature.head, retracts: nil)
  }

  /// The text that must be signed to take a signature back; nil where its line proves nothing.
  package func text(
    of retraction: Retraction, of signature: Signature
  ) throws(SignedText.Fault) -> SignedText? {
    guard let proof = retraction.proof else { return nil }
    return try text(of: retraction.link, head: proof.head, retracts: retraction.target)
  }

  private func text(
    of link: Link, head: Digest, retracts: Digest?
  ) throws(SignedText.Fault) -> SignedText {
    try SignedText(
      kind: kind, id: id, head: head, role: link.role, at: link.at.instant, by: link.by,
      retracts: retracts)
  }

  /// The text to sign what the file says now, or to take a signature back.
  ///
  /// - Parameters:
  ///   - role: in which role somebody signs.
  ///   - at: when.
  ///   - by: the name of who signs.
  ///   - head: the last line that is covered; nil for the last line of the file.
  ///   - retracted: the signature that is taken back; nil for none.
  /// - Returns: the text.
  /// - Throws: why there is none.
  package func text(
    role: Role, at: Moment, by: String, head: Digest? = nil, retracting retracted: Signature? = nil
  ) throws(SignedText.Fault) -> SignedText {
    try SignedText(
      kind: kind, id: id, head: head ?? self.head, role: role, at: at.instant, by: by,
      retracts: retracted?.link.hash)
  }

  /// Who signed in which role, each once, leaving out signatures that do not count.
  ///
  /// A signature that somebody wishes to take back is among them, since only its key can.
  package var signers: [Signer] {
    var signers: [Signer] = []
    for signature in signatures where signature.counts {
      let link = signature.link
      let stands = signature.retractions.isEmpty
      if let place = signers.firstIndex(where: { $0.by == link.by && $0.role == link.role }) {
        if stands { signers[place].isContested = false }
      } else {
        signers.append(Signer(by: link.by, role: link.role, isContested: !stands))
      }
    }
    return signers
  }

  package struct Signer: Hashable, Sendable {
    package let by: String
    package let role: Role

    /// Whether each of the signatures is asked to be taken back, by whomever.
    package fileprivate(set) var isContested: Bool
  }

  /// The events that a signature does not cover, its own aside, gathered by kind and person.
  ///
  /// In the order in which each first came; nothing where the signature covers no line.
  package func aftermath(of signature: Signature) -> [Aftermath] {
    guard let lastLine = signature.lastLine else { return [] }
    return Aftermath.gathered(
      links.filter { $0.line > lastLine && $0.line != signature.link.line })
  }

  /// The events that came after the one with a hash, gathered by kind and person.
  package func aftermath(of hash: Digest) -> [Aftermath] {
    guard let place = links.firstIndex(where: { $0.hash == hash }) else { return [] }
    return Aftermath.gathered(links[(place + 1)...])
  }
}

/// Events of one kind by one person, as many as there are.
package struct Aftermath: Hashable, Sendable {
  package let event: String
  package let by: String
  package let role: Role
  package private(set) var count: Int

  /// Gathers events by kind, person and role, in the order in which each first came.
  package static func gathered(_ links: some Sequence<SignedFile.Link>) -> [Aftermath] {
    var places: [[String]: Int] = [:]
    var gathered: [Aftermath] = []
    for link in links {
      let key = [link.event, link.by, link.role.rawValue]
      if let place = places[key] {
        gathered[place].count += 1
      } else {
        places[key] = gathered.count
        gathered.append(Aftermath(event: link.event, by: link.by, role: link.role, count: 1))
      }
    }
    return gathered
  }
}
