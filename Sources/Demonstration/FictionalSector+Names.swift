import History
import Maturity

extension FictionalSector {
  /// Names that no institution has, in places that no map shows.
  static func names(of sector: Sector) -> [String] {
    switch sector {
    case .university: universities
    case .hogeschool: hogescholen
    case .institute: institutes
    }
  }

  private static let universities = [
    "Technische Universiteit Marewijk",
    "Technische Universiteit Oevermond",
    "Universiteit Elzerdam",
    "Universiteit Kromvliet",
    "Universiteit Brakestein",
    "Universiteit Vlietmonde",
    "Universiteit Duinmark",
    "Universiteit Zanderloo",
    "Universiteit Wolderkamp",
    "Universiteit Halmeroord",
    "Universiteit Sterrebroek",
    "Universiteit Rietvoorde",
    "Universiteit Tolmeren",
    "Afstandsuniversiteit Grotenweerd",
  ]

  private static let hogescholen = [
    "Hogeschool Polderhaven",
    "Technische Hogeschool Dijkmonde",
    "Hogeschool Aldermeer",
    "Hogeschool Bosvliet",
    "Hogeschool Terpeland",
    "Hogeschool Reigerslo",
    "Hogeschool Veldermond",
    "Hogeschool Zilvermeer",
    "Hogeschool Noorderlaar",
    "Hogeschool Overbrink",
    "Hogeschool Uiterwael",
    "Agrarische Hogeschool Kleigrond",
    "Maritieme Hogeschool Sluisoever",
    "Hogeschool Heidemark",
    "Hogeschool Karnebroek",
    "Hogeschool Molenkamp",
    "Hogeschool Geestdam",
    "Hogeschool Fennewijk",
    "Hogeschool Eikenlo",
    "Hogeschool Ruigvoort",
    "Hogeschool Schelpenoord",
    "Hogeschool Wilgerak",
    "Hogeschool Zwanendrecht",
    "Hogeschool Klaverweerd",
    "Hogeschool Vossenbrink",
    "Hogeschool Hazelmonde",
    "Hogeschool Merelhorst",
    "Hogeschool Kievitsoord",
    "Hogeschool Kwelderland",
    "Hotelhogeschool Duinzicht aan Zee",
    "Hogeschool voor de Kunsten Lepelaer",
    "Hogeschool voor Muziek Klokkenveld",
    "Pedagogische Hogeschool De Zeven Linden",
    "Pedagogische Hogeschool Het Veerhuis",
    "Pedagogische Hogeschool Ganzenhof",
    "Theologische Hogeschool Kapelleweide",
  ]

  private static let institutes = [
    "Instituut Kernpunt voor Plasmafysica",
    "Instituut Kwartslag voor Kwantumfysica",
    "Instituut Lichtval voor Fotonica",
    "Instituut Poolster voor Ruimteonderzoek",
    "Instituut Halfgeleider voor Nanotechnologie",
    "Instituut Rekenkamp voor Wiskunde en Informatica",
    "Instituut Getijde voor Zeeonderzoek",
    "Instituut Kiemblad voor Biotechnologie",
    "Instituut Hartslag voor Biomedisch Onderzoek",
    "Instituut Zenuwbaan voor Hersenonderzoek",
    "Instituut Spanwijdte voor Materialen",
    "Instituut Virga voor Klimaatonderzoek",
    "Instituut Veldbies voor Ecologie",
    "Instituut Schimmelpad voor Mycologie",
    "Instituut Datagraaf voor Onderzoeksgegevens",
    "Instituut Logboek voor Maritieme Geschiedenis",
    "Instituut Klankvorm voor Taal en Spraak",
    "Instituut Archiefkelder voor Sociale Geschiedenis",
    "Instituut Bevolkingsboom voor Demografie",
    "Instituut Weegschaal voor Rechtspleging",
    "Instituut Verhaallijn voor Letteren",
    "Instituut Erfstuk voor Volkscultuur",
  ]
}
