// One engine for dialogues: prompts, commands, moving about, undoing, searching, and two front ends.

package import Language

/// What a role is asked, what may be answered and what is recorded.
///
/// A script knows nothing of lines, keys or terminals. It is a value: what it says of itself follows
/// from what has been stored, and it changes only by ``apply(_:)``.
package protocol Script: Sendable {
  /// What is asked, besides a note, a reason to reopen, and what comes after the last question.
  associatedtype Question: Hashable, Sendable

  /// Something that can be gone to, searched and reviewed, and that questions are about.
  associatedtype Place: Hashable, Sendable

  /// What can be ordered besides what every dialogue knows.
  associatedtype Order: Hashable, Sendable

  /// Something to be recorded.
  associatedtype Act: Hashable, Sendable

  /// An act as it stands in the file.
  associatedtype Stored

  /// What is told besides what every dialogue tells.
  associatedtype Remark: Hashable, Sendable

  var language: Language { get }

  // MARK: Where it is

  /// Where the file was left; nil for the end.
  var beginning: Question? { get }

  /// What must be answered before anything else; nil once it is.
  var required: Question? { get }

  /// Whether the role has finished, so that nothing is recorded until it is opened again.
  var isClosed: Bool { get }

  /// The places that are asked about, in order.
  var route: [Place] { get }

  func isAnswered(_ place: Place) -> Bool

  /// Whether one place comes before another, also where they are not asked about.
  func precedes(_ left: Place, _ right: Place) -> Bool

  /// The place that a question is about, if any.
  func place(of question: Question) -> Place?

  /// The question that somebody who comes to a place meets.
  func question(at place: Place, _ arrival: Arrival) -> Question

  /// What is told to somebody who went to a place.
  func remarks(at place: Place) -> [Remark]

  /// The question before one that belongs with it, if any.
  func question(before question: Question) -> Question?

  // MARK: What may be answered

  func form(of question: Question) -> Form<Self>

  /// The text on record that a question asks for; empty where there is none.
  func text(for question: Question) -> String

  /// The question that asks for the same text, however somebody came to it.
  func question(forTextOf question: Question) -> Question

  /// Questions for texts that stand in a list with this one, itself included.
  func neighbours(of question: Question) -> [Question]

  /// The answer on record, by its position among the choices.
  func recordedChoice(for question: Question) -> Int?

  /// What orders there are, with the words that give them.
  static var vocabulary: [Vocable<Order>] { get }

  /// The ways to write any answer, in either language: none of them is a text.
  var answerSpellings: [String] { get }

  /// The ways to write how grave a finding is, in either language.
  var severitySpellings: [String] { get }

  /// Names of people that may be those of places as well: they say something as a text.
  var peopleNames: [String] { get }

  // MARK: What is recorded

  /// What picking an answer does.
  ///
  /// - Parameters:
  ///   - answer: the number of the answer as ``Pick/answer(_:)`` says it.
  ///   - addition: what was said of it, by its position in the form; nil for nothing.
  ///   - question: what was asked.
  /// - Returns: what is recorded and told, and where that leads.
  func choose(_ answer: Int, adding addition: Int?, at question: Question) -> Step<Self>

  /// What a text does; nil where it has not the form that is asked.
  func write(_ text: String, at question: Question) -> Step<Self>?

  /// The text that a question carries until something is recorded of it, with the question that
  /// asks for it; nil where there is none.
  func carriedText(at question: Question) -> (question: Question, text: String)?

  /// The part of a line that is free text, to be doubted where it looks like something else.
  func freeText(in line: String, at question: Question) -> String?

  func skip(_ question: Question) -> Step<Self>

  /// What an order does where somebody is; nil where it needs a place.
  func obey(_ order: Order, at question: Question?) -> Step<Self>?

  /// What takes the answer to a question back; nil where there is none.
  func clear(_ question: Question) -> Step<Self>?

  /// Whether an act takes away what stands on record.
  func takesAway(_ act: Act) -> Bool

  func note(_ text: String, on place: Place) -> Act

  /// What takes the note away; empty where there is none.
  func clearNote(on place: Place) -> [Act]

  /// A mark with a text, or what takes the mark away where there is one and no text.
  func flag(_ text: String?, on place: Place) -> Act

  /// Whether notes and flags belong to a place.
  func takesNotes(_ place: Place) -> Bool
  func note(on place: Place) -> String?
  func isFlagged(_ place: Place) -> Bool

  /// Whether the answer on record may have been taken back by lines that are lost.
  func isToBeConfirmed(_ place: Place) -> Bool

  var finishing: Act { get }
  func reopening(_ reason: String) -> Act

  /// What takes the last act back, or records it again; nil where there is nothing.
  var undoing: Change<Self>? { get }
  var redoing: Change<Self>? { get }

  mutating func apply(_ stored: [Stored])

  /// What came of acts that were stored.
  ///
  /// - Parameters:
  ///   - acts: what was stored.
  ///   - before: the script before that.
  ///   - place: the place that the acts are about, if any.
  /// - Returns: what to tell of it, in order.
  func effects(of acts: [Act], since before: Self, at place: Place?) -> [Remark]

  // MARK: Words

  /// What is said before the first question.
  var introduction: [String] { get }

  /// How many questions are open, and the time that they take; nil where that is not told.
  var toGo: String? { get }

  /// Everything that can be gone to, in order.
  var places: [Place] { get }
  func id(of place: Place) -> String
  func statement(of place: Place) -> String

  /// What a search looks through, besides the identifier.
  func texts(of place: Place) -> [Text]

  /// Names besides the identifiers of places that lead to one, such as those of themes.
  var shortcuts: [(name: String, place: Place)] { get }

  func page(of question: Question) -> Page

  /// What a form of its own looks like, for somebody who missed it.
  func hint(for question: Question) -> String?

  /// What helps to answer a question.
  func explanation(of question: Question) -> [String]

  /// What each order does, with the word that gives it between grave accents: where keys are pressed,
  /// a word has a colon before it.
  var orderHelp: [String] { get }

  /// The part that a place stands in, and what that part is about.
  func chapter(of place: Place) -> (title: String, purpose: String?)?

  /// The words that a place uses and their meaning.
  func terms(at place: Place) -> [String]

  /// An act in a few words that end in a full stop.
  func described(_ act: Act) -> String

  /// What a remark says; the words of commands stand between grave accents.
  func sentences(_ remark: Remark) -> [String]

  /// Whether a remark says that something was not done.
  func isRefusal(_ remark: Remark) -> Bool

  /// What a note is called where it is asked.
  func noteTitle(on place: Place) -> String

  /// Says that a role has finished, or that it has not.
  func closedSentence(_ isClosed: Bool) -> String

  /// How many places are open that this sitting is not about.
  var openElsewhere: Int { get }

  /// Thanks for finishing, with so many places left open.
  func finished(open: Int) -> String

  /// What stands above the choices after the last question.
  var farewellList: [String] { get }
  func endSentence(open: Int) -> String

  // MARK: Reviewing

  /// How far the whole is, part by part, in paragraphs.
  var review: [String] { get }

  /// The parts that are asked about, with their places.
  var sections: [Section<Place>] { get }

  /// How far a part is, in a sentence.
  func progress(_ section: Section<Place>) -> String

  /// A part in a list: what is cut off on a narrow screen is the title.
  func entry(_ section: Section<Place>) -> String

  /// How far the whole is, in a sentence.
  func progress(answered: Int, of total: Int) -> String
  func title(of section: Section<Place>) -> String

  /// The answer on record, in words; nil for an open place.
  func answer(to place: Place) -> String?

  /// Whose file this is.
  func identity(file: String) -> String

  /// The pages shown once before the first question, each a title and some paragraphs.
  var tour: [(title: String, paragraphs: [String])] { get }
}

/// How somebody comes to a place.
package enum Arrival: Hashable, Sendable {
  case onward
  case jump
  case back
}

// MARK: - What most scripts leave out

extension Script {
  package var required: Question? { nil }
  package var openElsewhere: Int { 0 }
  package var severitySpellings: [String] { [] }
  package var peopleNames: [String] { [] }
  package var toGo: String? { nil }
  package var tour: [(title: String, paragraphs: [String])] { [] }
  package var farewellList: [String] { [] }
  package var shortcuts: [(name: String, place: Place)] { [] }
  package func remarks(at place: Place) -> [Remark] { [] }
  package func isToBeConfirmed(_ place: Place) -> Bool { false }
  package func takesAway(_ act: Act) -> Bool { false }
  package func question(before question: Question) -> Question? { nil }
  package func text(for question: Question) -> String { "" }
  package func question(forTextOf question: Question) -> Question { question }
  package func neighbours(of question: Question) -> [Question] { [question] }
  package func recordedChoice(for question: Question) -> Int? { nil }
  package func freeText(in line: String, at question: Question) -> String? { line }
  package func carriedText(at question: Question) -> (question: Question, text: String)? { nil }
  package func hint(for question: Question) -> String? { nil }
  package func explanation(of question: Question) -> [String] { [] }
  package func chapter(of place: Place) -> (title: String, purpose: String?)? { nil }
  package func terms(at place: Place) -> [String] { [] }
  package func effects(of acts: [Act], since before: Self, at place: Place?) -> [Remark] { [] }
  package func isRefusal(_ remark: Remark) -> Bool { false }

  /// Chooses between the languages.
  package func say(_ nl: String, _ en: String) -> String { Text(nl: nl, en: en)[language] }
}
