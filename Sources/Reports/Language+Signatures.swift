package import History
package import Language

// The words about signatures and what came after them.

extension Language {
  /// Who wrote a line in which role and when, as it says: `A. Jansen als auditor, 1 oktober 2025`.
  package func signer(_ link: SignedFile.Link) -> String {
    let role = role(link.role)
    let day = signedDay(link)
    return Text(
      nl: "\(link.by.cleanLine) als \(role), \(day)",
      en: "\(link.by.cleanLine) as \(role),"
        + " \(day)")[
        self]
  }

  /// The day that is signed: a line has that of a time zone beside it, which nobody signs.
  private func signedDay(_ link: SignedFile.Link) -> String {
    "\(link.at.instant.day.words(in: self)) (UTC)"
  }

  /// Who signed a file in which role, as it says; nil where nobody did.
  package func signers(of file: SignedFile) -> String? {
    let signers = file.signers
    guard !signers.isEmpty else { return nil }
    return list(
      signers.map { signer in
        let contested = Text(nl: "; intrekking gevraagd", en: "; asked to be taken back")[self]
        return "\(signer.by.cleanLine) (\(role(signer.role))\(signer.isContested ? contested : ""))"
      })
  }

  /// Whose signature it is, and how far it reaches.
  ///
  /// The name is that of the list, where the list has the key; else it is the one that the signer
  /// gave, and said to be so. A role stands beside a name that proves it.
  package func heading(
    _ signature: SignedFile.Signature, _ verdict: SignatureVerdict?
  ) -> String {
    let names = verdict?.names ?? []
    let role = role(signature.link.role)
    let day = signedDay(signature.link)
    let who: Text
    if names.isEmpty {
      let signer = signer(signature.link)
      who = Text(
        nl: "Handtekening op naam van \(signer)", en: "Signature under the name of \(signer)")
    } else {
      let name = list(names.map(\.cleanLine))
      let proved = verdict?.provesRole == true
      who = Text(
        nl: "Handtekening van \(name)\(proved ? " als \(role)" : ""), \(day)",
        en: "Signature of \(name)\(proved ? " as \(role)" : ""), \(day)")
    }
    return [who[self], reach(signature)].compactMap(\.self).joined(separator: ", ")
  }

  /// Who would like to take a signature back without having proved to be who made it.
  package func wish(_ retraction: SignedFile.Retraction, wasChecked: Bool) -> String {
    let signer = signer(retraction.link)
    let isProved = retraction.proof != nil
    let why =
      isProved && !wasChecked
      ? Text(
        nl: "of dat met dezelfde sleutel getekend is, is niet nagegaan",
        en: "whether the same key signed that has not been checked")
      : Text(
        nl: "dat is niet met dezelfde sleutel getekend en blijft een wens",
        en: "the same key did not sign that, and it remains a wish")
    return Text(
      nl: "Regel \(retraction.link.line) (\(signer)) wil haar intrekken; \(why.nl).",
      en: "Line \(retraction.link.line) (\(signer)) asks to take it back; \(why.en).")[self]
  }

  /// Why a signature counts as nothing before it is looked at.
  package func discounted(_ signature: SignedFile.Signature) -> String {
    guard let line = signature.repeats else {
      return Text(
        nl: "In deze rol wordt dit bestand niet getekend; zij telt niet mee.",
        en: "This file is not signed in that role; it does not count.")[self]
    }
    return Text(
      nl: "Dit is de handtekening van regel \(line) nog eens; zij telt niet mee.",
      en: "This is the signature of line \(line) once more; it does not count.")[self]
  }

  /// By how little a signature is older than what it covers; nil where it is not.
  package func slight(_ signature: SignedFile.Signature, in file: SignedFile) -> String? {
    guard let line = file.slightlyNewer(than: signature) else { return nil }
    let seconds = line.at.instant.secondsSince1970 - signature.link.at.instant.secondsSince1970
    return Text(
      nl: "Haar tijdstip ligt \(counted(seconds, one: "seconde", other: "seconden")) vóór dat van"
        + " regel \(line.number); zo weinig kunnen klokken verschillen.",
      en: "Its moment lies \(counted(seconds, one: "second", other: "seconds")) before that of line"
        + " \(line.number); clocks may differ by so little.")[self]
  }

  /// That lines after a signature are lost which may have taken it back; nil where none are.
  package func lossAfter(_ signature: SignedFile.Signature) -> String? {
    signature.lossAfter.map { line in
      Text(
        nl: "Na regel \(line) zijn regels verloren; daarin kan zij zijn ingetrokken.",
        en: "Lines after line \(line) are lost; they may have taken it back.")[self]
    }
  }

  /// How far a signature reaches: `over regel 1 tot en met 12`.
  package func reach(_ signature: SignedFile.Signature) -> String? {
    signature.lastLine.map { line in
      Text(nl: "over regel 1 tot en met \(line)", en: "over lines 1 to \(line)")[self]
    }
  }

  /// What came after something: how many events of which kinds, by whom.
  package func aftermath(_ groups: [Aftermath]) -> String {
    let total = groups.reduce(0) { $0 + $1.count }
    guard total > 0 else {
      return Text(nl: "Daarna kwam er niets bij.", en: "Nothing was added after it.")[self]
    }
    let parts = groups.map { group in
      let kind = kind(group.event, group.count)
      return Text(
        nl: "\(kind) (\(group.by.cleanLine), \(role(group.role)))",
        en: "\(kind) (\(group.by.cleanLine), \(role(group.role)))")[self]
    }
    return Text(
      nl: "Daarna \(total == 1 ? "kwam" : "kwamen") er"
        + " \(counted(total, one: "gebeurtenis", other: "gebeurtenissen")) bij: \(list(parts)).",
      en: "After it \(counted(total, one: "event was", other: "events were")) added:"
        + " \(list(parts)).")[self]
  }

  /// A number of events of a kind by its name in a file.
  private func kind(_ event: String, _ number: Int) -> String {
    func of(_ nl: (String, String), _ en: (String, String)) -> String {
      Text(
        nl: counted(number, one: nl.0, other: nl.1), en: counted(number, one: en.0, other: en.1))[
          self]
    }
    switch event {
    case "rated": return of(("score", "scores"), ("rating", "ratings"))
    case "notApplicable":
      return of(
        ("maatregel niet van toepassing", "maatregelen niet van toepassing"),
        ("practice not applicable", "practices not applicable"))
    case "evidenced":
      return of(
        ("stuk onderbouwing", "stukken onderbouwing"), ("piece of evidence", "pieces of evidence"))
    case "noted": return of(("notitie", "notities"), ("note", "notes"))
    case "flagged": return of(("markering", "markeringen"), ("flag", "flags"))
    case "unflagged":
      return of(("markering weg", "markeringen weg"), ("flag removed", "flags removed"))
    case "profileAnswered":
      return of(("profielantwoord", "profielantwoorden"), ("profile answer", "profile answers"))
    case "factAnswered": return of(("kernfeit", "kernfeiten"), ("key fact", "key facts"))
    case "profileStated":
      return of(
        ("opgegeven risicoprofiel", "opgegeven risicoprofielen"),
        ("stated risk profile", "stated risk profiles"))
    case "adopted":
      return of(
        ("besluit van het bestuur", "besluiten van het bestuur"),
        ("decision of the board", "decisions of the board"))
    case "signed": return of(("handtekening", "handtekeningen"), ("signature", "signatures"))
    case "retracted":
      return of(
        ("verzoek om een handtekening in te trekken", "verzoeken om handtekeningen in te trekken"),
        ("request to take a signature back", "requests to take signatures back"))
    case "misdated":
      return of(
        ("verkeerd tijdstip vastgesteld", "verkeerde tijdstippen vastgesteld"),
        ("correction of moments", "corrections of moments"))
    case "responded":
      return of(("reactie op de auditor", "reacties op de auditor"), ("response", "responses"))
    case "engaged": return of(("opdracht", "opdrachten"), ("engagement", "engagements"))
    case "planned":
      return of(("toetsingsplan", "toetsingsplannen"), ("audit plan", "audit plans"))
    case "examined":
      return of(
        ("getoetste maatregel", "getoetste maatregelen"),
        ("practice examined", "practices examined"))
    case "seen":
      return of(("bekeken stuk", "bekeken stukken"), ("evidence test", "evidence tests"))
    case "found": return of(("bevinding", "bevindingen"), ("finding", "findings"))
    case "followedUp":
      return of(
        ("opvolging van een bevinding", "opvolgingen van bevindingen"),
        ("follow-up of a finding", "follow-ups of findings"))
    case "closed":
      return of(
        ("afgesloten bevinding", "afgesloten bevindingen"),
        ("finding closed", "findings closed"))
    case "released":
      return of(
        ("vrijgave aan de instelling", "vrijgaven aan de instelling"),
        ("release to the institution", "releases to the institution"))
    case "withdrawn": return of(("intrekking", "intrekkingen"), ("withdrawal", "withdrawals"))
    case "salvaged":
      return of(
        ("melding van verloren regels", "meldingen van verloren regels"),
        ("notice of lost lines", "notices of lost lines"))
    case "finished": return of(("afronding", "afrondingen"), ("completion", "completions"))
    case "reopened": return of(("heropening", "heropeningen"), ("reopening", "reopenings"))
    default:
      let name = event.cleanLine
      return of(("maal ‘\(name)’", "maal ‘\(name)’"), ("‘\(name)’", "‘\(name)’"))
    }
  }

  /// What came of checking a signature, in whole sentences.
  package func verdict(_ verdict: SignatureVerdict, on link: SignedFile.Link) -> String {
    let role = self.role(link.role)
    let by = link.by.cleanLine
    switch verdict {
    case .good(_, let key, true):
      return Text(
        nl: "Goed: de handtekening klopt, en de lijst noemt de sleutel (\(key)) voor deze rol."
          + " Getekend op naam van \(by).",
        en: "Good: the signature is right, and the list names the key (\(key)) for this role."
          + " Signed under the name of \(by).")[self]
    case .good(_, let key, false):
      return Text(
        nl: "Goed: de handtekening klopt, en de sleutel (\(key)) staat in de lijst. Getekend op"
          + " naam van \(by); dat het als \(role) was, zegt alleen de tekenaar: de lijst noemt geen"
          + " rol.",
        en: "Good: the signature is right, and the key (\(key)) is in the list. Signed under the"
          + " name of \(by); that it was as \(role) is the signer’s word only: the list names no"
          + " role.")[self]
    case .untimely(.olderThan(let line), _, _):
      return Text(
        nl:
          "De handtekening is niet gezet op het tijdstip dat zij noemt (\(moment(link.at))): regel"
          + " \(line.number), die zij dekt, is van later (\(moment(line.at))). Zij telt niet."
          + " Stond de"
          + " klok bij die regel verkeerd, laat dat dan vastleggen met ‘peil sign"
          + " --acknowledge-clock’; een handtekening van daarna telt wel.",
        en: "The signature was not made at the moment that it names (\(moment(link.at))): line"
          + " \(line.number), which it covers, is of a later one (\(moment(line.at))). It does not"
          + " count. If the clock was wrong at that line, have that recorded with ‘peil sign"
          + " --acknowledge-clock’; a signature after that counts.")[self]
    case .untimely(.future, _, _):
      return Text(
        nl: "De handtekening noemt een tijdstip dat nog moet komen (\(moment(link.at))). Zij telt"
          + " niet, tenzij de klok van deze computer achterloopt.",
        en: "The signature names a moment that has yet to come (\(moment(link.at))). It does not"
          + " count, unless the clock of this computer is behind.")[self]
    case .retracted(let key):
      return Text(
        nl: "Ingetrokken met dezelfde sleutel (\(key)); zij telt niet mee.",
        en: "Taken back with the same key (\(key)); it does not count.")[self]
    case .headMissing:
      return Text(
        nl: "Wat getekend werd staat niet meer in dit bestand: de regels ervoor zijn veranderd"
          + " nadat er getekend was, of de handtekening komt uit een ander bestand.",
        en: "What was signed is no longer in this file: the lines before it were changed after"
          + " they had been signed, or the signature comes from another file.")[self]
    case .linesLost:
      return Text(
        nl: "Onder deze handtekening vallen regels die verloren zijn: niemand kan nog zeggen wat"
          + " er getekend is, dus zij bewijst niets. Laat opnieuw tekenen wat er nu staat.",
        en: "This signature covers lines that are lost: nobody can say any more what was signed,"
          + " so it proves nothing. Have what stands there now signed again.")[self]
    case .malformed:
      return Text(
        nl: "Wat er staat is geen handtekening, of zij is beschadigd.",
        en: "What stands there is no signature, or it is damaged.")[self]
    case .mismatch:
      return Text(
        nl: "De handtekening klopt niet: zij is gezet over iets anders dan dit bestand, deze stand,"
          + " deze rol, dit tijdstip en deze naam.",
        en: "The signature is wrong: it was made over something else than this file, this head,"
          + " this role, this moment and this name.")[self]
    case .otherNamespace:
      return Text(
        nl: "De handtekening is voor een ander doel gezet dan voor Peil en telt hier niet.",
        en: "The signature was made for another purpose than Peil and does not count here.")[self]
    case .noText(.name):
      return Text(
        nl: "De naam van wie tekende heeft stuurtekens; daarmee kan niets getekend zijn.",
        en: "The name of who signed has control characters; nothing can have been signed with it.")[
          self]
    case .noText(.identifier):
      return Text(
        nl: "De eerste regel van het bestand heeft geen geldig kenmerk; daarmee kan niets getekend"
          + " zijn.",
        en: "The first line of the file has no valid identifier; nothing can have been signed with"
          + " it.")[self]
    case .notAllowed(let key, let remarks):
      let remark =
        remarks.isEmpty
        ? "" : " ssh-keygen: \(remarks.map(\.cleanLine).joined(separator: "; "))."
      return Text(
        nl: "De handtekening past bij het bestand, maar de sleutel (\(key)) staat niet in de lijst"
          + " van wie mag tekenen.\(remark) Zet de sleutel erin als u zeker weet van wie hij is.",
        en: "The signature fits the file, but the key (\(key)) is not in the list of who may"
          + " sign.\(remark) Put it in if you know for certain whose it is.")[self]
    case .outsidePeriod(let key, let period):
      return Text(
        nl: "De handtekening past bij het bestand, maar de sleutel (\(key)) mocht op dat tijdstip"
          + " \(period == .ended ? "niet meer" : "nog niet") tekenen volgens de lijst.",
        en: "The signature fits the file, but by the list the key (\(key)) was"
          + " \(period == .ended ? "no longer" : "not yet") allowed to sign at that moment.")[self]
    case .notForThis(let names, let key):
      return Text(
        nl: "De handtekening past bij het bestand, maar de lijst staat de sleutel\(of(names))"
          + " (\(key)) alleen voor andere doelen toe. Zet ‘peil’ bij namespaces.",
        en: "The signature fits the file, but the list allows the key\(of(names)) (\(key)) for"
          + " other purposes only. Add ‘peil’ to its namespaces.")[self]
    case .otherRole(let names, let key, let roles):
      let allowed = list(roles.map(self.role), .or)
      return Text(
        nl: "De handtekening past bij het bestand, maar de lijst staat de sleutel\(of(names))"
          + " (\(key)) alleen toe als \(allowed), niet als \(role).",
        en: "The signature fits the file, but the list allows the key\(of(names)) (\(key)) only as"
          + " \(allowed), not as \(role).")[self]
    case .revoked(let names, let key):
      return Text(
        nl: "De handtekening past bij het bestand, maar de sleutel\(of(names)) (\(key)) is"
          + " ingetrokken, of de lijst van ingetrokken sleutels is niet te gebruiken.",
        en: "The signature fits the file, but the key\(of(names)) (\(key)) is revoked, or the list"
          + " of revoked keys cannot be used.")[self]
    }
  }

  /// Whose key it is by the list; nothing where the list names only roles.
  private func of(_ names: [String]) -> String {
    guard !names.isEmpty else { return "" }
    let list = list(names.map(\.cleanLine))
    return Text(nl: " van \(list)", en: " of \(list)")[self]
  }
}
