extension Release {
  /// The first statement that the proof has no witness against; nil if the proof holds.
  ///
  /// It shares nothing with the search but the codes of counts: it counts each witness anew,
  /// prints it, and looks through all coalitions that the true world has, in whole numbers.
  package func gap(in proof: Proof, truth: World) -> Exposure? {
    let check = ProofCheck(release: self, proof: proof)
    let worlds = proof.worlds.filter(check.printsTheSame)
    let true_ = proof.blocks.map { atoms in
      atoms.map { truth.counts[$0] }.reduce(nil as [Int]?) { sum, row in
        sum.map { zip($0, row).map(+) } ?? row
      } ?? []
    }
    var coalitions: [[ProofCheck.Member]] = [[]]
    let size = min(plan.tail.coalition, population.atoms.reduce(0) { $0 + $1.size })
    for _ in 0..<size {
      coalitions = coalitions.flatMap { coalition in
        check.members.indices.filter { place in
          coalition.last.map { $0.place <= place } ?? true
        }.map { coalition + [check.members[$0]] }
      }.filter { check.isPart($0, of: true_) }
    }
    for coalition in coalitions {
      if let statement = check.unwitnessed(
        by: worlds.filter { check.isPart(coalition, of: $0) }, coalition)
      {
        return statement
      }
    }
    return nil
  }
}

/// What it takes to check a proof without the search that made it.
private struct ProofCheck {
  let release: Release
  let proof: Proof

  struct Member {
    let place: Int
    let block: Int
    let state: Int
  }

  /// One of every kind of institution.
  let members: [Member]

  init(release: Release, proof: Proof) {
    self.release = release
    self.proof = proof
    var members: [Member] = []
    for (block, atoms) in proof.blocks.enumerated() {
      for state in release.population.atoms[atoms[0]].possible.indices {
        members.append(Member(place: members.count, block: block, state: state))
      }
    }
    self.members = members
  }

  func states(_ block: Int) -> [Properties] {
    release.population.atoms[proof.blocks[block][0]].possible
  }

  func size(_ block: Int) -> Int {
    proof.blocks[block].reduce(0) { $0 + release.population.atoms[$1].size }
  }

  /// The number of institutions with a property in some atoms, or nil if these split a block.
  func count(_ property: Property, in atoms: [Int], _ world: [[Int]]) -> Int? {
    var sum = 0
    for block in proof.blocks.indices {
      let inside = proof.blocks[block].filter(atoms.contains).count
      if inside == 0 { continue }
      guard inside == proof.blocks[block].count else { return nil }
      for (state, number) in zip(states(block), world[block]) where state.contains(property) {
        sum += number
      }
    }
    return sum
  }

  func printsTheSame(_ world: [[Int]]) -> Bool {
    for block in proof.blocks.indices {
      let alike = proof.blocks[block].allSatisfy {
        release.population.atoms[$0].possible == states(block)
      }
      guard alike, world[block].count == states(block).count,
        world[block].allSatisfy({ $0 >= 0 }), world[block].reduce(0, +) == size(block)
      else { return false }
    }
    for known in release.known {
      let atoms = release.population.atoms(in: known.group)
      guard let count = count(known.property, in: atoms, world), known.counts.contains(count)
      else { return false }
    }
    return release.steps.allSatisfy { step in
      var codes: [CodedCount] = []
      for figure in step.figures {
        let base = release.population.base(of: figure.group, figure.property)
        let members = release.population.members(of: figure.group, inDoubtOf: figure.property)
        guard
          let book = Codebook(figure.coding, members: members, tail: release.plan.tail),
          let count = count(figure.property, in: base, world)
        else { return false }
        codes.append(book.code(count))
      }
      return switch step.outcome {
      case .printed(let printed): codes == printed
      case .merged(let merged): merged.contains(codes)
      case .silent: true
      }
    }
  }

  /// Whether a world has the institutions of a coalition.
  func isPart(_ coalition: [Member], of world: [[Int]]) -> Bool {
    coalition.allSatisfy { member in
      world[member.block][member.state] >= coalition.filter { $0.place == member.place }.count
    }
  }

  /// The first statement that every one of some worlds agrees with.
  func unwitnessed(by worlds: [[[Int]]], _ coalition: [Member]) -> Exposure? {
    let properties = (0..<release.population.properties).map(Property.init)
    let known = Coalition(
      members: coalition.map {
        Coalition.Member(atom: proof.blocks[$0.block][0], state: states($0.block)[$0.state])
      })
    func isOpen(_ statement: Statement) -> Bool {
      !proof.certainBefore.contains(Exposure(coalition: known, statement: statement))
    }
    for (block, atoms) in proof.blocks.enumerated() {
      let own = coalition.filter { $0.block == block }
      guard size(block) > own.count else { continue }
      for property in properties where isInDoubt(property, block) {
        let having = own.filter { states(block)[$0.state].contains(property) }.count
        let counts = worlds.compactMap { count(property, in: atoms, $0) }
        let (has, lacks) = (
          Statement.has(atom: atoms[0], property), Statement.lacks(atom: atoms[0], property)
        )
        if !counts.contains(where: { $0 > having }), isOpen(lacks) {
          return Exposure(coalition: known, statement: lacks)
        }
        if !counts.contains(where: { size(block) - $0 > own.count - having }),
          !isAgreed(property, atoms), isOpen(has)
        {
          return Exposure(coalition: known, statement: has)
        }
      }
    }
    for group in release.groups {
      for property in properties {
        let base = release.population.base(of: group, property)
        let members = release.population.members(of: group, inDoubtOf: property)
        let own = coalition.filter { base.contains(proof.blocks[$0.block][0]) }
        guard members - own.count >= 2 else { continue }
        let having = own.filter { states($0.block)[$0.state].contains(property) }.count
        let counts = worlds.compactMap { count(property, in: base, $0) }
        let (have, lack) = (
          Statement.allButOneHave(group, property), Statement.allButOneLack(group, property)
        )
        if !counts.contains(where: { $0 - having >= 2 }), isOpen(lack) {
          return Exposure(coalition: known, statement: lack)
        }
        if !counts.contains(where: { members - $0 - (own.count - having) >= 2 }),
          !isAgreed(property, base), isOpen(have)
        {
          return Exposure(coalition: known, statement: have)
        }
      }
    }
    return nil
  }

  private func isInDoubt(_ property: Property, _ block: Int) -> Bool {
    let having = states(block).filter { $0.contains(property) }.count
    return having > 0 && having < states(block).count
  }

  /// Whether it is printed, as agreed, that all of some atoms have a property.
  private func isAgreed(_ property: Property, _ atoms: [Int]) -> Bool {
    atoms.allSatisfy { atom in
      release.steps.contains { step in
        guard case .printed(let codes) = step.outcome else { return false }
        return zip(step.figures, codes).contains { figure, code in
          code == .all && figure.property == property
            && release.population.base(of: figure.group, property).contains(atom)
        }
      }
    }
  }
}
