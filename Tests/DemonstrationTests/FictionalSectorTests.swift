import Demonstration
import History
import Maturity
import Testing

@Suite struct FictionalSectorTests {
  let sector = FictionalSector(seed: 2025)

  @Test func hasAsManyInstitutionsAsTheRealOne() {
    let counts = Sector.allCases.map { kind in
      sector.institutions.count { $0.sector == kind }
    }
    #expect(counts == [14, 36, 22])
  }

  @Test func namesEachInstitutionAndFileOnce() {
    #expect(Set(sector.institutions.map(\.name)).count == 72)
    #expect(Set(sector.institutions.map(\.label)).count == 72)
    #expect(sector.institutions.first?.label == "university-01")
    #expect(sector.institutions.last?.label == "institute-22")
  }

  @Test func hasEveryProfileInEveryKindOfInstitution() {
    for kind in Sector.allCases {
      let profiles = sector.institutions.filter { $0.sector == kind }.map(\.profile)
      #expect(Set(profiles).count == 3)
    }
  }
}
