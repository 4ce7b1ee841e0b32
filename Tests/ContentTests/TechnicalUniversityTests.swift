import Assessment
import Maturity
import Testing

/// Technische Universiteit Langedam, which does not exist: six faculties, a high risk profile.
///
/// Risk profile, by hand: regulated research 4, a quarter or more of the groups 6, crown jewels 4,
/// seven partners 2, funding of 9 per cent 2, guests 4, facilities of national importance 4,
/// contracts 4; together 30, and from 25 the profile is high.
///
/// Levels, worked out by hand from the data file before the program was run. A level holds when
/// every practice up to it is at least largely achieved, and an essential one fully.
///
/// - **GOV**, 3 and 3. Level 2 fully; of level 3 the team is largely there (no deputies). At level
///   4 nobody knows the hours spent (CAPACITY partially). All evidence is named.
/// - **RISK**, 3 and 2. Levels 2 and 3 hold on the ratings, and comparing the analysis with cases
///   (CASES) stops level 4. That measures are carried out is not shown: without evidence of
///   operation MEASURES counts as partially, and level 3 falls.
/// - **VAL**, 2 and 1. One test in five was filled in afterwards; TEST is essential, so largely is
///   not enough, and COMPLAINT is only partially there. The reasons for not sharing research are
///   written down but not produced, so that OPEN does not count and not even level 2 is supported.
/// - **DUE**, 3 and 3. The strongest of the central processes. FIGURES is partially there for a
///   reason outside the theme: no overview, no share.
/// - **AGR**, 2 and 2. Requirements for suppliers stop at ICT (PURCHASE partially). AGR-5-PEERS
///   lacks evidence of operation, which changes nothing at this height.
/// - **OVR**, 2 and 2. Four of six faculties is largely; a draft definition is not an adopted one,
///   and the procedure is not adopted either.
/// - **HR**, 1 and 1. The security check reaches 52 of 63 vacancies: largely, and it is essential.
///   That pins the theme at 1, whatever else is arranged.
/// - **PHY**, 3 and 2. Nobody measures compliance with the visitor protocol (VISITS) or counts
///   debriefings (TRIPS). The travel protocol is rated fully on the word of the travel desk: no
///   evidence of operation, so supported stays at 2.
/// - **CUL**, 4 and 4. The one theme above its target. The training was not changed because of
///   measurements (LEARNING).
/// - **CYB**, 3 and 3. Research data cannot be told apart in the board's figures (REPORT).
/// - **LAW**, 3 and 2. Licences and permissions are in order, both essential and both fully. The
///   figures on sanctions checks lack their total (REPORT). Nobody produced the files (FILE).
/// - **MON**, 2 and 2. One evaluation without criteria or a next date (EVALUATION partially).
///   DECISION is largely there all the same, since decisions on that one evaluation were taken.
struct TechnicalUniversityTests {
  @Test func `the profile is high by thirty points`() throws {
    let profile = try FictionalRecord("technical-university").assessment().profile
    #expect(profile.computed.points == 30...30)
    #expect(profile.inForce == .high)
  }

  @Test func `the levels are those that were argued by hand`() throws {
    let table = try FictionalRecord("technical-university").assessment().levelTable
    #expect(
      table == [
        "GOV 3 3 4 -1 -1 GOV-4-CAPACITY",
        "RISK 3 2 4 -1 -2 RISK-4-CASES | RISK-3-MEASURES",
        "VAL 2 1 4 -2 -3 VAL-3-TEST, VAL-3-COMPLAINT | VAL-2-OPEN",
        "DUE 3 3 4 -1 -1 DUE-4-FIGURES",
        "AGR 2 2 3 -1 -1 AGR-3-PURCHASE",
        "OVR 2 2 4 -2 -2 OVR-3-DEFINITION, OVR-3-PROCEDURE",
        "HR 1 1 3 -2 -2 HR-2-RECRUITMENT",
        "PHY 3 2 3 reached -1 PHY-4-VISITS, PHY-4-TRIPS | PHY-3-TRAVEL",
        "CUL 4 4 3 reached reached CUL-5-LEARNING",
        "CYB 3 3 4 -1 -1 CYB-4-REPORT",
        "LAW 3 2 4 -1 -2 LAW-4-REPORT | LAW-3-FILE",
        "MON 2 2 4 -2 -2 MON-3-EVALUATION",
      ])
  }
}
