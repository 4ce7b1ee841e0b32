/// The options of the commands that safeguard files.
extension OptionUseTests {
  /// Damages a record in its middle, and saves what can be saved of it.
  private static let recover =
    "sed 's/List/Lust/' a.peil > b.peil; peil recover b.peil --output c.peil"

  /// Loses the first line of a record, and says again what it said.
  private static let restore =
    "sed 1d a.peil > b.peil; peil recover b.peil --output c.peil --dossier given.json"
    + " --institution Proef --sector institute --wave 2031 --reference-date 2030-02-03"

  private static let signed =
    "echo \"x@y.z $(cat key.pub)\" > list; peil sign a.peil --key key --role board;"
    + " peil verify a.peil --signers list"

  static let safeguarding = [
    Use("adopt", "decision", "peil adopt a.peil --decision Dd; tail -n 1 a.peil", #""Dd""#),
    Use(
      "adopt", "decision", #"peil adopt a.peil --decision "D$(printf '\n.')d""#,
      "that is one line without invisible characters"),
    Use(
      "adopt", "profile", "peil adopt a.peil --decision Dd --profile high; tail -n 1 a.peil",
      #""profile":"high""#),
    Use("sign", "key", "peil sign a.peil --key absent", "absent does not exist"),
    Use(
      "sign", "role", "peil sign a.peil --key key --role board; tail -n 1 a.peil",
      #""role":"board""#),
    Use(
      "sign", "withdraw", "peil sign a.peil --key key; peil sign a.peil --key key --withdraw",
      "Withdrawn in a.peil"),
    Use(
      "sign", "acknowledge-clock", "peil sign a.peil --key key --acknowledge-clock Rr",
      "a.peil has no moment that cannot be right"),
    Use(
      "sign", "no-input",
      "ssh-keygen -q -t ed25519 -N secret -C k -f k; peil sign a.peil --key k --no-input",
      "there is nobody to ask for the passphrase"),
    Use("verify", "head", "peil verify a.peil --head $(printf '%064d' 0)", "0000000"),
    Use("verify", "signers", "peil verify a.peil --signers absent", "absent does not exist"),
    Use("verify", "signers", signed, "x@y.z"),
    Use(
      "verify", "revoked", "\(signed) --revoked key.pub", "revoked"),
    Use("verify", "require-role", "\(signed) --require-role auditor", "auditor"),
    Use("verify", "require-role", "peil verify a.peil --require-role board", "beside --signers"),
    Use(
      "verify", "nothing-after",
      "\(signed); peil answer a.peil GOV-2-HOLDER not;"
        + " peil verify a.peil --signers list --nothing-after", "after"),
    Use("verify", "nothing-after", "peil verify a.peil --nothing-after", "beside --signers"),
    Use("recover", "output", "\(recover); cat c.peil | wc -l | grep -v '^0'", "c.peil has"),
    Use(
      "recover", "output",
      "peil recover a.peil --output - > c.peil && cmp a.peil c.peil && echo Same", "Same\n"),
    Use("recover", "copy", "\(recover) --copy a.peil", "1 line comes from a copy."),
    Use("recover", "record", "\(restore) --record x", "'x' is not the identifier of a record"),
    Use("recover", "dossier", "\(restore); head -n 1 c.peil", #""format":"peil-record""#),
    Use("recover", "institution", "\(restore); head -n 1 c.peil", #""name":"Proef""#),
    Use("recover", "sector", "\(restore); head -n 1 c.peil", #""sector":"institute""#),
    Use("recover", "wave", "\(restore); head -n 1 c.peil", #""wave":"2031""#),
    Use(
      "recover", "questionnaire", "\(restore) --questionnaire nulmeting-2023; head -n 1 c.peil",
      "nulmeting-2023"),
    Use("recover", "norm", "\(restore) --norm absent.json", "absent.json does not exist"),
    Use("recover", "profile", "\(recover) --profile high", "so --profile cannot be given here"),
    Use("recover", "scope", "\(restore) --scope Faculty; head -n 1 c.peil", #""scope":"Faculty""#),
    Use("recover", "reference-date", "\(restore); head -n 1 c.peil", "2030-02-03"),
    Use("recover", "by", "\(recover) --by Zorba; tail -n 1 c.peil", #""by":"Zorba""#),
    Use(
      "recover", "definitions", "\(recover) --definitions broken", "broken/x.json is no definition"),
  ]
}
