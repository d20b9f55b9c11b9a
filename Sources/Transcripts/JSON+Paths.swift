import Pages

extension JSON {
  /// The elements of a list; nil where this is none.
  var elements: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members of an object; none where this is none.
  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// Text as it is, and anything else as JSON.
  var plainLine: String {
    guard case .string(let text) = self else { return line }
    return text
  }

  /// The values at the end of a path.
  ///
  /// A name leads into every element of a list, a number into the element at that place, counted from zero.
  func values(at path: some Collection<Substring>) -> [JSON] {
    guard let name = path.first else { return [self] }
    let rest = path.dropFirst()
    guard let elements else { return self[String(name)]?.values(at: rest) ?? [] }
    if let index = Int(name) { return self[index]?.values(at: rest) ?? [] }
    return elements.flatMap { $0.values(at: path) }
  }

  /// Whether this is the value written so, a list with an element that is, or an object with a field that is.
  func holds(_ written: String) -> Bool {
    switch self {
    case .null: written == "null"
    case .bool(let value): written == value.description
    case .int(let value): Double(written) == Double(value)
    case .double(let value): Double(written) == value
    case .string(let text): text == written
    case .array(let elements): elements.isEmpty ? written == "[]" : elements.contains { $0.holds(written) }
    // An object with an empty field is not nothing.
    case .object(let members): written != "null" && members.contains { $0.value.holds(written) }
    }
  }
}
