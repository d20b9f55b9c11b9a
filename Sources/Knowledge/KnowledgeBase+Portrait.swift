import Logic

extension KnowledgeBase {
  /// The names of the fields a thing has, in the order of the files.
  public func fieldNames(of entity: Entity) -> [String] {
    let fields = image.list(words(.entities)[entity.index * Self.entityStride + 3])
    return stride(from: 0, to: fields.count, by: 3).map { image.text(fields[$0]) }
  }

  /// All facts, given and derived, in which a thing comes.
  public func facts(about entity: Entity) -> [Fact] {
    program.signatures.indices.flatMap { index in
      model.facts(Relation(index)).filter { $0.arguments.contains(entity.constant) }
    }
  }
}
