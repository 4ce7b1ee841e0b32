import Invocation
import Language
import Signing
import Terminal

extension SigningFault {
  /// The exit status by sysexits, and what is wrong, where, and what to do.
  var told: Told {
    switch self {
    case .noProgram:
      Told(
        .configuration,
        nl: "ssh-keygen is hier niet te vinden. Installeer OpenSSH (op Debian en Ubuntu:"
          + " openssh-client) en probeer het opnieuw.",
        en: "ssh-keygen cannot be found here. Install OpenSSH (on Debian and Ubuntu:"
          + " openssh-client) and try again.")
    case .tooOld:
      Told(
        .configuration,
        nl: "De ssh-keygen hier kan geen handtekeningen zetten of nagaan. Gebruik OpenSSH 8.9 of"
          + " nieuwer.",
        en: "The ssh-keygen here can neither make nor check signatures. Use OpenSSH 8.9 or later.")
    case .interrupted:
      Told(
        .signal(Signal.interrupt.number),
        nl: "Gestopt; er is niets getekend.", en: "Stopped; nothing has been signed.")
    case .list(let path, let error): Told(error.readingStatus, error.text(path))
    case .folder(let path, let error):
      Told(
        error.writingStatus,
        nl: "Er kan geen tijdelijke map worden gemaakt. \(error.text(path).nl)",
        en: "No temporary directory can be made. \(error.text(path).en)")
    case .call(let failure): Failure.call(failure).told
    case .key(let path, let fault): fault.told(path)
    }
  }
}

extension KeyFault {
  fileprivate func told(_ path: String) -> Told {
    switch self {
    case .file(let error): Told(error.readingStatus, error.text(path))
    case .notAKey:
      Told(
        .badData,
        nl: "\(path) is geen SSH-sleutel waarmee ssh-keygen kan tekenen. Geef het bestand met uw"
          + " geheime sleutel, zoals ~/.ssh/id_ed25519; bij een sleutel in een ouder formaat moet de"
          + " openbare (.pub) ernaast staan.",
        en: "\(path) is not an SSH key with which ssh-keygen can sign. Give the file with your"
          + " secret key, such as ~/.ssh/id_ed25519; beside a key in an older format the public one"
          + " (.pub) must stand.")
    case .passphraseNeeded:
      Told(
        .noPermission,
        nl: "De sleutel \(path) is versleuteld en er is niemand om de wachtwoordzin aan te vragen."
          + " Teken op een terminal en zonder --no-input, of zet de sleutel met ssh-add in een"
          + " ssh-agent.",
        en: "The key \(path) is encrypted and there is nobody to ask for the passphrase. Sign"
          + " at a terminal and without --no-input, or put the key into an ssh-agent with"
          + " ssh-add.")
    case .wrongPassphrase:
      Told(
        .noPermission,
        nl: "De wachtwoordzin past niet bij de sleutel \(path); er is niets getekend. Probeer het"
          + " opnieuw.",
        en: "The passphrase is not that of the key \(path); nothing has been signed. Try again.")
    case .tooOpen:
      Told(
        .noPermission,
        nl: "Anderen kunnen de sleutel \(path) lezen, en daarom gebruikt ssh-keygen hem niet. Doe"
          + " 'chmod 600 \(path)', en vraag u af of hij nog van u alleen is.",
        en: "Others can read the key \(path), for which reason ssh-keygen does not use it. Do"
          + " 'chmod 600 \(path)', and ask yourself whether it is still yours alone.")
    case .noSecretKey(true):
      Told(
        .noInput,
        nl:
          "De geheime sleutel bij \(path) staat er niet naast en zit niet in uw ssh-agent. Zet hem"
          + " erin met ssh-add, of geef het bestand met de geheime sleutel.",
        en:
          "The secret key of \(path) is neither beside it nor in your ssh-agent. Put it there with"
          + " ssh-add, or give the file with the secret key.")
    case .noSecretKey(false):
      Told(
        .noInput,
        nl: "De geheime sleutel bij \(path) staat er niet naast, en er is geen ssh-agent"
          + " (SSH_AUTH_SOCK is niet gezet). Start er een en doe ssh-add, of geef het bestand met de"
          + " geheime sleutel.",
        en:
          "The secret key of \(path) is not beside it, and there is no ssh-agent (SSH_AUTH_SOCK is"
          + " not set). Start one and do ssh-add, or give the file with the secret key.")
    case .agentRefused:
      Told(
        .noPermission,
        nl: "De ssh-agent wilde niet tekenen met \(path). Bevestig het verzoek, raak de"
          + " beveiligingssleutel aan, of ontgrendel de agent, en probeer het opnieuw.",
        en:
          "The ssh-agent would not sign with \(path). Confirm the request, touch the security key,"
          + " or unlock the agent, and try again.")
    case .other(let words):
      Told(
        .inputOutput,
        nl: "ssh-keygen tekende niet met \(path). Het zei: \(words.trimmed)",
        en: "ssh-keygen did not sign with \(path). It said: \(words.trimmed)")
    }
  }
}
