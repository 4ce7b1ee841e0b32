import Assessment
import Maturity
import Testing

/// Universiteit Lindenmark, which does not exist: seven faculties, a medium risk profile.
///
/// Risk profile, by hand: regulated research 4, some fields 2, a crown jewel 2, six partners 2,
/// funding unknown and therefore the highest answer 4, guests 2, a facility of its own 2,
/// contracts 2; together 20, medium from 9 and high from 25. Knowing the funding could make it 16:
/// not knowing does not change the profile here.
///
/// Levels, worked out by hand from the data file before the program was run.
///
/// - **GOV**, 2 and 2. The portfolio is not named in the division of duties and the advisory group
///   has no remit.
/// - **RISK**, 2 and 2. A sound analysis by the sector's model; three of twelve findings have a
///   measure (MEASURES partially).
/// - **VAL**, 1 and 1. At most faculties only the person who thought of a measure knows the reason
///   (REASON partially), although two practices of level 3 are largely there.
/// - **DUE**, 1 and 1. New partners are checked, 5 of 19 renewals are.
/// - **AGR**, 3 and 1. Everything up to level 3 is largely there, and no figures or checks follow
///   (FIGURES, COMPLIANCE). But the risk scans of level 2 were not kept, so that level 2 is not
///   supported: the widest gap between the readings, from one missing kind of evidence.
/// - **OVR**, 1 and 1. A fully adopted definition above an overview that is not there. A level is
///   not reached by what lies above it.
/// - **HR**, 1 and 1. Only candidates from outside the European Union are asked: the questionnaire
///   calls that "not", however diligently it is done.
/// - **PHY**, 2 and 2. Both protocols of level 3 are partial: registrations are not kept, and the
///   class of a trip follows from its destination alone.
/// - **CUL**, 2 and 2. Training is voluntary; the reporting procedure leaves guests out, and it is
///   essential. A level 5 practice is largely there, which helps nothing.
/// - **CYB**, 3 and 2. The exercise and the figures of level 4 are general. The check of where data
///   are kept was not produced (DATA).
/// - **LAW**, 3 and 3. Few regulated transfers, handled well; no field under enhanced supervision,
///   so EXEMPTION is left out. Nothing is measured.
/// - **MON**, 2 and 1. Never evaluated. Of the meeting about the actions there is no trace
///   (PROGRESS).
struct BroadUniversityTests {
  @Test func `the profile is medium by twenty points`() throws {
    let profile = try FictionalRecord("broad-university").assessment().profile
    #expect(profile.computed.points == 20...20)
    #expect(profile.inForce == .medium)
  }

  @Test func `the levels are those that were argued by hand`() throws {
    let table = try FictionalRecord("broad-university").assessment().levelTable
    #expect(
      table == [
        "GOV 2 2 3 -1 -1 GOV-3-PORTFOLIO, GOV-3-TEAM",
        "RISK 2 2 3 -1 -1 RISK-3-MEASURES",
        "VAL 1 1 3 -2 -2 VAL-2-REASON",
        "DUE 1 1 3 -2 -2 DUE-2-RENEWAL",
        "AGR 3 1 3 reached -2 AGR-4-FIGURES, AGR-4-COMPLIANCE | AGR-2-SCAN",
        "OVR 1 1 3 -2 -2 OVR-2-OVERVIEW, OVR-2-SUPPLY",
        "HR 1 1 3 -2 -2 HR-2-RECRUITMENT",
        "PHY 2 2 3 -1 -1 PHY-3-VISITORS, PHY-3-TRAVEL",
        "CUL 2 2 3 -1 -1 CUL-3-TRAINING, CUL-3-REPORTING",
        "CYB 3 2 3 reached -1 CYB-4-EXERCISE, CYB-4-REPORT | CYB-3-DATA",
        "LAW 3 3 3 reached reached LAW-4-COVERAGE, LAW-4-REPORT, LAW-4-SAMPLE",
        "MON 2 1 3 -1 -2 MON-3-EVALUATION, MON-3-DECISION | MON-2-PROGRESS",
      ])
  }
}
