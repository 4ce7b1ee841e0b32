import Language

extension Words {
  /// What helps to answer the question at hand, and then what can be done.
  var help: [String] {
    let explanation = self.explanation
    return explanation + (explanation.isEmpty ? [] : [""]) + commands
  }

  private var explanation: [String] {
    switch conversation.prompt {
    case .question(let question): script.explanation(of: question)
    case .note(let place): script.explanation(of: script.question(at: place, .jump))
    case .reopening, .end: []
    }
  }

  /// What each command does, before the word or the key that gives it.
  private var commands: [String] {
    (hasKeys ? keys : lines) + script.orderHelp.map { withCommands($0, quotes: false) }
      + lastCommands
  }

  private var lines: [String] {
    switch script.language {
    case .nl:
      [
        "Een commando is een letter of een woord.",
        "Overslaan, of het antwoord laten staan: Enter.",
        "Terug: t. Volgende open vraag: v. Overzicht: r.",
        "De laatste handeling terugnemen: h. Haar weer vastleggen: opnieuw.",
        "Het antwoord weghalen: leeg. De notitie weghalen: leeg notitie.",
        "Markeren om op terug te komen: m, met of zonder tekst. Nog eens m haalt dat weg.",
        "Notitie: n, met de tekst. In uw eigen tekstverwerker: editor.",
        "Zoeken: / met een woord. Naar een maatregel of thema gaan: g, met de code.",
      ]
    case .en:
      [
        "A command is a letter or a word.",
        "Skip, or keep the answer: Enter.",
        "Back: b. Next open question: x. Review: r.",
        "Take back the last act: u. Record it again: redo.",
        "Take the answer away: clear. Take the note away: clear note.",
        "Flag to come back to: f, with or without a text. Another f takes it away.",
        "Note: n, with the text. In your own editor: editor.",
        "Search: / with a word. Go to a practice or theme: g, with the code.",
      ]
    }
  }

  private var keys: [String] {
    switch script.language {
    case .nl:
      [
        "Antwoorden: het cijfer, of pijltjes (ook j en k) en Enter.",
        "Overslaan, of het antwoord laten staan: Enter zonder keuze, of Tab.",
        "Terug: t of pijltje naar links. Volgende open vraag: v. Overzicht: r.",
        "De laatste handeling terugnemen: h. Haar weer vastleggen: H.",
        "Het antwoord weghalen: Delete of Backspace. Een tekst weghalen: haar leegmaken, en Enter.",
        "Markeren om op terug te komen: m, met wat er uit te zoeken is en door wie. Nog eens m"
          + " haalt dat weg.",
        "Notitie: n. In een tekst opent Ctrl-E uw eigen tekstverwerker.",
        "Zoeken en naar een vraag gaan: /, met een woord of een code.",
        "Een commando als woord geven: een dubbele punt, en het woord, zoals :klaar om af te ronden.",
        "Heropenen wat is afgerond: R, met een reden.",
      ]
    case .en:
      [
        "Answer: the number, or arrows (also j and k) and Enter.",
        "Skip, or keep the answer: Enter without a choice, or Tab.",
        "Back: b or the left arrow. Next open question: x. Review: r.",
        "Take back the last act: u. Record it again: U.",
        "Take the answer away: Delete or Backspace. Take a text away: empty it, and Enter.",
        "Flag to come back to: f, with what is to be found out and by whom. Another f takes it"
          + " away.",
        "Note: n. In a text, Ctrl-E opens your own editor.",
        "Search and go to a question: /, with a word or a code.",
        "Give a command as a word: a colon, and the word, such as :done to finish.",
        "Reopen what is finished: R, with a reason.",
      ]
    }
  }

  private var lastCommands: [String] {
    hasKeys
      ? [
        say(
          "Stoppen: q of Ctrl-C. Alles is al bewaard.",
          "Stop: q or Ctrl-C. Everything is saved already.")
      ]
      : [
        say(
          "Afronden als alles is ingevuld: klaar. Heropenen wat is afgerond: heropen, met een reden."
            + " Stoppen: q. Alles is al bewaard.",
          "Finish when all has been filled in: done. Reopen what is finished: reopen, with a reason."
            + " Stop: q. Everything is saved already."),
        say(
          "Als een tekst wordt gevraagd, typt u een dubbele punt voor een commando, zoals :t.",
          "Where a text is asked, type a colon before a command, such as :b."),
      ]
  }
}
