extension JSON: ExpressibleByNilLiteral {
  /// Creates the null value.
  public init(nilLiteral: ()) {
    self = .null
  }
}

extension JSON: ExpressibleByBooleanLiteral {
  /// Creates a truth value.
  ///
  /// - Parameter value: True or false.
  public init(booleanLiteral value: Bool) {
    self = .bool(value)
  }
}

extension JSON: ExpressibleByIntegerLiteral {
  /// Creates a whole number.
  ///
  /// - Parameter value: The number.
  public init(integerLiteral value: Int) {
    self = .int(value)
  }
}

extension JSON: ExpressibleByFloatLiteral {
  /// Creates a number.
  ///
  /// - Parameter value: The number.
  public init(floatLiteral value: Double) {
    self = .double(value)
  }
}

extension JSON: ExpressibleByStringInterpolation {
  /// Creates a text.
  ///
  /// - Parameter value: The text.
  public init(stringLiteral value: String) {
    self = .string(value)
  }
}

extension JSON: ExpressibleByArrayLiteral {
  /// Creates a list.
  ///
  /// - Parameter elements: The elements, in order.
  public init(arrayLiteral elements: JSON...) {
    self = .array(elements)
  }
}

extension JSON: ExpressibleByDictionaryLiteral {
  /// Creates an object.
  ///
  /// - Parameter members: The names and values, in order.
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map(Member.init))
  }
}
