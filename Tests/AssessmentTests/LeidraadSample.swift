import Definitions
import Maturity

/// The questionnaire that the program ships with, and its targets.
struct LeidraadSample {
  let questionnaire: Questionnaire
  let norm: NormFramework

  init() throws {
    questionnaire = try Library.embedded.questionnaire("leidraad-2025")
    norm = try Library.embedded.norm("leidraad-2025", for: questionnaire)
  }
}
