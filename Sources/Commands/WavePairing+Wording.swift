import Comparison
import Language

extension WavePairing.Fault {
  /// Why these files are not two waves of a group.
  func sentence(paths: [String]) -> Text {
    switch self {
    case .waves(let waves):
      return Text(
        nl: "Een groep heeft metingen van precies twee meetronden; hier zijn het er \(waves.count):"
          + " \(Language.nl.list(waves)).",
        en: "A group has records of exactly two waves; here there are \(waves.count):"
          + " \(Language.en.list(waves)).")
    case .repeated(let places):
      let files = places.map { paths[$0] }
      return Text(
        nl: "\(Language.nl.list(files)) zijn van dezelfde instelling en meetronde. Geef er één.",
        en: "\(Language.en.list(files)) are of the same institution and wave. Give one of them.")
    case .notInOrder(let pair):
      return Text(
        nl: "De peildatum van \(paths[pair.now]) ligt niet na die van \(paths[pair.then]).",
        en: "The reference date of \(paths[pair.now]) is not after that of \(paths[pair.then]).")
    }
  }
}
