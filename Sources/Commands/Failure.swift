import Comparison
import Definitions
import History
import Invocation
import Journal
import Language
import Maturity
import Signing
import Terminal

/// What a questionnaire says of itself, where that is the reason.
struct Saying {
  let id: String
  let status: Text
}

/// Why a command could not do what it was asked.
enum Failure: Error {
  /// A file could not be read.
  case reading(path: String, FileError)

  /// A file could not be written.
  case writing(path: String, FileError)

  /// A result would overwrite a file, which needs to be asked for.
  case wouldOverwrite(path: String)

  /// Two files in a directory of definitions define the same.
  case definedTwice(id: String, paths: [String])
  case journal(path: String, JournalError)

  /// A file that is none of those that Peil makes.
  case unknownFile(path: String)

  /// What is only wrong in recovering.
  case recovery(path: String, RecoveryFault)

  /// Something stands before lines that are lost, and is to be given again first.
  case unconfirmed(path: String, Int)

  /// The chain is sound, yet the file is no record that can be used.
  case record(path: String, RecordFault)

  /// A dossier that is about another record.
  case dossierForAnother(path: String, record: String)

  /// A dossier that was opened on lines which the record does not have.
  case recordCut(path: String, record: String)

  /// What is only wrong in auditing.
  case auditing(AuditingFault)

  /// An event of a later version forbids to use a dossier.
  case dossierForbidden(path: String)
  case library(LibraryFault)

  /// A file in a directory of definitions is no definition.
  case definitions([DefinitionProblem])

  /// A record was made with a questionnaire that scores differently.
  case scoringChanged(path: String, questionnaire: String, made: String, present: String)

  /// A norm framework for another questionnaire.
  case normForAnother(norm: String, questionnaire: String)

  /// A record names a norm framework that is not at hand.
  case normNotFound(path: String, id: String)

  /// A file that should be a norm framework is another definition.
  case notANorm(path: String)

  /// A norm framework of one's own with the name of one in the program.
  case normNameTaken(path: String, id: String)

  /// A table that cannot be made into a questionnaire.
  case sheet(path: String, [ControlSheet.Fault])

  /// A table of which the questionnaire would be wrong in the cells given.
  case sheetProblems(path: String, [(place: SheetPlace, problem: DefinitionProblem)])

  /// A file whose name cannot be that of a questionnaire.
  case questionnaireFileName(path: String)

  /// A file whose name cannot be that of a norm framework.
  case normFileName(path: String)

  /// A result that goes by levels, asked of a record whose questionnaire has none.
  case unscored(path: String, reason: Text)

  /// An option that goes by levels, given with a questionnaire that has none.
  case withoutLevels(String, String)

  /// Answers about a day that has gone by need that day.
  case referenceDateNeeded(questionnaire: String)

  /// A kind of evidence that a questionnaire does not ask.
  case evidenceNotAsked(EvidenceKind, kinds: [EvidenceKind])

  /// Two records that are not two waves of one institution.
  case notComparable([ComparisonObstacle])

  /// A submission of two records that are not two waves of one institution.
  case notOneInstitution([ComparisonObstacle])

  /// A word on the line that has no meaning beside the others.
  case superfluous(String)

  /// An import that says neither of what nor into what.
  case nothingToImport

  /// Records that are not two waves of a group.
  case notPairable(WavePairing.Faults, paths: [String])

  /// No institution is in both waves.
  case nothingPaired

  /// The later records of a group answered different questionnaires.
  case severalQuestionnaires([String], wave: String)

  /// Nothing says how the questions of two questionnaires relate.
  case noCrosswalk(from: String, to: String, saying: Saying?)

  /// An event of a later version forbids scoring.
  case scoringForbidden(path: String)
  case unknownItem(String, suggestion: String?)
  case unknownAnswer(String, item: String, choices: [String])

  /// A name given to an option that is none of those there are.
  case unknownName(String, option: String, names: [String])
  case unknownLevel(Int, levels: [Int])
  case mustApply(String)
  case notAPractice(String)
  case nothingToAnswer

  /// A reason why a practice does not apply, beside a rating of it.
  case reasonWithRating

  /// How sure an answer is, where there is no rating.
  case confidenceWithoutRating
  case finished(path: String)
  case emptyText(option: String)

  /// A text that looks like an answer, a command or nothing at all.
  case doubtfulText(String, option: String)

  /// Options that say what a new record is, given for one that exists.
  case onlyForNew([String], path: String)
  case missingOptions([String], path: String)
  case excludes(String, String)

  /// An option that says something only beside another.
  case needs(String, String)

  /// What is only wrong in signing.
  case signature(SignatureFault)

  /// What is only wrong with the figures of a sector.
  case sector(SectorFault)

  /// ssh-keygen did not do what it was asked.
  case signing(SigningFault)
  case folderNotEmpty(path: String)

  /// A signal asked to stop before anything was made.
  case interrupted(Signal)

  /// Standard input could not be read, or random bytes or signals could not be had.
  case call(CallFailure)
}

extension Failure {
  /// The exit status by sysexits.
  var status: ExitStatus { told.status }

  /// What is wrong, where, and what to do.
  var text: Text { told.text }
}
