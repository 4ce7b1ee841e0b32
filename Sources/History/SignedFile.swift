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

  /// The hash of the last line.
  package let head: Digest

  /// Where lines are gone.
  package let losses: [LineLoss]

  /// Every event, in order.
  package let links: [Link]

  /// Every signature, in order.
  package let signatures: [Signature]

  /// One event, by what every line has.
  package struct Link: Hashable, Sendable {
    /// The number of the line, from 2.
    package let line: Int
    package let hash: Digest
    package let at: Instant
    package let by: String
    package let role: Role

    /// The name of the event, which may be one of a later version.
    package let event: String
  }

  /// A signature as it stands in a file; whether it is good is another matter.
  package struct Signature: Hashable, Sendable {
    /// The line that holds it.
    package let link: Link

    /// The hash of the last line that it covers.
    package let head: Digest

    /// What should be a signature in the form of `ssh-keygen -Y sign`.
    package let armor: String

    /// Whether it has not been taken back, and its role may sign such a file.
    package let counts: Bool

    /// The number of the last line it covers; nil where no line before it has the hash it names.
    package let lastLine: Int?

    /// Whether it covers lines that are lost, so that nobody can say what was signed.
    ///
    /// Whoever signed after the loss had been told of knew it.
    package let coversLostLines: Bool
  }
}

extension SignedFile.Signature {
  /// What shows without anybody checking the signature; nil where nothing does.
  package var evidentVerdict: SignatureVerdict? {
    if coversLostLines { return .linesLost }
    return lastLine == nil ? .headMissing : nil
  }
}

// MARK: - Reading

extension SignedFile {
  /// A record, with who signed it.
  package init(_ state: RecordState) {
    self.init(
      .record, id: state.header.record, firstHash: state.firstHash, head: state.head, state.entries,
      losses: state.losses)
  }

  /// A dossier, with who signed it.
  package init(_ state: DossierState) {
    self.init(
      .dossier, id: state.header.dossier, firstHash: state.firstHash, head: state.head,
      state.entries, losses: state.losses)
  }

  private init<Event: SignableEvent>(
    _ kind: Kind, id: String, firstHash: Digest, head: Digest, _ entries: [TimelineEntry<Event>],
    losses: [LineLoss]
  ) {
    var lines = [firstHash: 1]
    var links: [Link] = []
    var signatures: [Signature] = []
    for entry in entries {
      let event = entry.event
      let link = Link(
        line: links.count + 2, hash: entry.hash, at: event.at, by: event.by, role: event.role,
        event: event.name)
      if let (head, armor) = event.signature {
        // A head that is nowhere is taken to have been among the lines lost before the signature.
        let lastLine = lines[head]
        let isHidden = losses.contains { loss in
          lastLine.map(loss.isHidden) ?? (loss.line < link.line)
        }
        signatures.append(
          Signature(
            link: link, head: head, armor: armor, counts: entry.counts, lastLine: lastLine,
            coversLostLines: isHidden))
      }
      links.append(link)
      lines[link.hash] = link.line
    }
    self.kind = kind
    self.id = id
    self.head = head
    self.losses = losses
    self.links = links
    self.signatures = signatures
  }
}

/// What signatures look at in an event of either kind of file.
private protocol SignableEvent: TimelineEvent {
  var at: Instant { get }
  var by: String { get }

  /// The name of the event in the file.
  var name: String { get }

  /// The head that is signed and the signature; nil for an event that is none.
  var signature: (head: Digest, armor: String)? { get }
}

extension Event: SignableEvent {
  fileprivate var name: String { act.name }

  fileprivate var signature: (head: Digest, armor: String)? {
    guard case .signed(let head, let armor) = act else { return nil }
    return (head, armor)
  }
}

extension DossierEvent: SignableEvent {
  fileprivate var name: String { act.name }

  fileprivate var signature: (head: Digest, armor: String)? {
    guard case .signed(let head, let armor) = act else { return nil }
    return (head, armor)
  }
}

// MARK: - What is signed

extension SignedFile {
  /// The text that a signature must be over; nil where the file's identifier allows none.
  package func text(of signature: Signature) -> SignedText? {
    text(head: signature.head, role: signature.link.role, at: signature.link.at)
  }

  /// The text to sign what the file says now; nil where its identifier allows none.
  package func text(role: Role, at: Instant) -> SignedText? {
    text(head: head, role: role, at: at)
  }

  private func text(head: Digest, role: Role, at: Instant) -> SignedText? {
    SignedText(kind: kind, id: id, head: head, role: role, at: at)
  }

  /// Who signed in which role, each once, leaving out signatures that do not count.
  package var signers: [Signer] {
    var signers: [Signer] = []
    for signature in signatures where signature.counts {
      let signer = Signer(by: signature.link.by, role: signature.link.role)
      if !signers.contains(signer) { signers.append(signer) }
    }
    return signers
  }

  package struct Signer: Hashable, Sendable {
    package let by: String
    package let role: Role
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
