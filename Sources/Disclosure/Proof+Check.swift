extension Release {
  /// The first statement that the proof has no witness against; nil if the proof holds.
  ///
  /// It shares nothing with the search but the codes of counts: it counts each witness anew,
  /// prints it, and goes through all coalitions that the true world has, in whole numbers.
  package func gap(in proof: Proof, truth: World) -> Exposure? {
    let check = ProofCheck(release: self, proof: proof)
    let own = proof.blocks.map { atoms in
      let rows = atoms.map { truth.counts[$0] }
      return rows[0].indices.map { state in rows.reduce(0) { $0 + $1[state] } }
    }
    let witnesses = proof.worlds.filter(check.printsTheSame).map(check.tally)
    var coalitions: [[ProofCheck.Member]] = [[]]
    let size = min(plan.tail.coalition, population.atoms.reduce(0) { $0 + $1.size })
    for _ in 0..<size {
      coalitions = coalitions.flatMap { coalition in
        check.members.filter { member in
          coalition.last.map { $0.place <= member.place } ?? true
        }.map { coalition + [$0] }
      }.filter { check.isPart($0, of: own) }
    }
    for coalition in coalitions {
      let knowing = witnesses.filter { check.isPart(coalition, of: $0.world) }
      if let exposure = check.unwitnessed(by: knowing, coalition) { return exposure }
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

  /// By printed group and property: the atoms in doubt.
  private let bases: [[[Int]]]

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
    bases = release.groups.map { group in
      (0..<release.population.properties).map {
        release.population.base(of: group, Property($0))
      }
    }
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
    func holds(_ known: KnownCount) -> Bool {
      let atoms = release.population.atoms(in: known.group)
      return count(known.property, in: atoms, world).map(known.counts.contains) ?? false
    }
    guard release.known.allSatisfy(holds),
      release.symbols.allSatisfy({ $0.outcomes.contains { $0.allSatisfy(holds) } })
    else { return false }
    return release.steps.allSatisfy { step in
      let alike: [[CodedCount]]
      switch step.outcome {
      case .printed(let codes): alike = [codes]
      case .merged(let outcomes): alike = outcomes
      case .silent: return true
      }
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
      return alike.contains(codes)
    }
  }

  /// A witness, and what is counted in it.
  struct Tally {
    let world: [[Int]]

    /// By block and property.
    let blocks: [[Int]]

    /// By printed group and property, among those in doubt.
    let groups: [[Int]]
  }

  func tally(_ world: [[Int]]) -> Tally {
    let properties = (0..<release.population.properties).map(Property.init)
    return Tally(
      world: world,
      blocks: proof.blocks.map { atoms in
        properties.map { count($0, in: atoms, world) ?? 0 }
      },
      groups: bases.map { row in
        zip(properties, row).map { count($0, in: $1, world) ?? 0 }
      })
  }

  /// Whether a world has the institutions of a coalition.
  func isPart(_ coalition: [Member], of world: [[Int]]) -> Bool {
    coalition.allSatisfy { member in
      world[member.block][member.state] >= coalition.filter { $0.place == member.place }.count
    }
  }

  /// The first statement that every one of some worlds agrees with.
  func unwitnessed(by worlds: [Tally], _ coalition: [Member]) -> Exposure? {
    let known = Coalition(
      members: coalition.map {
        Coalition.Member(atom: proof.blocks[$0.block][0], state: states($0.block)[$0.state])
      })
    func exposure(_ statement: Statement) -> Exposure? {
      let exposure = Exposure(coalition: known, statement: statement)
      return proof.certainBefore.contains(exposure) ? nil : exposure
    }
    for (block, atoms) in proof.blocks.enumerated() {
      let own = coalition.filter { $0.block == block }
      let size = size(block)
      guard size > own.count else { continue }
      for index in 0..<release.population.properties where isInDoubt(Property(index), block) {
        let property = Property(index)
        let having = own.count { states(block)[$0.state].contains(property) }
        let others = size - own.count
        if !worlds.contains(where: { $0.blocks[block][index] - having >= 1 }),
          let exposure = exposure(.lacks(atom: atoms[0], property))
        {
          return exposure
        }
        if !worlds.contains(where: { $0.blocks[block][index] - having < others }),
          !isAgreed(property, atoms), let exposure = exposure(.has(atom: atoms[0], property))
        {
          return exposure
        }
      }
    }
    for (place, group) in release.groups.enumerated() {
      for index in 0..<release.population.properties {
        let property = Property(index)
        let base = bases[place][index]
        let own = coalition.filter { base.contains(proof.blocks[$0.block][0]) }
        let others = release.population.members(of: group, inDoubtOf: property) - own.count
        guard others >= 2 else { continue }
        let having = own.count { states($0.block)[$0.state].contains(property) }
        if !worlds.contains(where: { $0.groups[place][index] - having >= 2 }),
          let exposure = exposure(.allButOneLack(group, property))
        {
          return exposure
        }
        if !worlds.contains(where: { $0.groups[place][index] - having <= others - 2 }),
          !isAgreed(property, base), let exposure = exposure(.allButOneHave(group, property))
        {
          return exposure
        }
      }
    }
    return nil
  }

  private func isInDoubt(_ property: Property, _ block: Int) -> Bool {
    let having = states(block).count { $0.contains(property) }
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
