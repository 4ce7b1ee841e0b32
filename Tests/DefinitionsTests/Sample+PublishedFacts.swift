extension Sample {
  /// What was published that `sample` asks again: a value of every type, and a set kept apart.
  static let publishedFacts = Sample(name: "Norms/past.json", text: publishedFactsText)
}

private let publishedFactsText = #"""
  {
    "$schema": "published-facts.schema.json",
    "format": "peil-published-facts",
    "id": "past",
    "version": "1.0",
    "wave": "2023",
    "questionnaire": "sample",
    "title": { "nl": "Verleden", "en": "Past" },
    "status": { "nl": "Overgenomen", "en": "Copied" },
    "description": { "nl": "Uit brieven", "en": "From letters" },
    "sources": [
      {
        "id": "letter", "title": { "nl": "Brief", "en": "Letter" },
        "date": { "nl": "mei 2023", "en": "May 2023" }, "reference": "Nr. 1",
        "address": "https://example.org/brief", "read": "whole"
      },
      {
        "id": "paper", "title": { "nl": "Krant", "en": "Paper" },
        "address": "https://example.org/krant", "read": "part"
      }
    ],
    "groups": [
      {
        "sector": "university", "size": 14, "asOf": { "nl": "2024", "en": "2024" },
        "words": [
          {
            "source": "letter", "language": "nl", "original": "alle veertien",
            "translation": "all fourteen"
          }
        ]
      }
    ],
    "facts": [
      {
        "id": "B-1", "sector": "university", "asOf": { "nl": "2023", "en": "2023" },
        "property": { "nl": "Er is iemand.", "en": "There is somebody." }, "sense": "has",
        "value": { "type": "exact", "count": 7, "of": 14 },
        "words": [
          {
            "source": "letter", "language": "nl", "original": "zeven van de veertien",
            "translation": "seven of the fourteen"
          }
        ],
        "keyFacts": ["FACT-HOLDER"], "comparison": "comparable",
        "reason": { "nl": "Opnieuw gevraagd.", "en": "Asked again." }
      },
      {
        "id": "B-2", "sector": "university", "asOf": { "nl": "2023", "en": "2023" },
        "property": { "nl": "Er is een plan.", "en": "There is a plan." }, "sense": "lacks",
        "value": { "type": "quantifier", "word": "most" },
        "words": [
          {
            "source": "paper", "language": "en", "original": "most have none",
            "translation": "de meeste hebben er geen"
          }
        ],
        "keyFacts": ["FACT-HOLDER"], "comparison": "direction-only",
        "reason": { "nl": "Een woord.", "en": "A word." }
      }
    ],
    "others": [
      {
        "id": "later", "title": { "nl": "Later", "en": "Later" },
        "description": { "nl": "Niet van toen.", "en": "Not of then." },
        "facts": [
          {
            "id": "C-1", "asOf": { "nl": "2024", "en": "2024" },
            "property": { "nl": "Het gaat.", "en": "It goes." }, "sense": "has",
            "value": { "type": "statement" },
            "words": [
              {
                "source": "letter", "language": "nl", "original": "het gaat",
                "translation": "it goes"
              }
            ],
            "themes": ["GOV"], "comparison": "not-comparable",
            "reason": { "nl": "Zonder aantal.", "en": "No count." }
          }
        ]
      }
    ]
  }

  """#
